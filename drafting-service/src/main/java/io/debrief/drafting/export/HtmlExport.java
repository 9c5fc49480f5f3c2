package io.debrief.drafting.export;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** A paper as one HTML page that asks no other host for anything and runs nothing. */
public final class HtmlExport {

    /** What a browser may do with the page: show it. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Pattern DIRECTION = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "blockquote",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "a",
                    "br",
                    "hr")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c}
            h1{line-height:1.2}h2{margin-top:2rem;border-bottom:1px solid #ddd}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}dd{margin:0}
            .by,.stale,sup{color:#666;font-size:.85em}.stale{color:#a33}.note{background:#fff5d6;padding:.5rem 1rem}
            @media print{body{margin:0;max-width:none}a{color:inherit}}
            """;

    private HtmlExport() {}

    /** The page. */
    public static String of(Paper paper) {
        var out = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(paper.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(text(paper.title()))
                .append("</h1>\n<dl>");
        paper.facts()
                .forEach(fact -> out.append("<dt>")
                        .append(escape(fact.name()))
                        .append("</dt><dd>")
                        .append(text(fact.value()))
                        .append("</dd>"));
        out.append("</dl>\n");
        paper.warnings()
                .forEach(warning ->
                        out.append("<p class=\"note\">").append(text(warning)).append("</p>\n"));
        paper.written().forEach(section -> written(out, section));
        paper.compressed().forEach(section -> compressed(out, section));
        questions(out, paper);
        evidence(out, paper);
        return out.append("</body></html>\n").toString();
    }

    private static void written(StringBuilder out, Paper.Written section) {
        heading(out, section.title());
        out.append(people(section.text())).append("<p class=\"by\">Written by ");
        out.append(text(section.by())).append(", ").append(section.at()).append("</p>\n");
    }

    private static void compressed(StringBuilder out, Paper.Compressed section) {
        heading(out, section.title());
        out.append("<ul>\n");
        for (var sentence : section.sentences()) {
            out.append("<li>").append(text(sentence.text()));
            out.append(sentence.notes().stream()
                    .map(number -> "<sup><a href=\"#e" + number + "\">[" + number + "]</a></sup>")
                    .collect(Collectors.joining()));
            if (sentence.by() != null) {
                out.append(" <span class=\"by\">(").append(text(sentence.by())).append(")</span>");
            }
            if (sentence.staleWhy() != null) {
                out.append(" <span class=\"stale\">stale: ")
                        .append(text(sentence.staleWhy()))
                        .append("</span>");
            }
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private static void questions(StringBuilder out, Paper paper) {
        if (!paper.questions().isEmpty()) {
            heading(out, "Open questions");
            out.append("<ul>");
            paper.questions()
                    .forEach(question ->
                            out.append("<li>").append(text(question)).append("</li>\n"));
            out.append("</ul>\n");
        }
        if (!paper.answers().isEmpty()) {
            heading(out, "Questions people settled");
            out.append("<ul>");
            paper.answers()
                    .forEach(answer -> out.append("<li>")
                            .append(text(answer.question()))
                            .append(" <strong>")
                            .append(escape(answer.how()))
                            .append(":</strong> ")
                            .append(text(answer.text()))
                            .append(" <span class=\"by\">(")
                            .append(text(answer.by()))
                            .append(")</span></li>\n"));
            out.append("</ul>\n");
        }
    }

    private static void evidence(StringBuilder out, Paper paper) {
        if (paper.evidence().isEmpty()) {
            return;
        }
        heading(out, "Evidence");
        out.append("<ol>\n");
        for (var note : paper.evidence()) {
            out.append("<li id=\"e").append(note.number()).append("\">");
            if (note.at() != null) {
                out.append(note.at()).append(" — ");
            }
            out.append(note.quote().isEmpty() ? "<em>erased</em>" : "“" + text(note.quote()) + "”");
            out.append(" <span class=\"by\">line ").append(escape(note.line())).append("</span></li>\n");
        }
        out.append("</ol>\n");
    }

    private static void heading(StringBuilder out, String title) {
        out.append("<h2>").append(escape(title)).append("</h2>\n");
    }

    /** What people wrote, as Markdown, through an allow-list. */
    static String people(String text) {
        return POLICY.sanitize(RENDERER.render(MARKDOWN.parse(MarkdownExport.people(text))));
    }

    private static String text(String text) {
        var escaped = escape(text);
        return DIRECTION.matcher(text).find() ? "<bdi>" + Isolation.isolate(escaped) + "</bdi>" : escaped;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
