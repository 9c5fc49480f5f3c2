package io.debrief.ingest.generic;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;

/** The gap that stands for what was too much of one body. */
public final class LeftOut {

    private LeftOut() {}

    /** A gap; the same body again gives the same. */
    public static Draft gap(String reader, Body body, int parts) {
        var fold = Identity.join(
                reader, body.source(), "left-out", Identity.sha256(body.clean().toString()));
        return Draft.of(SignalKind.SOURCE_GAP, fold, When.receipt(body.receivedAt()))
                .title(parts + " events of one delivery were left out")
                .text("A delivery held more events than are read from one; the others are not on the timeline.")
                .status("left-out")
                .label("leftOut", Integer.toString(parts));
    }
}
