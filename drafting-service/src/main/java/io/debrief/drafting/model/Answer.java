package io.debrief.drafting.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model said, once it could be read.
 *
 * @param sentences at most {@value #MOST} sentences, each with the local names it cites
 */
record Answer(List<Sentence> sentences) {

    static final int MOST = 12;
    private static final int LONGEST = 400;

    /** A sentence and the local names it cites. */
    record Sentence(String text, List<String> cites) {}

    /** An answer that is not what was asked for. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    /**
     * Reads an answer.
     *
     * @throws Unreadable where it is not the JSON that was asked for
     */
    static Answer read(String text, ObjectMapper json) throws Unreadable {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}');
        if (from < 0 || to < from) {
            throw new Unreadable("there is no JSON object in it");
        }
        try {
            var list = json.readTree(text.substring(from, to + 1)).path("sentences");
            if (!list.isArray()) {
                throw new Unreadable("it has no array \"sentences\"");
            }
            var sentences = new ArrayList<Sentence>();
            for (var item : list) {
                var words = item.path("text").asText("").strip();
                if (words.isEmpty() || words.length() > LONGEST) {
                    continue;
                }
                var cites = new ArrayList<String>();
                item.path("cites").forEach(cite -> cites.add(cite.asText("")));
                sentences.add(new Sentence(words, List.copyOf(cites)));
            }
            return new Answer(List.copyOf(sentences.subList(0, Math.min(MOST, sentences.size()))));
        } catch (JsonProcessingException e) {
            throw new Unreadable("it is not valid JSON");
        }
    }
}
