package io.debrief.drafting.draft;

import io.debrief.drafting.compression.Options;
import io.debrief.drafting.compression.Options.Form;
import io.debrief.drafting.intake.StoredEvidence;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job in the hands of one worker, with all it needs; no session is open while it works.
 *
 * @param job the job
 * @param fence the claim's number: a later claim makes this one void
 * @param revision the revision to make
 * @param form draft or briefing
 * @param engine the engine asked for
 * @param since when the reader last looked
 * @param evidence what to work from
 * @param written the names of the sections people have written
 */
record Claim(
        UUID job,
        long fence,
        int revision,
        Form form,
        String engine,
        @Nullable Instant since,
        StoredEvidence evidence,
        Set<String> written) {

    Options options() {
        return form == Form.DRAFT ? Options.draft() : Options.briefing(since);
    }
}
