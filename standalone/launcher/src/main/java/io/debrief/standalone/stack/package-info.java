/** The running stack: processes, ports, settings and their supervision. */
@NullMarked
package io.debrief.standalone.stack;

import org.jspecify.annotations.NullMarked;
