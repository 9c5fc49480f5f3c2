/** What every page shares: its frame, its words for times and people, its answers to trouble. */
@NullMarked
package io.debrief.console.page;

import org.jspecify.annotations.NullMarked;
