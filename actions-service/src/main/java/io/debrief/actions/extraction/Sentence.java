package io.debrief.actions.extraction;

import java.util.List;

/**
 * One sentence with what its words show.
 *
 * @param range where it stands
 * @param plain as a reader sees it
 * @param words its words
 * @param cues what they show
 */
record Sentence(Sentences.Range range, String plain, List<String> words, Cues cues) {

    static Sentence of(String text, Sentences.Range range) {
        var raw = text.substring(range.start(), range.end());
        var plain = Plain.of(raw);
        var words = Words.of(plain);
        return new Sentence(range, plain, words, CueReader.read(raw, plain, words));
    }
}
