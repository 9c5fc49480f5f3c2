/** The one origin for people and scripts: {@code /v1} reaches the right service. */
@NullMarked
package io.debrief.console.proxy;

import org.jspecify.annotations.NullMarked;
