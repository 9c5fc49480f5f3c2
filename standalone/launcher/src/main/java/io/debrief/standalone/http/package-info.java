/** A small client for Debrief's own interfaces. */
@NullMarked
package io.debrief.standalone.http;

import org.jspecify.annotations.NullMarked;
