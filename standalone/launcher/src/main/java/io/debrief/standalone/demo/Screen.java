package io.debrief.standalone.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What the person watching the demo sees. */
final class Screen {

    private static final int WIDTH = 112;

    private final PrintWriter out;
    private final boolean terminal;
    private final List<String> failed = new ArrayList<>();

    Screen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void heading(String text) {
        out.println();
        out.println("── " + text + " " + "─".repeat(Math.max(0, WIDTH - text.length() - 4)));
        out.flush();
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** One line of at most the screen's width. */
    void cut(String text) {
        var flat = text.replaceAll("\\s+", " ");
        line(indent(text) + (flat.length() > WIDTH ? flat.strip().substring(0, WIDTH - 1) + "…" : flat.strip()));
    }

    /** As many lines as it takes, each after the first under the text's own beginning. */
    void wrap(String first, String text) {
        var line = new StringBuilder(first);
        for (var word : text.strip().split("\\s+")) {
            if (line.length() + word.length() + 1 > WIDTH && line.toString().length() > first.length()) {
                line(line.toString());
                line.setLength(0);
                line.append(" ".repeat(first.length()));
            }
            if (!line.toString().isBlank() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
            line.append(word);
        }
        line(line.toString());
    }

    /** A line that replaces itself on a terminal; elsewhere only the last one is printed. */
    void tick(String text, boolean last) {
        if (terminal) {
            out.print("\r" + text + (last ? "\n" : ""));
            out.flush();
        } else if (last) {
            line(text);
        }
    }

    /** Something that must have happened. */
    void check(String what, boolean held) {
        line((held ? "  ✓ " : "  ✗ ") + what);
        if (!held) {
            failed.add(what);
        }
    }

    /** What must have happened and has not. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    private static String indent(String text) {
        return " ".repeat(text.length() - text.stripLeading().length());
    }
}
