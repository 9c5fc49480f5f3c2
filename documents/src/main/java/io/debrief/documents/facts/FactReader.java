package io.debrief.documents.facts;

import io.debrief.documents.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a document says about itself: front matter, its title, labelled lines at its top, its file's name. */
public final class FactReader {

    private static final int TOP = 80;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_SERVICES = 20;
    private static final Pattern LABELLED =
            Pattern.compile("^[\\s\\-*+|>_]*([A-Za-z][A-Za-z ()/_-]{1,30}?)[*_\\s]*[:|][*_\\s]*(\\S.*?)[\\s|]*$");
    private static final Pattern SEVERITY =
            Pattern.compile("\\bsev(?:erity)?[ -]?([1-5])\\b|^([1-5])$|^s([1-5])\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> STARTED = Set.of(
            "date",
            "incident date",
            "date of incident",
            "date of the incident",
            "incident start",
            "incident started",
            "start",
            "start date",
            "start time",
            "started",
            "started at",
            "started_at",
            "occurred",
            "occurred on",
            "impact start",
            "when");
    private static final Set<String> ENDED = Set.of(
            "end",
            "end date",
            "end time",
            "ended",
            "ended at",
            "ended_at",
            "incident end",
            "impact end",
            "resolved",
            "resolved at",
            "resolved_at");
    private static final Set<String> SEVERITIES = Set.of("severity", "sev", "incident severity", "severity level");
    private static final Set<String> SERVICES =
            Set.of("service", "services", "affected service", "affected services", "services affected");
    private static final Set<String> AUTHORS =
            Set.of("author", "authors", "written by", "postmortem author", "author(s)");
    private static final Pattern NOT_THE_INCIDENTS = Pattern.compile(
            "\\b(publish|updat|creat|modif|writ|wrote|review|meeting|due|deadline|next|copyright|version)",
            Pattern.CASE_INSENSITIVE);

    private final Document document;
    private final List<String> top;
    private final Map<String, String> labels;

    private FactReader(Document document) {
        this.document = document;
        this.top = document.text()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(TOP)
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                .toList();
        this.labels = labels();
    }

    /** What the document says. */
    public static Facts of(Document document) {
        return new FactReader(document).facts();
    }

    private Facts facts() {
        var title = title();
        var started = moment(STARTED);
        var ended = moment(ENDED);
        if (started == null) {
            started = elsewhere(title);
        }
        return new Facts(title, started, end(started, ended), severity(), services(), author());
    }

    /** The end counts where both times of day are known and in order. */
    private static @Nullable Moment end(@Nullable Moment started, @Nullable Moment ended) {
        if (started == null || ended == null || !started.exact() || !ended.exact()) {
            return null;
        }
        return ended.at().isBefore(started.at()) ? null : ended;
    }

    /** Labels of the front matter first, then of lines; the first of a name counts. */
    private Map<String, String> labels() {
        var all = new LinkedHashMap<String, String>();
        var lines = new ArrayList<>(document.frontMatter().lines().toList());
        lines.addAll(top);
        for (var line : lines) {
            var match = LABELLED.matcher(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
            if (match.matches()) {
                all.putIfAbsent(match.group(1).strip().toLowerCase(Locale.ROOT), unquoted(match.group(2)));
            }
        }
        return all;
    }

    private static String unquoted(String value) {
        var text = value.strip();
        return text.length() > 1
                        && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"))
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private @Nullable String label(Set<String> names) {
        return labels.entrySet().stream()
                .filter(label -> names.contains(label.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Moment moment(Set<String> names) {
        return labels.entrySet().stream()
                .filter(label -> names.contains(label.getKey()))
                .map(label -> Moment.in(label.getValue()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Moment elsewhere(String title) {
        var named = Moment.in(title);
        if (named == null) {
            named = Moment.in(document.name());
        }
        return named != null
                ? named
                : top.stream()
                        .filter(line -> !NOT_THE_INCIDENTS.matcher(line).find())
                        .map(Moment::in)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private String title() {
        var given = labels.get("title");
        if (document.frontMatter().contains("title") && given != null && !given.isBlank()) {
            return cut(given);
        }
        if (document.pageTitle() != null) {
            return cut(document.pageTitle());
        }
        var heading = Headings.first(document.text());
        return cut(heading == null ? nameInWords() : heading);
    }

    private String nameInWords() {
        var file = document.name().substring(document.name().lastIndexOf('/') + 1);
        var dot = file.lastIndexOf('.');
        return (dot > 0 ? file.substring(0, dot) : file)
                .replaceAll("[-_]+", " ")
                .strip();
    }

    private static String cut(String title) {
        var line = title.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) : line;
    }

    private @Nullable String severity() {
        var said = label(SEVERITIES);
        var match = SEVERITY.matcher(said == null ? "" : said);
        if (!match.find()) {
            return null;
        }
        for (var group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return "sev" + match.group(group);
            }
        }
        return null;
    }

    private List<String> services() {
        var said = label(SERVICES);
        return said == null
                ? List.of()
                : Arrays.stream(said.replaceAll("[\\[\\]`*\"]", "").split("[,;]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && name.length() < 60)
                        .distinct()
                        .limit(MOST_SERVICES)
                        .toList();
    }

    private @Nullable String author() {
        var said = label(AUTHORS);
        return said != null ? cut(said) : document.author();
    }
}
