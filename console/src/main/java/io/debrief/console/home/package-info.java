/** Where a person starts. */
@NullMarked
package io.debrief.console.home;

import org.jspecify.annotations.NullMarked;
