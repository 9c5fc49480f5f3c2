package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Moment;
import io.debrief.drafting.understanding.Moment.Day;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A time of day or date is when the evidence happened, or stands in it, in the same zone. */
final class TimeRule implements Rule {

    private static final long DAY_MINUTES = 24 * 60;
    private static final Duration NEAR = Duration.ofHours(2);

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        List<Moment> moments = part.clause().moments();
        boolean range = moments.size() > 1;
        for (Moment moment : moments) {
            Stream<Reading> sources = range ? context.cited().stream() : Stream.of(window.reading());
            boolean own = !range && saysWhen(part, window);
            boolean stands = !own && sources.anyMatch(reading -> happened(moment, reading)) || written(moment, window);
            if (!stands) {
                reasons.add(Reason.TIME_MISMATCH);
            }
        }
        if (range
                && moments.get(0).time().isAfter(moments.get(1).time())
                && part.clause().days().isEmpty()
                && isRange(part)) {
            reasons.add(Reason.ORDER);
        }
        for (Day day : part.clause().days()) {
            boolean stands =
                    (range ? context.cited().stream() : Stream.of(window.reading())).anyMatch(r -> onDay(day, r));
            if (!stands) {
                reasons.add(Reason.TIME_MISMATCH);
            }
        }
    }

    /** Where talk says itself when it was, the time of the message is another one. */
    private static boolean saysWhen(Part part, Window window) {
        boolean plain = part.attribution() == null && window.reading().text().isTalk();
        return plain
                && !part.content().isEmpty()
                && !window.anchor(part.content(), part.clause().verbs())
                        .moments()
                        .isEmpty();
    }

    private static boolean isRange(Part part) {
        return part.clause().tokens().stream().anyMatch(t -> t.is("to") || t.is("until") || t.is("till"));
    }

    private static boolean happened(Moment moment, Reading reading) {
        return at(moment, reading.text().at()) || at(moment, reading.text().lastAt());
    }

    private static boolean at(Moment moment, Instant instant) {
        int offset = moment.offset() == null ? 0 : moment.offset();
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.ofTotalSeconds(offset * 60));
        LocalTime shown = local.toLocalTime().truncatedTo(moment.seconds() ? ChronoUnit.SECONDS : ChronoUnit.MINUTES);
        long apart = Math.abs(Duration.between(shown, moment.time()).toSeconds());
        boolean sameDay = moment.day() == null
                || moment.day().fits(new Day(local.getYear(), local.getMonthValue(), local.getDayOfMonth()));
        return sameDay && apart <= (moment.approximate() ? 60 : 0);
    }

    private static boolean written(Moment moment, Window window) {
        return window.moments().stream()
                .anyMatch(other -> same(moment, other, window.reading().text().at()));
    }

    private static boolean same(Moment claim, Moment text, Instant at) {
        if (claim.day() != null && text.day() != null && !claim.day().fits(text.day())) {
            return false;
        }
        if (text.offset() != null) {
            int offset = claim.offset() == null ? 0 : claim.offset();
            long minutes = minutes(claim) - offset - (minutes(text) - text.offset());
            return Math.floorMod(minutes, DAY_MINUTES) == 0 && sameSeconds(claim, text);
        }
        boolean wall = minutes(claim) == minutes(text) && sameSeconds(claim, text);
        return wall && (claim.offset() == null || claim.offset() == 0 && nearUtc(text, at));
    }

    /** A text's time without a zone is taken for UTC only where that is about when it was written. */
    private static boolean nearUtc(Moment text, Instant at) {
        LocalTime written = LocalDateTime.ofInstant(at, ZoneOffset.UTC).toLocalTime();
        long apart = Math.floorMod(Duration.between(text.time(), written).toMinutes(), DAY_MINUTES);
        return Math.min(apart, DAY_MINUTES - apart) <= NEAR.toMinutes();
    }

    private static boolean sameSeconds(Moment claim, Moment text) {
        return !claim.seconds()
                || !text.seconds()
                || claim.time().getSecond() == text.time().getSecond();
    }

    private static long minutes(Moment moment) {
        return moment.time().getHour() * 60L + moment.time().getMinute();
    }

    private static boolean onDay(Day day, Reading reading) {
        LocalDateTime local = LocalDateTime.ofInstant(reading.text().at(), ZoneOffset.UTC);
        boolean written = reading.passage().clauses().stream()
                .flatMap(clause -> clause.days().stream())
                .anyMatch(day::fits);
        return written || day.fits(new Day(local.getYear(), local.getMonthValue(), local.getDayOfMonth()));
    }
}
