/** The post-mortem as a paper: Markdown, HTML, and a bundle that can be checked offline. */
@NullMarked
package io.debrief.drafting.export;

import org.jspecify.annotations.NullMarked;
