package io.debrief.documents.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first heading of a text. */
final class Headings {

    private Headings() {}

    static @Nullable String first(String text) {
        List<String> lines = text.lines().limit(200).toList();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.matches("#{1,6}\\s+\\S.*") || line.matches("={1,6} \\S.*")) {
                return line.replaceAll("^[#=]+\\s+|\\s*[#=]+$", "").strip();
            }
            var under = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
            if (!line.isEmpty() && line.length() < 200 && under.matches("={3,}|-{3,}")) {
                return line;
            }
        }
        return null;
    }
}
