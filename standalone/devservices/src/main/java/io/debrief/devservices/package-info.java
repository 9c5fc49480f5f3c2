/** What tests of a service use beside the embedded parts. */
@NullMarked
package io.debrief.devservices;

import org.jspecify.annotations.NullMarked;
