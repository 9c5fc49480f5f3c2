package io.debrief.console.followup;

import io.debrief.console.backend.DraftingClient;
import io.debrief.console.backend.ServiceProblem;
import io.debrief.contracts.actions.ActionSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Finds the words around a quote, where its text is still as it was. */
@ApplicationScoped
class Context {

    private static final Logger LOG = Logger.getLogger(Context.class);
    private static final int AROUND = 220;

    private final DraftingClient drafting;

    Context(@RestClient DraftingClient drafting) {
        this.drafting = drafting;
    }

    /**
     * A quote with its surroundings.
     *
     * @param before words before
     * @param quote the quote
     * @param after words after
     */
    record Quoted(String before, String quote, String after) {}

    Quoted of(ActionSnapshot action) {
        var quote = action.quote();
        if (quote == null) {
            return new Quoted("", "", "");
        }
        var span = action.span();
        var incident = action.incident();
        if (span == null || span.size() != 2 || incident == null) {
            return new Quoted("", quote, "");
        }
        try {
            for (var section : drafting.postmortem(incident).sections().values()) {
                var text = section.text();
                if (text.length() >= span.get(1)
                        && text.substring(span.get(0), span.get(1)).equals(quote)) {
                    return cut(text, span.get(0), span.get(1));
                }
            }
        } catch (ServiceProblem | ProcessingException e) {
            LOG.infof("no context for %s: %s", action.id(), e.getMessage());
        }
        return new Quoted("", quote, "");
    }

    private static Quoted cut(String text, int start, int end) {
        var from = Math.max(0, start - AROUND);
        var to = Math.min(text.length(), end + AROUND);
        return new Quoted(
                (from > 0 ? "… " : "") + text.substring(from, start),
                text.substring(start, end),
                text.substring(end, to) + (to < text.length() ? " …" : ""));
    }
}
