/** Words with the database beyond queries. */
@NullMarked
package io.debrief.platform.streams.database;

import org.jspecify.annotations.NullMarked;
