package io.debrief.actions.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The start of a sentence with markers, labels, names and fillers taken off.
 *
 * @param place where the rest begins in the plain sentence
 * @param words the words of the rest
 * @param marked whether a marker such as TODO stood there
 * @param bareModal whether a modal stood there: "should nominate …", "we need to …"
 * @param owner the name that stood there, null where none did
 */
record Opening(
        int place,
        List<String> words,
        boolean marked,
        boolean bareModal,
        @Nullable String owner) {

    private static final int LONGEST_CLAUSE = 90;
    private static final Pattern MARKER = Pattern.compile(
            "^(\\[?(action item|action|todo|to do|ai|follow-up|followup|task|fixme)\\s*[\\]:]+|#(action|todo)\\b:?|todo\\b:?)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTION = Pattern.compile("^@([\\w.-]{2,40})[,:]?\\s+(?:to\\s+)?");
    private static final Pattern NAME_TO =
            Pattern.compile("^([A-Z][\\w'-]{1,30}(?: [A-Z][\\w'-]{1,30})?)(?::| to| will| should| must)\\s+");
    private static final Pattern BRACKETED =
            Pattern.compile("^[\\[(]@?([\\p{L}][\\w .'-]{1,40})[\\])][:,]?\\s+(?:[-\u2013]\\s+)?");
    private static final Pattern OWNER_IS = Pattern.compile(
            "^(?:owner|assignee|dri)\\s*[:=]\\s*@?([\\w.'-]{2,40})\\s*[-\u2013\u2014:,]\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODAL = Pattern.compile(
            "^((we|i|someone|somebody|you|the team|let's|let us)(?:\\s+|(?='ll)))?(also\\s+|all\\s+|really\\s+)?"
                    + "(should|must|need to|needs to|have to|ought to|want to|plan to|are going to|am going to|is going to|could|will|can|'ll)?\\s*"
                    + "(also\\s+|probably\\s+|really\\s+|maybe\\s+|definitely\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REQUEST =
            Pattern.compile("^(can|could|would) (you|we|someone|somebody|anyone)( please)? ", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLER = Pattern.compile(
            "^(please|also|then|instead|next|first|second|finally|and|so|long[- ]term|short[- ]term|maybe|perhaps)[,:]?\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> CLAUSES =
            Set.of("before", "when", "if", "after", "once", "to", "for", "in", "until");

    boolean named() {
        return owner != null;
    }

    static Opening of(String plain) {
        var reader = new Reader(plain);
        reader.read();
        return new Opening(
                reader.place, Words.of(plain.substring(reader.place)), reader.marked, reader.bareModal, reader.owner);
    }

    private static final class Reader {
        private final String plain;
        private int place;
        private boolean marked;
        private boolean bareModal;
        private @Nullable String owner;

        Reader(String plain) {
            this.plain = plain;
        }

        void read() {
            bracketed();
            skip("\"'\u201c\u2018[(");
            marked = took(MARKER);
            filler();
            bracketed();
            mention();
            label();
            filler();
            took(REQUEST);
            modal();
            filler();
            clause();
        }

        /** "[ana] create …", "Owner: Sam - upgrade …". */
        private void bracketed() {
            for (var pattern : java.util.List.of(BRACKETED, OWNER_IS)) {
                var name = at(pattern);
                if (name != null && startsVerb(place + name.end())) {
                    owner = name.group(1);
                    place += name.end();
                }
            }
        }

        private void filler() {
            for (var more = took(FILLER); more; ) {
                more = took(FILLER);
            }
        }

        private void mention() {
            var mention = at(MENTION);
            if (mention == null) {
                mention = at(NAME_TO);
                if (mention == null
                        || Lexicon.verbClass(Lemmas.of(firstWord(mention.group(1)))) != null
                        || !startsVerb(place + mention.end())
                        || COMMON.contains(firstWord(mention.group(1)))) {
                    return;
                }
            }
            owner = mention.group(1);
            place += mention.end();
        }

        private static final Set<String> COMMON = Set.of(
                "we",
                "i",
                "it",
                "this",
                "that",
                "these",
                "they",
                "you",
                "there",
                "someone",
                "somebody",
                "everyone",
                "monitoring",
                "alerting",
                "process",
                "documentation",
                "prevention",
                "detection",
                "mitigation",
                "action",
                "todo",
                "longer",
                "short",
                "long",
                "infrastructure",
                "database",
                "need",
                "and",
                "how",
                "what");

        /** "Monitoring: add an alert": the words before the colon are a label. */
        private void label() {
            var colon = plain.indexOf(": ", place);
            if (colon > place
                    && colon - place < 40
                    && startsVerb(colon + 2)
                    && Lexicon.verbClass(firstWord(plain.substring(place, colon))) == null) {
                place = colon + 2;
            }
        }

        private void modal() {
            var modal = at(MODAL);
            if (modal != null && modal.end() > 0) {
                if (isSpoken(modal) && startsVerb(place + modal.end())) {
                    bareModal = modal.group(4) == null || !modal.group(4).equalsIgnoreCase("can");
                    place += modal.end();
                }
            }
        }

        /** "will", "could" and "can" need somebody who does; "should", "must", "need to" ask by themselves. */
        private static boolean isSpoken(Matcher modal) {
            var subject = modal.group(2);
            var verb = modal.group(4) == null ? "" : modal.group(4).toLowerCase(Locale.ROOT);
            return switch (verb) {
                case "" -> subject != null && subject.toLowerCase(Locale.ROOT).startsWith("let");
                case "will", "could", "can", "'ll", "are going to", "am going to", "is going to" -> subject != null;
                default -> true;
            };
        }

        /** "Before retrying, ensure …": what to do stands behind the comma. */
        private void clause() {
            if (place < plain.length() && CLAUSES.contains(firstWord(plain.substring(place)))) {
                var comma = plain.indexOf(", ", place);
                if (comma > 0 && comma - place < LONGEST_CLAUSE) {
                    var before = place;
                    place = comma + 2;
                    if (!startsVerb(place)) {
                        modal();
                        place = place == comma + 2 ? before : place;
                    }
                }
            }
        }

        private boolean startsVerb(int from) {
            if (from >= plain.length()) {
                return false;
            }
            var word = firstWord(plain.substring(from, Math.min(plain.length(), from + 40)));
            return Lexicon.verbClass(word) != null || word.equals("not");
        }

        private static String firstWord(String text) {
            var words = Words.of(text);
            return words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
        }

        private void skip(String chars) {
            while (place < plain.length()
                    && chars.indexOf(plain.charAt(place)) >= 0
                    && !MARKER.matcher(plain.substring(place)).find()) {
                place++;
            }
        }

        private boolean took(Pattern pattern) {
            var match = at(pattern);
            if (match == null || match.end() == 0 || place + match.end() >= plain.length()) {
                return false;
            }
            place += match.end();
            return true;
        }

        private @Nullable Matcher at(Pattern pattern) {
            var match = pattern.matcher(plain.substring(place));
            return match.lookingAt() ? match : null;
        }
    }
}
