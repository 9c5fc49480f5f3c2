/** Who decided what, when and on what. */
@NullMarked
package io.debrief.contracts.activity;

import org.jspecify.annotations.NullMarked;
