package io.debrief.console.action;

import io.debrief.console.page.Choice;
import java.util.List;

/**
 * One action with everything that happened to it.
 *
 * @param id its label
 * @param etag the version forms send back
 * @param title what to do
 * @param status in words
 * @param statusStyle its style
 * @param facts owner, date, slips, in words
 * @param late whether its day has passed
 * @param quote the words it came from, possibly empty
 * @param incident where it came from, possibly empty
 * @param rows what is known, by name
 * @param evidence what shows that it is done
 * @param history what happened, oldest first
 * @param verbs what may be done now
 * @param people who could own it
 * @param me the visitor
 */
public record ActionPage(
        String id,
        String etag,
        String title,
        String status,
        String statusStyle,
        String facts,
        boolean late,
        String quote,
        String incident,
        List<Row> rows,
        List<Shown> evidence,
        List<Event> history,
        Verbs verbs,
        List<Choice> people,
        String me) {

    /**
     * A fact.
     *
     * @param name its name
     * @param value what it is
     */
    public record Row(String name, String value) {}

    /**
     * Evidence.
     *
     * @param href where to look, empty where it is no address
     * @param text what one sees
     */
    public record Shown(String href, String text) {}

    /**
     * Something that happened.
     *
     * @param at when
     * @param who who
     * @param machine whether that is a machine
     * @param what what
     * @param reason why, possibly empty
     */
    public record Event(String at, String who, boolean machine, String what, String reason) {}

    /**
     * What may be done now.
     *
     * @param decide take, drop, already done, later
     * @param accept accept the offer
     * @param report progress and date
     */
    public record Verbs(boolean decide, boolean accept, boolean report) {}
}
