package io.debrief.actions.extraction;

/**
 * A sentence taken for a follow-up, before anything is made of it.
 *
 * @param sentence where it stands and what it shows
 * @param block the block it stands in
 * @param section what it stands under
 */
record Pick(Sentence sentence, Block block, Section section) {}
