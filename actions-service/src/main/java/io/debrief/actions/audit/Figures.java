package io.debrief.actions.audit;

import java.util.List;

/**
 * Counts of follow-ups, by what their texts say.
 *
 * @param followUps how many
 * @param done said to be done
 * @param owner with a name
 * @param due with a date
 * @param ownerAndDue with both
 * @param ticket with a ticket or an address
 * @param finishLine with an end one could see: all that are not vague
 * @param vague where nobody could say when it is done
 * @param prevent by their words, such that keep it from happening again
 * @param detect by their words, such that show it earlier
 * @param mitigate by their words, such that make it smaller or shorter
 * @param process by their words, such that change how people work
 */
record Figures(
        int followUps,
        int done,
        int owner,
        int due,
        int ownerAndDue,
        int ticket,
        int finishLine,
        int vague,
        int prevent,
        int detect,
        int mitigate,
        int process) {

    static Figures of(List<FollowUp> all) {
        return new Figures(
                all.size(),
                count(all, FollowUp::done),
                count(all, one -> one.owner() != null),
                count(all, one -> one.due() != null),
                count(all, one -> one.owner() != null && one.due() != null),
                count(all, one -> one.ticket() != null),
                count(all, one -> one.vague().isEmpty()),
                count(all, one -> !one.vague().isEmpty()),
                count(all, one -> one.category().equals("prevent")),
                count(all, one -> one.category().equals("detect")),
                count(all, one -> one.category().equals("mitigate")),
                count(all, one -> one.category().equals("process")));
    }

    private static int count(List<FollowUp> all, java.util.function.Predicate<FollowUp> what) {
        return (int) all.stream().filter(what).count();
    }
}
