/** Topics and tables, in and out: the publisher, the doorway for batches, the sender. */
@NullMarked
package io.debrief.platform.streams;

import org.jspecify.annotations.NullMarked;
