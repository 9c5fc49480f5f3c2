package io.debrief.console.strip;

import java.util.List;

/**
 * A strip laid out for one width; all numbers are units of its own coordinate system, about pixels.
 *
 * @param style the class that shows it at this width: {@code wide}, {@code middle} or {@code narrow}
 * @param width its width
 * @param height its height
 * @param axis where the line of time runs
 * @param labels milestones
 * @param bars alerts
 * @param marks changes
 * @param ticks times below
 * @param words the same in words, for those who cannot see it
 */
public record Strip(
        String style,
        int width,
        int height,
        int axis,
        List<Label> labels,
        List<Bar> bars,
        List<Mark> marks,
        List<Tick> ticks,
        String words) {

    /**
     * A milestone's text and where it stands.
     *
     * @param dot where its moment is on the axis
     * @param left the box's left edge
     * @param top the box's top edge
     * @param width the box's width
     * @param time the upper line
     * @param word the lower line
     * @param leaderEnd where the line from the dot meets the box
     */
    public record Label(int dot, int left, int top, int width, String time, String word, int leaderEnd) {

        /** Two lines of text. */
        public static final int HEIGHT = 30;

        /** The middle of the box. */
        public int middle() {
            return left + width / 2;
        }

        /** The upper line's baseline. */
        public int timeY() {
            return top + 12;
        }

        /** The lower line's baseline. */
        public int wordY() {
            return top + 26;
        }
    }

    /**
     * An alert.
     *
     * @param left its left edge
     * @param top its top edge
     * @param width its width, at least 3
     * @param title what it said
     * @param entry the entry to jump to
     * @param severe whether it paged
     */
    public record Bar(int left, int top, int width, String title, String entry, boolean severe) {}

    /**
     * A change.
     *
     * @param points the triangle
     * @param textX where its label begins
     * @param textY its label's baseline
     * @param label its label, empty where there was no room
     * @param title what it was
     * @param entry the entry to jump to
     * @param back whether it took something back
     */
    public record Mark(String points, int textX, int textY, String label, String title, String entry, boolean back) {}

    /**
     * A time below the strip.
     *
     * @param x where
     * @param y its baseline
     * @param text the time
     */
    public record Tick(int x, int y, String text) {}
}
