/** Follow-ups in the database and on their topic. */
@NullMarked
package io.debrief.actions.store;

import org.jspecify.annotations.NullMarked;
