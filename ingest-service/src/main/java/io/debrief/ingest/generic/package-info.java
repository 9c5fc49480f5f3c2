/** Reading bodies nobody described: what usual names say about title, time, state and identity, and nothing beyond. */
@NullMarked
package io.debrief.ingest.generic;

import org.jspecify.annotations.NullMarked;
