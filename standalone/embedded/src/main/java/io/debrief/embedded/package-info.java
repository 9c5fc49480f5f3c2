/** A Kafka broker and a PostgreSQL server inside this process, for the standalone stack and the tests. */
@NullMarked
package io.debrief.embedded;

import org.jspecify.annotations.NullMarked;
