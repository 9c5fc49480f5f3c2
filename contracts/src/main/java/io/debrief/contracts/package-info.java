/** What travels on topics: records, schemas and samples; no logic. */
@NullMarked
package io.debrief.contracts;

import org.jspecify.annotations.NullMarked;
