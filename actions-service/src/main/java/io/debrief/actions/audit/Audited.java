package io.debrief.actions.audit;

import io.debrief.actions.extraction.Extractor;
import io.debrief.documents.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One document and what was found in it.
 *
 * @param name its name within the folder
 * @param encoding how its bytes were read
 * @param figures counts
 * @param leftOut follow-ups beyond the limit of one document, in no count
 * @param followUps in the order of the document
 */
record Audited(String name, String encoding, Figures figures, int leftOut, List<FollowUp> followUps) {

    static Audited of(Document document) {
        var extraction = Extractor.fromText(document.text());
        var lines = starts(document.text());
        var found = new ArrayList<FollowUp>();
        for (var candidate : extraction.candidates()) {
            var index = java.util.Arrays.binarySearch(lines, candidate.quote().start());
            found.add(FollowUp.of(candidate, document.sourceLine(index < 0 ? -index - 2 : index)));
        }
        return new Audited(
                document.name(), document.encoding(), Figures.of(found), extraction.leftOut(), List.copyOf(found));
    }

    /** Where each line starts. */
    private static int[] starts(String text) {
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }
}
