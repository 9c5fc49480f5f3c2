/** Drafts: asked for, made by leased jobs, kept, published, and told when their evidence changes. */
@NullMarked
package io.debrief.drafting.draft;

import org.jspecify.annotations.NullMarked;
