package io.debrief.console.postmortem;

import io.debrief.console.page.Names;
import io.debrief.console.page.When;
import io.debrief.console.page.Words;
import io.debrief.console.postmortem.Doc.EvidenceView;
import io.debrief.console.timeline.Folder;
import io.debrief.contracts.drafting.Statement;
import io.debrief.contracts.drafting.Statement.Citation;
import io.debrief.contracts.drafting.Statement.Computed;
import io.debrief.contracts.timeline.EntrySnapshot.Revision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers what sentences cite, each span once, and finds its words. */
final class EvidenceList {

    /** So much text around the supporting words. */
    private static final int CONTEXT = 160;

    private final Folder folder;
    private final Names names;
    private final Map<String, EvidenceView> views = new LinkedHashMap<>();

    EvidenceList(Folder folder, Names names) {
        this.folder = folder;
        this.names = names;
    }

    /** The numbers of what a sentence cites. */
    List<Integer> numbers(Statement statement) {
        var numbers = new ArrayList<Integer>();
        for (var citation : statement.citations()) {
            add(numbers, citation.line() + ":" + citation.range(), n -> cited(n, citation));
        }
        var computed = statement.computed();
        if (computed != null) {
            add(numbers, computed.operation() + computed.of(), n -> computed(n, computed));
        }
        return numbers;
    }

    List<EvidenceView> all() {
        return List.copyOf(views.values());
    }

    private void add(List<Integer> numbers, String key, java.util.function.IntFunction<EvidenceView> make) {
        var view = views.get(key);
        if (view == null) {
            view = make.apply(views.size() + 1);
            views.put(key, view);
        }
        if (!numbers.contains(view.number())) {
            numbers.add(view.number());
        }
    }

    private EvidenceView cited(int number, Citation citation) {
        var place = folder.place(citation.line());
        if (place.isEmpty()) {
            return new EvidenceView(
                    number,
                    citation.line().toString(),
                    "",
                    "not on this timeline any more",
                    "",
                    "",
                    "",
                    true,
                    "",
                    citation.quote(),
                    "",
                    "The draft quoted this. Its line has moved, was hidden by age, or was erased.");
        }
        var entry = place.get().entry();
        var line = place.get().line();
        var erased = entry.erasedAt() != null;
        var revision = revision(line.revisions(), citation.hash());
        var words = erased ? new Cut("", "", "") : revision == null ? quoteOnly(citation) : cut(revision, citation);
        return new EvidenceView(
                number,
                line.id().toString(),
                entry.id().toString(),
                entry.note() ? "note" : line.source(),
                names.of(entry.actor()),
                When.second(line.occurredAt()),
                entry.note() ? "written here" : Words.trust(entry.trust()),
                entry.note() || entry.trust().equals("verified"),
                words.before,
                words.lit,
                words.after,
                note(entry.occurrences(), erased, revision == null, line.revisions(), citation));
    }

    private EvidenceView computed(int number, Computed computed) {
        var times = new ArrayList<String>();
        for (UUID line : computed.of()) {
            folder.place(line)
                    .ifPresent(place -> times.add(When.second(place.line().occurredAt())));
        }
        var from = times.isEmpty() || times.size() > 6
                ? Words.count(computed.of().size(), "entry", "entries")
                : String.join(" and ", times);
        return new EvidenceView(
                number,
                "",
                "",
                "computed",
                "",
                "",
                "anyone can do it again",
                true,
                operation(computed.operation()) + " of " + from + ": ",
                When.words(computed.value()),
                "",
                "");
    }

    private static String operation(String name) {
        return switch (name) {
            case "count" -> "number";
            case "difference" -> "time between";
            case "minimum" -> "smallest";
            case "maximum" -> "largest";
            case "absence" -> "absence";
            default -> name;
        };
    }

    private static @Nullable Revision revision(List<Revision> revisions, String hash) {
        return revisions.stream()
                .filter(revision -> revision.hash().equals(hash))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private record Cut(String before, String lit, String after) {}

    private static Cut quoteOnly(Citation citation) {
        return new Cut("", citation.quote(), "");
    }

    private static Cut cut(Revision revision, Citation citation) {
        var all = revision.title() + "\n" + revision.text();
        var range = citation.range();
        if (range == null || range.size() != 2) {
            return quoteOnly(citation);
        }
        var start = range.get(0);
        var end = range.get(1);
        if (start < 0 || end > all.length() || start >= end) {
            return quoteOnly(citation);
        }
        var body = revision.title().length() + 1;
        var titleRepeats =
                start >= body && revision.text().startsWith(revision.title().replaceFirst("…$", ""));
        var from = Math.max(titleRepeats ? body : 0, start - CONTEXT);
        // A chat message's title is its text: said once is enough.
        var last = end < body && revision.text().equals(revision.title()) ? body - 1 : all.length();
        var to = Math.min(last, end + CONTEXT);
        return new Cut(
                (from > 0 && from != body ? "… " : "") + all.substring(from, start),
                all.substring(start, end),
                all.substring(end, to).stripTrailing() + (to < last ? " …" : ""));
    }

    private static String note(
            int occurrences, boolean erased, boolean unknown, List<Revision> revisions, Citation citation) {
        if (erased) {
            return "The text was erased. The sentence that rests on it needs a person.";
        }
        if (unknown || !revisions.getLast().hash().equals(citation.hash())) {
            return "This text changed since the sentence was made.";
        }
        return occurrences > 1 ? "happened " + occurrences + " times" : "";
    }
}
