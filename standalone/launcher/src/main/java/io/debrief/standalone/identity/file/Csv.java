package io.debrief.standalone.identity.file;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180); semicolons where the first line has no comma. */
final class Csv {

    private Csv() {}

    static List<List<String>> rows(String text) {
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        var first = plain.lines().findFirst().orElse("");
        var comma = first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (quoted && c == '"' && i + 1 < plain.length() && plain.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == comma || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
