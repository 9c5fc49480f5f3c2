/** The topics: their names, keys and how long they are kept. */
@NullMarked
package io.debrief.contracts.topic;

import org.jspecify.annotations.NullMarked;
