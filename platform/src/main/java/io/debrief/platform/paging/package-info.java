/** Keyset pages. */
@NullMarked
package io.debrief.platform.paging;

import org.jspecify.annotations.NullMarked;
