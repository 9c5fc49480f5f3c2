/** Each decision on the activity topic: who, what, when, on what. */
@NullMarked
package io.debrief.actions.activity;

import org.jspecify.annotations.NullMarked;
