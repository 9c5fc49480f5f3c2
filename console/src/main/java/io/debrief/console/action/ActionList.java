package io.debrief.console.action;

import io.debrief.console.page.Choice;
import java.util.List;

/**
 * The list of actions.
 *
 * @param rows what matches
 * @param statuses to choose from
 * @param categories to choose from
 * @param owners to choose from
 * @param overdue whether only overdue ones
 * @param q words
 * @param filtered whether anything is filtered
 * @param next the address of the next page, empty on the last
 */
public record ActionList(
        List<Row> rows,
        List<Choice> statuses,
        List<Choice> categories,
        List<Choice> owners,
        boolean overdue,
        String q,
        boolean filtered,
        String next) {

    /**
     * One action.
     *
     * @param id its label
     * @param title what to do
     * @param status in words
     * @param statusStyle its style
     * @param facts owner, date, slips
     * @param late whether its day has passed
     * @param category its kind of work
     * @param incident where it came from, possibly empty
     * @param demo whether it was made for the demo
     */
    public record Row(
            String id,
            String title,
            String status,
            String statusStyle,
            String facts,
            boolean late,
            String category,
            String incident,
            boolean demo) {}
}
