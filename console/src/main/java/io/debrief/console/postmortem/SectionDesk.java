package io.debrief.console.postmortem;

import io.debrief.console.backend.DraftingClient;
import io.debrief.console.backend.ServiceProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Saves sections so that two people who write different ones never notice each other. */
@ApplicationScoped
class SectionDesk {

    private static final int TRIES = 4;

    private final DraftingClient drafting;
    private final Papers papers;

    SectionDesk(@RestClient DraftingClient drafting, Papers papers) {
        this.drafting = drafting;
        this.papers = papers;
    }

    /**
     * Saves a section.
     *
     * @param etag the document's version the writer saw
     * @param seen the section's state the writer saw
     * @return false where this very section changed meanwhile: nothing was saved
     */
    boolean save(String incident, String section, String text, String etag, String seen) {
        var version = etag;
        for (var tried = 1; ; tried++) {
            try {
                drafting.write(incident, section, version, Map.of("text", text));
                return true;
            } catch (ServiceProblem problem) {
                if (!problem.stale()) {
                    throw problem;
                }
                var now = papers.open(incident);
                if (!Writing.seen(now.postmortem(), section).equals(seen) || tried == TRIES) {
                    return false;
                }
                version = now.etag();
            }
        }
    }
}
