/** The post-mortem: compressed sections, people's synthesis, sign-off and publication. */
@NullMarked
package io.debrief.drafting.postmortem;

import org.jspecify.annotations.NullMarked;
