package io.debrief.console.followup;

import io.debrief.console.followup.DecidePage.LineView;
import io.debrief.console.followup.DecidePage.Other;
import io.debrief.console.page.Choice;
import io.debrief.console.page.Names;
import io.debrief.console.page.When;
import io.debrief.console.page.Words;
import io.debrief.console.timeline.Head;
import io.debrief.contracts.actions.ActionSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the pages people decide on. */
@ApplicationScoped
class DecidePages {

    private final Context context;
    private final Clock clock;

    DecidePages(Context context, Clock clock) {
        this.context = context;
        this.clock = clock;
    }

    DecidePage of(
            @Nullable Head head,
            String base,
            List<ActionSnapshot> actions,
            @Nullable String at,
            Names names,
            String me) {
        var queue = actions.stream()
                .filter(Balance::waits)
                .sorted(Comparator.comparingInt(DecidePages::rank).thenComparing(ActionSnapshot::createdAt))
                .toList();
        var shares = Balance.of(actions);
        var index = index(queue, at);
        var current = queue.isEmpty() ? null : line(queue, index);
        return new DecidePage(
                head,
                base,
                shares,
                Balance.say(shares),
                current,
                queue.stream().map(one -> other(one, current, facts(one))).toList(),
                actions.stream()
                        .filter(one -> !Balance.waits(one))
                        .map(one -> other(one, null, outcome(one, names)))
                        .toList(),
                names.people().stream()
                        .map(person -> new Choice(
                                person.id(), person.name(), person.id().equals(me)))
                        .toList(),
                LocalDate.now(clock).toString());
    }

    private static int rank(ActionSnapshot action) {
        var order = action.suggestedOrder();
        return order == null ? Integer.MAX_VALUE : order.rank();
    }

    private static int index(List<ActionSnapshot> queue, @Nullable String at) {
        for (var i = 0; i < queue.size(); i++) {
            if (queue.get(i).id().equals(at)) {
                return i;
            }
        }
        return 0;
    }

    private LineView line(List<ActionSnapshot> queue, int index) {
        var action = queue.get(index);
        var quoted = context.of(action);
        var order = action.suggestedOrder();
        return new LineView(
                action.id(),
                "\"" + action.version() + "\"",
                action.title(),
                quoted.before(),
                quoted.quote(),
                quoted.after(),
                origin(action),
                text(action.problem()),
                Blanks.pieces(action.doneWhen()),
                action.category(),
                action.size(),
                text(action.risk()),
                String.join(", ", action.vagueWhy()).replace('_', ' '),
                Blanks.pieces(action.rewrite()),
                order == null ? "" : order.why(),
                noted(action),
                action.flags().contains("text-changed"),
                action.similar(),
                text(action.incident()),
                action.status().equals("later"),
                index + 1,
                queue.size(),
                index > 0 ? queue.get(index - 1).id() : "",
                index + 1 < queue.size() ? queue.get(index + 1).id() : "");
    }

    private static String noted(ActionSnapshot action) {
        var noted = action.noted();
        if (noted == null) {
            return "";
        }
        var said = new ArrayList<String>();
        if (noted.owner() != null) {
            said.add("owner “" + noted.owner() + "”");
        }
        if (noted.due() != null) {
            said.add("when “" + noted.due() + "”");
        }
        if (noted.ticket() != null) {
            said.add("ticket “" + noted.ticket() + "”");
        }
        if (noted.done()) {
            said.add("done already");
        }
        return String.join(", ", said);
    }

    private static String origin(ActionSnapshot action) {
        var origin = action.origin();
        if (origin == null) {
            return "proposed by a person";
        }
        return origin.startsWith("postmortem") ? "from the follow-ups people wrote" : "from a text that was pasted in";
    }

    private static Other other(ActionSnapshot action, @Nullable LineView current, String facts) {
        return new Other(
                action.id(),
                action.title(),
                facts,
                current != null && action.id().equals(current.id()));
    }

    private static String facts(ActionSnapshot action) {
        return action.category() + " · " + action.size() + (action.vague() ? " · vague" : "")
                + (action.laterUntil() == null ? "" : " · later, until " + When.day(action.laterUntil()));
    }

    private static String outcome(ActionSnapshot action, Names names) {
        var owner = names.of(action.owner());
        return Words.status(action.status())
                + (owner.isEmpty() ? "" : " · " + owner)
                + (action.dueOn() == null ? "" : " · due " + When.day(action.dueOn()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
