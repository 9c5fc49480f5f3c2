/** Who decided what: written with the decision, sent afterwards. */
@NullMarked
package io.debrief.drafting.activity;

import org.jspecify.annotations.NullMarked;
