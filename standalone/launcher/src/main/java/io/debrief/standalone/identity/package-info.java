/** The local issuer: its key, the people who log in, and the tokens of people and machines. */
@NullMarked
package io.debrief.standalone.identity;

import org.jspecify.annotations.NullMarked;
