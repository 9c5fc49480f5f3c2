/** Tests. */
@NullMarked
package io.debrief.actions.life;

import org.jspecify.annotations.NullMarked;
