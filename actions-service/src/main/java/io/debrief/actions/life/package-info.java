/** The life of a follow-up as plain rules: what people may decide, and what follows. */
@NullMarked
package io.debrief.actions.life;

import org.jspecify.annotations.NullMarked;
