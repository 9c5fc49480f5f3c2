package io.debrief.console.followup;

import io.debrief.console.page.Choice;
import io.debrief.console.timeline.Head;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deciding, one line at a time.
 *
 * @param head the incident's top, null where the lines of all incidents are gone through
 * @param base the page's address without a line
 * @param balance prevent, detect, mitigate, process
 * @param say what the balance lacks, possibly empty
 * @param current the line, null where nothing waits
 * @param queue all that wait, in order
 * @param decided what was decided here already
 * @param people who could own it
 * @param today the earliest date to promise
 */
public record DecidePage(
        @Nullable Head head,
        String base,
        List<Share> balance,
        String say,
        @Nullable LineView current,
        List<Other> queue,
        List<Other> decided,
        List<Choice> people,
        String today) {

    /**
     * One kind of work in the balance.
     *
     * @param category its name
     * @param what what it is for
     * @param taken how many somebody took
     * @param open how many wait
     * @param takenWidth of 100
     * @param openWidth of 100
     */
    public record Share(String category, String what, int taken, int open, int takenWidth, int openWidth) {}

    /**
     * A follow-up, large.
     *
     * @param id its label
     * @param etag the version forms send back
     * @param title what to do
     * @param before words before the quote
     * @param quote the quote
     * @param after words after it
     * @param from where the words stand
     * @param problem what it is about, possibly empty
     * @param doneWhen how one sees that it is done, in pieces
     * @param category its kind of work
     * @param size its size
     * @param risk the harm of not doing it, possibly empty
     * @param vagueWhy what makes it vague, possibly empty
     * @param rewrite a version with a finish line, in pieces; empty where none is needed
     * @param order where a machine would put it and why, possibly empty
     * @param noted what the text says about owner and date, possibly empty
     * @param changed whether the text no longer says so
     * @param similar others that say the same
     * @param incident where it came from, possibly empty
     * @param later whether it was put off before
     * @param number its place, counted from 1
     * @param of how many wait
     * @param previous the line before, empty for the first
     * @param next the line after, empty for the last
     */
    public record LineView(
            String id,
            String etag,
            String title,
            String before,
            String quote,
            String after,
            String from,
            String problem,
            List<Piece> doneWhen,
            String category,
            String size,
            String risk,
            String vagueWhy,
            List<Piece> rewrite,
            String order,
            String noted,
            boolean changed,
            List<String> similar,
            String incident,
            boolean later,
            int number,
            int of,
            String previous,
            String next) {}

    /**
     * A piece of a sentence.
     *
     * @param text its words
     * @param blank whether it stands for something nobody said yet
     */
    public record Piece(String text, boolean blank) {}

    /**
     * A line of the queue.
     *
     * @param id its label
     * @param title what to do
     * @param facts what is known, in words
     * @param here whether it is the one shown
     */
    public record Other(String id, String title, String facts, boolean here) {}
}
