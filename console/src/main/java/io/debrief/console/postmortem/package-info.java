/** The document: what machines compressed, what people conclude. */
@NullMarked
package io.debrief.console.postmortem;

import org.jspecify.annotations.NullMarked;
