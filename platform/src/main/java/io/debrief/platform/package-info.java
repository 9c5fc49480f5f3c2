/** What every service needs and Quarkus does not give; no domain words in it. */
@NullMarked
package io.debrief.platform;

import org.jspecify.annotations.NullMarked;
