package io.debrief.actions.extraction;

/**
 * What the words of one sentence show.
 *
 * @param imperative it begins with a base verb, perhaps behind a label, a name or an adverb
 * @param gerund it begins with a gerund
 * @param modal somebody should, must, needs to
 * @param explicit it carries a marker such as TODO or [ACTION]
 * @param request it asks somebody to do something
 * @param commitment somebody says they will
 * @param wish it names something wanted: "better alerting", "something about …"
 * @param status it tells what was or is, not what to do
 * @param hindsight it tells what should have been
 * @param question it asks
 * @param ticket it carries a ticket or link
 * @param horizon it speaks of a time after the incident
 * @param empty nothing but links, labels or fewer than two words
 * @param stamped it begins with a time
 * @param meta it speaks about action items
 * @param command it is mostly code
 */
record Cues(
        boolean imperative,
        boolean gerund,
        boolean modal,
        boolean explicit,
        boolean request,
        boolean commitment,
        boolean wish,
        boolean status,
        boolean hindsight,
        boolean question,
        boolean ticket,
        boolean horizon,
        boolean empty,
        boolean stamped,
        boolean meta,
        boolean command) {

    /** Whether it may be somebody's intention at all. */
    boolean possible() {
        return !hindsight && !empty && !stamped && !meta;
    }

    /** Whether something in it says: to do. */
    boolean wanted() {
        return imperative || gerund || modal || explicit || request || commitment;
    }
}
