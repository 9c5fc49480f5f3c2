/** A call sent twice with the same key happens once. */
@NullMarked
package io.debrief.actions.idempotency;

import org.jspecify.annotations.NullMarked;
