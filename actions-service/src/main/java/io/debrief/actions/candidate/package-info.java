/** Texts that people save become candidates; texts that change withdraw what nobody had decided on. */
@NullMarked
package io.debrief.actions.candidate;

import org.jspecify.annotations.NullMarked;
