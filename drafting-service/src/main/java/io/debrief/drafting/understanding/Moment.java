package io.debrief.drafting.understanding;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day in a text.
 *
 * @param time the time as written, in 24 hours
 * @param seconds whether seconds are written
 * @param day the date it stands with, where one does
 * @param offset minutes east of UTC, null where no zone is written
 * @param approximate whether it is said to be about right
 * @param first its first token's place in the clause
 * @param last its last token's place
 */
public record Moment(
        LocalTime time,
        boolean seconds,
        @Nullable Day day,
        @Nullable Integer offset,
        boolean approximate,
        int first,
        int last) {

    /**
     * A calendar date in a text.
     *
     * @param year the year, 0 where none is written
     * @param month 1 to 12
     * @param day 1 to 31
     */
    public record Day(int year, int month, int day) {

        /** Whether both can mean the same day. */
        public boolean fits(Day other) {
            boolean sameYear = year == 0 || other.year == 0 || year == other.year;
            return sameYear && month == other.month && day == other.day;
        }
    }
}
