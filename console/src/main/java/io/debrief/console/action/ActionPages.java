package io.debrief.console.action;

import io.debrief.console.action.ActionPage.Event;
import io.debrief.console.action.ActionPage.Row;
import io.debrief.console.action.ActionPage.Shown;
import io.debrief.console.action.ActionPage.Verbs;
import io.debrief.console.page.Choice;
import io.debrief.console.page.Names;
import io.debrief.console.page.When;
import io.debrief.console.page.Words;
import io.debrief.contracts.actions.ActionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the page of one action. */
final class ActionPages {

    private static final Set<String> UNDECIDED = Set.of("candidate", "later", "offered");
    private static final Set<String> RUNNING = Set.of("taken", "in_progress", "blocked");

    private ActionPages() {}

    static ActionPage of(ActionSnapshot action, @Nullable String etag, Names names, String me) {
        return new ActionPage(
                action.id(),
                etag == null ? "\"" + action.version() + "\"" : etag,
                action.title(),
                action.overdue() ? "overdue, " + Words.status(action.status()) : Words.status(action.status()),
                action.overdue() ? "overdue" : action.status(),
                facts(action, names),
                action.overdue(),
                action.quote() == null ? "" : action.quote(),
                action.incident() == null ? "" : action.incident(),
                rows(action, names),
                action.evidence().stream().map(ActionPages::shown).toList(),
                action.history().stream().map(item -> event(item, names)).toList(),
                new Verbs(
                        UNDECIDED.contains(action.status()),
                        action.status().equals("offered"),
                        RUNNING.contains(action.status())),
                names.people().stream()
                        .map(person -> new Choice(
                                person.id(),
                                person.name(),
                                person.id().equals(action.owner() == null ? me : action.owner())))
                        .toList(),
                me);
    }

    static String facts(ActionSnapshot action, Names names) {
        var facts = new ArrayList<String>();
        if (action.owner() != null) {
            facts.add(names.of(action.owner()) + (action.acceptedAt() == null ? ", not accepted yet" : ""));
        }
        if (action.dueOn() != null) {
            facts.add("due " + When.day(action.dueOn()));
        }
        if (action.slips() > 0) {
            facts.add("re-dated " + Words.count(action.slips(), "time", "times"));
        }
        return String.join(" · ", facts);
    }

    private static List<Row> rows(ActionSnapshot action, Names names) {
        var rows = new ArrayList<Row>();
        add(rows, "problem", action.problem());
        add(rows, "done when", action.doneWhen());
        add(rows, "kind", action.category());
        add(rows, "size", action.size());
        add(rows, "if not done", action.risk() == null ? null : action.risk() + " risk");
        add(rows, "priority", action.priority());
        add(rows, "blocked by", action.blockedBy());
        add(rows, "dropped because", action.dropReason());
        add(rows, "later", action.laterUntil() == null ? null : "until " + When.day(action.laterUntil()));
        add(rows, "ticket", action.ticket());
        add(rows, "says the same", action.similar().isEmpty() ? null : String.join(", ", action.similar()));
        add(rows, "taken by", action.owner() == null ? null : names.of(action.owner()));
        return rows;
    }

    private static void add(List<Row> rows, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row(name, value));
        }
    }

    private static Shown shown(ActionSnapshot.Evidence evidence) {
        var url = evidence.url() == null ? "" : evidence.url();
        var web = url.startsWith("https://") || url.startsWith("http://");
        var note = evidence.note() == null || evidence.note().isBlank() ? url : evidence.note();
        return new Shown(web ? url : "", note);
    }

    private static Event event(ActionSnapshot.HistoryItem item, Names names) {
        var machine = item.by().machine();
        return new Event(
                When.full(item.at()),
                machine == null ? names.of(item.by().person()) : machine,
                machine != null,
                item.what().replace('_', ' '),
                item.reason() == null ? "" : item.reason());
    }
}
