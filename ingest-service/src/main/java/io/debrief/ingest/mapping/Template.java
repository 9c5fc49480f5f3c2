package io.debrief.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with paths in braces: {@code "{$.name} is {$.state}"}. Where a path leads nowhere there is no text at all, unless
 * it ends with a question mark: {@code {$.reason?}}. Where a path gives several texts there are as many.
 */
final class Template implements Value {

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * One piece.
     *
     * @param literal the text as it is, where there is no path
     * @param path what stands in its place
     * @param optional whether nothing may stand there
     */
    private record Piece(String literal, @Nullable BodyPath path, boolean optional) {}

    /**
     * Reads a template; a text without braces is one too.
     *
     * @throws IllegalArgumentException when a path in it is none
     */
    static Template parse(String text) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var open = opening(text, 0); open >= 0; open = opening(text, from)) {
            var close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("the brace before '" + text.substring(open + 1) + "' is not closed");
            }
            literal(pieces, text.substring(from, open));
            var inner = text.substring(open + 1, close).strip();
            var optional = inner.endsWith("?");
            pieces.add(new Piece(
                    "", BodyPath.parse(optional ? inner.substring(0, inner.length() - 1) : inner), optional));
            from = close + 1;
        }
        literal(pieces, text.substring(from));
        return new Template(pieces);
    }

    /** The next brace that opens a path; other braces are text. */
    private static int opening(String text, int from) {
        for (var at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
            if (BodyPath.looksLikeOne(text.substring(at + 1).strip())) {
                return at;
            }
        }
        return -1;
    }

    private static void literal(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null, false));
        }
    }

    /** Whether the text is the same for every body. */
    boolean constant() {
        return pieces.stream().allMatch(piece -> piece.path() == null);
    }

    @Override
    public List<String> all(Scope scope) {
        var texts = List.of("");
        for (var piece : pieces) {
            var found = piece.path() == null ? List.of(piece.literal()) : scope.texts(piece.path());
            if (found.isEmpty() && !piece.optional()) {
                return List.of();
            }
            texts = joined(texts, found.isEmpty() ? List.of("") : found);
        }
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** The first piece with several texts gives several; of later ones the first text counts. */
    private static List<String> joined(List<String> before, List<String> found) {
        if (before.size() > 1) {
            return before.stream().map(text -> text + found.getFirst()).toList();
        }
        return found.stream().map(text -> before.getFirst() + text).toList();
    }
}
