/** Errors as RFC 9457 documents. */
@NullMarked
package io.debrief.platform.problem;

import org.jspecify.annotations.NullMarked;
