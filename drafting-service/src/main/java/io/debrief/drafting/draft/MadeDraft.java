package io.debrief.drafting.draft;

import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.drafting.intake.ReadEvidence;

/**
 * A draft that is made and not yet kept.
 *
 * @param claim the claim it was made under
 * @param read the evidence it was made from
 * @param draft the draft, without a version
 */
record MadeDraft(Claim claim, ReadEvidence read, DraftSnapshot draft) {}
