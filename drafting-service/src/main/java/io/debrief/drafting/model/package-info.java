/** The language model: a second engine for the summary, off by default, behind the same verifier. */
@NullMarked
package io.debrief.drafting.model;

import org.jspecify.annotations.NullMarked;
