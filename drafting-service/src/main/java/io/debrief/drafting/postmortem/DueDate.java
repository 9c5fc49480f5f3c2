package io.debrief.drafting.postmortem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a post-mortem is due: SEV1 after 3 days, SEV2 after 5 working days, others never by themselves. */
final class DueDate {

    private static final int SEV1_DAYS = 3;
    private static final int SEV2_WORKING_DAYS = 5;

    private DueDate() {}

    /** The day for a severity, counted from the day the incident ended. */
    static @Nullable LocalDate of(@Nullable String severity, LocalDate ended) {
        if ("sev1".equals(severity)) {
            return ended.plusDays(SEV1_DAYS);
        }
        return "sev2".equals(severity) ? workingDays(ended, SEV2_WORKING_DAYS) : null;
    }

    private static LocalDate workingDays(LocalDate from, int days) {
        var day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
