package io.debrief.console.home;

import java.util.List;

/**
 * Where a person starts.
 *
 * @param running incidents that are not over
 * @param recent those that ended last
 * @param mine actions the visitor owns
 * @param toDecide follow-ups nobody decided, how many at least
 * @param away services that do not answer, in words
 */
public record HomePage(List<Line> running, List<Line> recent, List<Line> mine, String toDecide, String away) {

    /**
     * One thing to go on with.
     *
     * @param href where
     * @param title what
     * @param style its status's style
     * @param status its status in words
     * @param facts when, who
     * @param late whether its day has passed
     */
    public record Line(String href, String title, String style, String status, String facts, boolean late) {}
}
