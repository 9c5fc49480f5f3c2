/** Tests. */
@NullMarked
package io.debrief.actions.erasure;

import org.jspecify.annotations.NullMarked;
