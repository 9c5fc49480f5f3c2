package io.debrief.console.followup;

import io.debrief.console.followup.DecidePage.Share;
import io.debrief.contracts.actions.ActionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether people only repair what broke, or also prevent, notice sooner and work better. */
final class Balance {

    private static final Set<String> WAITING = Set.of("candidate", "later");
    private static final List<String> CATEGORIES = List.of("prevent", "detect", "mitigate", "process");
    private static final List<String> FOR =
            List.of("so it cannot happen", "so we notice sooner", "so it hurts less", "so we work better");

    private Balance() {}

    static List<Share> of(List<ActionSnapshot> actions) {
        var most = 1;
        for (var category : CATEGORIES) {
            most = Math.max(most, taken(actions, category) + open(actions, category));
        }
        var shares = new ArrayList<Share>();
        for (var i = 0; i < CATEGORIES.size(); i++) {
            var category = CATEGORIES.get(i);
            var taken = taken(actions, category);
            var open = open(actions, category);
            shares.add(new Share(category, FOR.get(i), taken, open, taken * 100 / most, open * 100 / most));
        }
        return shares;
    }

    /** What is missing, said plainly; empty while there is too little to say it about. */
    static String say(List<Share> shares) {
        var all =
                shares.stream().mapToInt(share -> share.taken() + share.open()).sum();
        if (all < 3) {
            return "";
        }
        var none = shares.stream()
                .filter(share -> share.taken() + share.open() == 0)
                .map(Share::category)
                .toList();
        if (none.contains("prevent") && none.contains("detect")) {
            return "Nothing here would keep it from happening, or show it sooner.";
        }
        if (none.contains("prevent")) {
            return "Nothing here would keep it from happening again.";
        }
        return none.contains("detect") ? "Nothing here would show it sooner." : "";
    }

    static boolean waits(ActionSnapshot action) {
        return WAITING.contains(action.status());
    }

    private static int taken(List<ActionSnapshot> actions, String category) {
        return (int) actions.stream()
                .filter(action -> action.category().equals(category))
                .filter(action -> !waits(action) && !action.status().equals("dropped"))
                .count();
    }

    private static int open(List<ActionSnapshot> actions, String category) {
        return (int) actions.stream()
                .filter(action -> action.category().equals(category) && waits(action))
                .count();
    }
}
