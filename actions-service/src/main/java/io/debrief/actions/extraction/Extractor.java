package io.debrief.actions.extraction;

import io.debrief.actions.extraction.Duplicates.Gist;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds follow-ups in text: bounded work, no model, the same answer for the same text.
 *
 * <p>Where headings name a section of follow-ups, list items there count unless their words say otherwise and nothing
 * else does but explicit markers. Where none does, each sentence has to earn its place.
 */
public final class Extractor {

    /** How many candidates one text gives at most; the rest is counted. */
    public static final int MOST = 500;

    private Extractor() {}

    /**
     * The follow-ups of a text that may hold anything.
     *
     * @param text Markdown or plain text
     */
    public static Extraction fromText(String text) {
        return extract(text, Section.NONE);
    }

    /**
     * The follow-ups of a text that people wrote as follow-ups.
     *
     * @param text Markdown or plain text
     */
    public static Extraction fromFollowUps(String text) {
        return extract(text, Section.FOLLOW_UPS);
    }

    private static Extraction extract(String original, Section outer) {
        var text = Markup.masked(original);
        var blocks = BlockReader.read(text);
        var sections = Outline.sections(text, blocks, outer);
        var headed = sections.stream().anyMatch(section -> section.kind() == Section.Kind.ACTIONS);
        var blind = headed ? null : new BlindPicker(text, blocks);
        var picks = new ArrayList<Pick>();
        for (var i = 0; i < blocks.size(); i++) {
            for (var pick : picks(text, blocks.get(i), sections.get(i), blind)) {
                for (var part : Splitter.split(text, pick.sentence().range())) {
                    picks.add(
                            part.equals(pick.sentence().range())
                                    ? pick
                                    : new Pick(
                                            Sentence.of(text, Edges.trim(text, part.start(), part.end())),
                                            pick.block(),
                                            pick.section()));
                }
            }
        }
        var kept = picks.subList(0, Math.min(MOST, picks.size()));
        return new Extraction(candidates(original, text, kept), picks.size() - kept.size());
    }

    private static List<Pick> picks(String text, Block block, Section section, @Nullable BlindPicker blind) {
        if (section.kind() == Section.Kind.ACTIONS || section.kind() == Section.Kind.DONE) {
            return SectionPicker.pick(text, block, section);
        }
        if (block.kind() == Block.Kind.ROW) {
            return SectionPicker.isTaskTable(block) ? SectionPicker.pick(text, block, section) : List.of();
        }
        if (blind != null) {
            return blind.pick(block);
        }
        return SectionPicker.sentences(text, block).stream()
                .filter(sentence ->
                        sentence.cues().explicit() && sentence.cues().possible() && block.kind() != Block.Kind.HEADING)
                .map(sentence -> new Pick(sentence, block, section))
                .toList();
    }

    private static List<Candidate> candidates(String original, String text, List<Pick> picks) {
        var drafts = picks.stream()
                .map(pick -> CandidateDraft.of(original, text, pick))
                .toList();
        var ranks = Ordering.ranks(drafts.stream().map(CandidateDraft::weight).toList());
        var links = Duplicates.link(drafts.stream()
                .map(draft -> Gist.of(draft.title(), draft.noted().ticket()))
                .toList());
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < drafts.size(); i++) {
            candidates.add(drafts.get(i).finish(ranks.get(i), links.get(i)));
        }
        return candidates;
    }
}
