package io.debrief.console.postmortem;

import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What drafting has about one incident.
 *
 * @param postmortem the document
 * @param etag its version, as forms send it back
 * @param draft the newest draft, null where there is none yet
 */
record Paper(
        PostmortemSnapshot postmortem,
        String etag,
        @Nullable DraftSnapshot draft) {}
