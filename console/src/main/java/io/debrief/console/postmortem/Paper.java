package io.debrief.console.postmortem;

import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What drafting has about one incident.
 *
 * @param postmortem the document
 * @param etag its version, as forms send it back
 * @param withheld sentences a person may adopt
 * @param notes what waits for a person in a published text, and why none is needed
 * @param draft the newest draft, null where there is none yet
 */
record Paper(
        PostmortemSnapshot postmortem,
        String etag,
        List<Withheld> withheld,
        List<String> notes,
        @Nullable DraftSnapshot draft) {}
