/** Starts the embedded parts when Quarkus prepares a test. */
@NullMarked
package io.debrief.devservices.deployment;

import org.jspecify.annotations.NullMarked;
