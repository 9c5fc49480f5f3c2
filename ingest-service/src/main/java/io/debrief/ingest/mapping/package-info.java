/** Declarative mappings: a YAML file says where in a body a signal's fields stand; no scripting, bounded work. */
@NullMarked
package io.debrief.ingest.mapping;

import org.jspecify.annotations.NullMarked;
