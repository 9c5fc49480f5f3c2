/** What the console asks the services, and what it makes of their refusals. */
@NullMarked
package io.debrief.console.backend;

import org.jspecify.annotations.NullMarked;
