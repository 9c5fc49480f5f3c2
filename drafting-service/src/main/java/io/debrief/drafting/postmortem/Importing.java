package io.debrief.drafting.postmortem;

import io.debrief.contracts.drafting.PostmortemSnapshot.Imported;
import io.debrief.platform.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings in a post-mortem that people wrote elsewhere, as a quotation of them: it is out, as it was, but nobody here signed
 * or published it, and no machine says anything about it.
 */
final class Importing {

    private final Postmortem before;
    private final Person person;
    private final Instant now;

    Importing(Postmortem before, Person person, Instant now) {
        this.before = before;
        this.person = person;
        this.now = now;
    }

    /**
     * Takes the text in; the same text of the same document changes nothing.
     *
     * @param document the document's name
     * @param author who the document says wrote it
     * @return empty where it is so already
     */
    Optional<Outcome> take(String document, String text, @Nullable String author) {
        var known = before.imported();
        if (known == null && hasOwnWords()) {
            return Optional.of(new Outcome.NotNow(
                    "postmortem-exists",
                    "People wrote a post-mortem of this incident here; an import does not replace it."));
        }
        if (known != null && !known.document().equals(document)) {
            return Optional.of(new Outcome.NotNow(
                    "imported-already", "The text of " + known.document() + " was brought in here."));
        }
        if (known != null && known.text().equals(text) && Objects.equals(known.author(), author)) {
            return Optional.empty();
        }
        var next = before.with(new Imported(document, text, author, person.id(), now))
                .with(before.standing().in(known == null ? State.PUBLISHED : State.AMENDED));
        if (known == null) {
            // It is no debt: nobody owes what was written long ago.
            next = next.with(new Postmortem.Ownership(null, before.ownership().suggested(), null, true))
                    .with(new Postmortem.Text(
                            Map.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            before.text().draft()));
        }
        return Optional.of(new Outcome.Done(
                next.decided(),
                known == null ? "postmortem.imported" : "postmortem.import-changed",
                null,
                Map.of("document", document)));
    }

    private boolean hasOwnWords() {
        var standing = before.standing();
        return standing.state().out()
                || standing.state() == State.NOT_NEEDED
                || !before.text().sections().isEmpty()
                || !standing.signOffs().isEmpty()
                || before.ownership().lead() != null
                || before.text().statements().stream()
                        .anyMatch(statement -> statement.author().person() != null);
    }
}
