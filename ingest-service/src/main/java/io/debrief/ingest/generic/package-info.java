/** Reading what nobody described: the best title, time, state and ids an unknown body offers. */
@NullMarked
package io.debrief.ingest.generic;

import org.jspecify.annotations.NullMarked;
