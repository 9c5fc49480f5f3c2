/** How local people prove who they are. */
@NullMarked
package io.debrief.console.login;

import org.jspecify.annotations.NullMarked;
