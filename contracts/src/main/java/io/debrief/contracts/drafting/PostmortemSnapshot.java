package io.debrief.contracts.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem: compressed sections, synthesis and sign-off.
 *
 * @param incident the incident's label
 * @param title the incident's title
 * @param state {@code draft}, {@code in_review}, {@code published}, {@code amended} or {@code not_needed}
 * @param lead the person who owns it
 * @param suggestedLead who the machine would ask, never counted as decided
 * @param dueOn when it is due
 * @param sections synthesis and follow-ups by name, people's words only; on the topic only once published
 * @param statements the compressed sections; on the topic only once published
 * @param gaps what is missing; on the topic only once published
 * @param signOffs who signed, when
 * @param missing what still stands between it and publication
 * @param publishedAt when it was published
 * @param publishedBy who published it
 * @param imported where the text comes from that was brought in as it was; null where it was written here
 * @param restricted whether only named people may see it
 * @param demo whether it was made for the demo
 * @param version grows with each change
 */
public record PostmortemSnapshot(
        String incident,
        String title,
        String state,
        @Nullable String lead,
        @Nullable String suggestedLead,
        @Nullable LocalDate dueOn,
        Map<String, Section> sections,
        List<Statement> statements,
        List<Gap> gaps,
        List<SignOff> signOffs,
        List<String> missing,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Imported imported,
        boolean restricted,
        boolean demo,
        long version) {

    /**
     * A section that people wrote.
     *
     * @param text their words
     * @param author the person who wrote last
     * @param at when
     */
    public record Section(String text, Statement.AuthorRef author, Instant at) {}

    /**
     * A post-mortem that was written elsewhere, quoted as it was: nobody signed or published it here.
     *
     * @param document the document's name
     * @param text its words, by whoever wrote them; on the topic always
     * @param author who the document says wrote it; null where it does not say
     * @param by the person who brought it in
     * @param at when
     */
    public record Imported(
            String document, String text, @Nullable String author, String by, Instant at) {}

    /**
     * A signature under the text as it was.
     *
     * @param person who signed
     * @param at when
     * @param version the version that was signed
     */
    public record SignOff(String person, Instant at, long version) {}
}
