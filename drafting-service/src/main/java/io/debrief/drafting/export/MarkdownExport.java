package io.debrief.drafting.export;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A paper as Markdown. Quoted text is data: nothing in it is markup; what people wrote may be, but not HTML. */
public final class MarkdownExport {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()#+\\-!|>~]");
    private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

    private MarkdownExport() {}

    /** The document. */
    public static String of(Paper paper) {
        var out = new StringBuilder("# ").append(text(paper.title())).append("\n\n");
        paper.facts()
                .forEach(fact -> out.append("- **")
                        .append(fact.name())
                        .append("**: ")
                        .append(text(fact.value()))
                        .append('\n'));
        paper.warnings()
                .forEach(warning ->
                        out.append("\n> **Note:** ").append(text(warning)).append('\n'));
        paper.written().forEach(section -> written(out, section));
        paper.compressed().forEach(section -> compressed(out, section));
        questions(out, paper);
        evidence(out, paper);
        return out.toString();
    }

    private static void written(StringBuilder out, Paper.Written section) {
        out.append("\n## ").append(section.title()).append("\n\n");
        out.append(people(section.text())).append("\n\n*Written by ").append(text(section.by()));
        out.append(", ").append(section.at()).append("*\n");
    }

    private static void compressed(StringBuilder out, Paper.Compressed section) {
        out.append("\n## ").append(section.title()).append("\n\n");
        for (var sentence : section.sentences()) {
            out.append("- ").append(text(sentence.text()));
            if (!sentence.notes().isEmpty()) {
                out.append(sentence.notes().stream()
                        .map(number -> "\\[" + number + "\\]")
                        .collect(Collectors.joining("", " ", "")));
            }
            if (sentence.by() != null) {
                out.append(" *(").append(text(sentence.by())).append(")*");
            }
            if (sentence.staleWhy() != null) {
                out.append(" **(stale: ").append(text(sentence.staleWhy())).append(")**");
            }
            out.append('\n');
        }
    }

    private static void questions(StringBuilder out, Paper paper) {
        if (!paper.questions().isEmpty()) {
            out.append("\n## Open questions\n\n");
            paper.questions()
                    .forEach(question -> out.append("- ").append(text(question)).append('\n'));
        }
        if (!paper.answers().isEmpty()) {
            out.append("\n## Questions people settled\n\n");
            paper.answers()
                    .forEach(answer -> out.append("- ")
                            .append(text(answer.question()))
                            .append(" **")
                            .append(answer.how())
                            .append(":** ")
                            .append(text(answer.text()))
                            .append(" *(")
                            .append(text(answer.by()))
                            .append(")*\n"));
        }
    }

    private static void evidence(StringBuilder out, Paper paper) {
        if (paper.evidence().isEmpty()) {
            return;
        }
        out.append("\n## Evidence\n\n");
        for (var note : paper.evidence()) {
            out.append(note.number()).append(". ");
            if (note.at() != null) {
                out.append(note.at()).append(" — ");
            }
            out.append(note.quote().isEmpty() ? "*erased*" : "“" + text(note.quote()) + "”");
            out.append(" (line ").append(note.line()).append(")\n");
        }
    }

    /** A text as data: on one line, nothing in it is markup. */
    static String text(String text) {
        var line = BREAKS.matcher(text.strip()).replaceAll(" ");
        var escaped = MARKUP.matcher(line).replaceAll("\\\\$0");
        return Isolation.isolate(escaped.replace("&", "&amp;").replace("<", "&lt;"));
    }

    /** What people wrote: Markdown without HTML and without pictures; headings stand below the section's. */
    static String people(String text) {
        return text.strip()
                .lines()
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace("![", "!\\["))
                .map(line -> line.startsWith("#") ? "##" + line : line)
                .map(Isolation::isolate)
                .collect(Collectors.joining("\n"));
    }
}
