/** The full records of restricted incidents, by whatever topic they belong to. */
@NullMarked
package io.debrief.actions.restricted;

import org.jspecify.annotations.NullMarked;
