package io.debrief.console.postmortem;

import io.debrief.console.page.Choice;
import io.debrief.console.timeline.Head;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document as the page shows it.
 *
 * @param head the incident's top
 * @param state where it stands
 * @param compressed what machines compressed, section by section
 * @param written what people write, section by section
 * @param followUps the section that becomes follow-ups
 * @param evidence what the sentences rest on, by number
 * @param withheld sentences that did not pass, with reasons
 * @param gaps what is missing
 * @param answered gaps somebody answered or waived
 * @param draft where the sentences come from
 * @param stale sentences whose evidence changed
 * @param notes what else a person should know
 * @param imported a text that was written elsewhere, null where none was brought in
 * @param etag the version forms send back
 * @param people everybody, for choosing a lead
 */
public record Doc(
        Head head,
        State state,
        List<CompressedView> compressed,
        List<WrittenView> written,
        WrittenView followUps,
        List<EvidenceView> evidence,
        List<WithheldView> withheld,
        List<GapView> gaps,
        List<GapView> answered,
        DraftFacts draft,
        List<StatementView> stale,
        List<String> notes,
        @Nullable ImportedView imported,
        String etag,
        List<Choice> people) {

    /**
     * A text that was written elsewhere.
     *
     * @param document its name there
     * @param author who it says wrote it, possibly empty
     * @param by who brought it in
     * @param at when
     * @param text its words
     */
    public record ImportedView(String document, String author, String by, String at, String text) {}

    /**
     * Where the document stands.
     *
     * @param word in words
     * @param style its style
     * @param open whether it can be edited
     * @param published whether it was published
     * @param publishedWhen when and by whom, possibly empty
     * @param lead the lead's name, possibly empty
     * @param leadIsMe whether that is the visitor
     * @param suggestedLead whom the machine would ask, possibly empty
     * @param suggestedIsMe whether that is the visitor
     * @param due when it is due, possibly empty
     * @param missing what still stands between it and publication, in words
     * @param signed who signed, in words
     * @param signedByMe whether the visitor did
     */
    public record State(
            String word,
            String style,
            boolean open,
            boolean published,
            String publishedWhen,
            String lead,
            boolean leadIsMe,
            String suggestedLead,
            boolean suggestedIsMe,
            String due,
            List<String> missing,
            List<String> signed,
            boolean signedByMe) {}

    /**
     * A compressed section.
     *
     * @param name on the wire
     * @param title on the page
     * @param small what it is
     * @param shape how it is set
     * @param statements its sentences
     */
    public record CompressedView(
            String name, String title, String small, String shape, List<StatementView> statements) {}

    /**
     * A sentence.
     *
     * @param id its id
     * @param text the sentence
     * @param mine whether a person made it theirs
     * @param author that person's name, possibly empty
     * @param stale what changed, empty where nothing did
     * @param cites its numbers
     * @param citeList the same with spaces between
     */
    public record StatementView(
            String id, String text, boolean mine, String author, String stale, List<Integer> cites, String citeList) {}

    /**
     * A section people write.
     *
     * @param name on the wire
     * @param title on the page
     * @param prompts questions to begin with
     * @param text what stands there, possibly empty
     * @param author who wrote last
     * @param at when
     * @param seen what the form sends back to tell whether this section changed
     * @param needed whether publication waits for it
     * @param yours what the visitor tried to save while somebody else did, else empty
     */
    public record WrittenView(
            String name,
            String title,
            List<String> prompts,
            String text,
            String author,
            String at,
            String seen,
            boolean needed,
            String yours) {}

    /**
     * What a sentence rests on.
     *
     * @param number its number
     * @param line the line's id
     * @param entry the entry to jump to, possibly empty
     * @param source who reported it
     * @param who who said it, possibly empty
     * @param time when
     * @param trust what was proven
     * @param proven whether it was
     * @param before words before
     * @param lit the supporting words
     * @param after words after
     * @param note what else to know, possibly empty
     */
    public record EvidenceView(
            int number,
            String line,
            String entry,
            String source,
            String who,
            String time,
            String trust,
            boolean proven,
            String before,
            String lit,
            String after,
            String note) {}

    /**
     * A sentence that did not pass.
     *
     * @param id its id
     * @param text the sentence
     * @param why reasons in plain words
     */
    public record WithheldView(String id, String text, String why) {}

    /**
     * Something missing.
     *
     * @param id its id
     * @param question what to ask
     * @param high whether it matters much
     * @param who who could answer, possibly empty
     * @param cites entries that raised it
     * @param answer what was said to it, possibly empty
     * @param by who said so, possibly empty
     * @param waived whether it was waived rather than answered
     */
    public record GapView(
            String id,
            String question,
            boolean high,
            String who,
            List<Cite> cites,
            String answer,
            String by,
            boolean waived) {}

    /**
     * An entry to look at.
     *
     * @param entry its id
     * @param time its time
     */
    public record Cite(String entry, String time) {}

    /**
     * Where the sentences come from.
     *
     * @param there whether there is a draft
     * @param words who made it, from what, how long it took
     * @param excluded how many lines were left out, in words, possibly empty
     */
    public record DraftFacts(boolean there, String words, String excluded) {}
}
