/** What a draft may rest on: an incident's lines as plain values. */
@NullMarked
package io.debrief.drafting.evidence;

import org.jspecify.annotations.NullMarked;
