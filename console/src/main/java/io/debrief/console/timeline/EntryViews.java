package io.debrief.console.timeline;

import io.debrief.console.page.Names;
import io.debrief.console.page.When;
import io.debrief.console.page.Words;
import io.debrief.console.timeline.EntryView.LinkView;
import io.debrief.contracts.signal.Link;
import io.debrief.contracts.timeline.EntrySnapshot;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes entries readable. */
public final class EntryViews {

    private static final Map<String, String> MARKS = Map.of(
            "edited", "edited",
            "flapping", "flapping",
            "future", "time in the future",
            "ancient", "time before 2000",
            "cause-cycle", "order unclear");

    private static final Set<String> SEVERE = Set.of("critical", "error");

    private final Names names;
    private String day = "";

    /** Views with these names; one object makes one list, since days are said once. */
    public EntryViews(Names names) {
        this.names = names;
    }

    /** The views of entries, in order. */
    public List<EntryView> of(List<EntrySnapshot> entries) {
        return entries.stream().map(this::of).toList();
    }

    /** The view of one entry. */
    public EntryView of(EntrySnapshot entry) {
        var today = When.day(entry.effectiveAt());
        var newDay = today.equals(day) ? "" : today;
        day = today;
        var erased = entry.erasedAt();
        var shown = erased == null ? words(entry) : new Shown("", "");
        return new EntryView(
                entry.id().toString(),
                entry.version(),
                newDay,
                When.second(entry.effectiveAt()),
                When.iso(entry.effectiveAt()),
                entry.note() ? "note" : Kinds.group(entry.kind()),
                entry.note() ? "note" : Kinds.word(entry.kind()),
                names.of(entry.actor()),
                shown.title,
                shown.text,
                String.join(" + ", entry.reportedBy()),
                entry.note() ? "written here" : Words.trust(entry.trust()),
                entry.note() || entry.trust().equals("verified"),
                times(entry),
                entry.why() == null ? "" : entry.why(),
                marks(entry),
                links(entry.links()),
                entry.thread() != null,
                entry.note(),
                entry.pinned(),
                entry.hidden(),
                erased == null ? "" : When.full(erased),
                entry.severity() != null && SEVERE.contains(entry.severity()),
                String.join(", ", entry.services()));
    }

    private record Shown(String title, String text) {}

    private static Shown words(EntrySnapshot entry) {
        var title = entry.title() == null ? "" : entry.title().strip();
        var text = entry.text() == null ? "" : entry.text().strip();
        var chat = entry.note() || Kinds.group(entry.kind()).equals("chat");
        if (text.isEmpty() || text.equals(title)) {
            return chat ? new Shown("", title) : new Shown(title, "");
        }
        var repeats = text.startsWith(title.replaceFirst("(…|\\.\\.\\.)$", ""));
        return chat && (repeats || entry.kind().startsWith("message.")) || repeats && text.length() < 400
                ? new Shown("", text)
                : new Shown(title, text);
    }

    private static String times(EntrySnapshot entry) {
        if (entry.occurrences() < 2) {
            return "";
        }
        var span = When.minute(entry.firstAt()).equals(When.minute(entry.lastAt()))
                ? When.minute(entry.firstAt())
                : When.minute(entry.firstAt()) + "–" + When.minute(entry.lastAt());
        return entry.occurrences() + " times, " + span;
    }

    private static List<String> marks(EntrySnapshot entry) {
        var marks = new ArrayList<String>();
        for (var flag : entry.flags()) {
            marks.add(MARKS.getOrDefault(flag, flag.replace('-', ' ')));
        }
        if (entry.afterCause()) {
            marks.add("shown after its cause");
        }
        return marks.stream().distinct().toList();
    }

    private static List<LinkView> links(List<Link> links) {
        var views = new ArrayList<LinkView>();
        for (var link : links) {
            try {
                var uri = new URI(link.href());
                var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
                if (web && uri.getHost() != null) {
                    views.add(new LinkView(link.href(), link.rel() + " on " + uri.getHost()));
                }
            } catch (URISyntaxException e) {
                // Not an address, whatever the source says: nobody needs to click it.
                continue;
            }
        }
        return views;
    }
}
