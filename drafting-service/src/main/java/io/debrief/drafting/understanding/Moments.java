package io.debrief.drafting.understanding;

import io.debrief.drafting.understanding.Moment.Day;
import io.debrief.drafting.understanding.Token.Kind;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates and times of day in a row of tokens. */
final class Moments {

    private static final Pattern INSTANT = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})t(\\d{2}):(\\d{2})(?::(\\d{2}))?+(?:\\.\\d++)?+(z|[+-]\\d{2}:?+\\d{2})?+");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?::(\\d{2}))?+(?::(\\d{2}))?+(?:\\.\\d++)?+(am|pm|z)?+");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?+");
    private static final Set<String> ABOUT = Set.of("about", "around", "roughly", "approximately", "circa", "~");
    private static final Map<String, Integer> MONTHS = numbers("months");
    private static final Map<String, Integer> ZONES = numbers("zones");

    private final List<Token> tokens;
    private final BitSet taken = new BitSet();
    private final List<Moment> moments = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();

    private Moments(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Reads a clause. */
    static Moments of(List<Token> tokens) {
        Moments reader = new Moments(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            reader.day(i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Kind.TIME) {
                reader.time(i);
            }
        }
        return reader;
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }

    List<Day> days() {
        return List.copyOf(days);
    }

    /** The places of tokens that belong to a date or time. */
    BitSet taken() {
        return taken;
    }

    private void day(int i) {
        Matcher date = DATE.matcher(tokens.get(i).lower());
        if (tokens.get(i).kind() == Kind.DATE && date.matches()) {
            days.add(new Day(group(date, 1), group(date, 2), group(date, 3)));
            taken.set(i);
            return;
        }
        Integer month = MONTHS.get(tokens.get(i).lower().replace(".", ""));
        if (month == null || tokens.get(i).is("may") && !tokens.get(i).isCapital()) {
            return;
        }
        Integer before = i > 0 ? dayOf(i - 1) : null;
        Integer after = i + 1 < tokens.size() ? dayOf(i + 1) : null;
        if (before != null) {
            taken.set(i - 1, i + 1);
            days.add(new Day(year(i + 1), month, before));
        } else if (after != null) {
            taken.set(i, i + 2);
            days.add(new Day(year(i + 2), month, after));
        }
    }

    private @Nullable Integer dayOf(int i) {
        Matcher day = DAY.matcher(tokens.get(i).lower());
        boolean matches = tokens.get(i).kind() == Kind.NUMBER && day.matches();
        int value = matches ? group(day, 1) : 0;
        return value >= 1 && value <= 31 ? value : null;
    }

    private int year(int i) {
        int at = i < tokens.size() && tokens.get(i).is(',') ? i + 1 : i;
        if (at < tokens.size() && tokens.get(at).text().matches("20\\d{2}")) {
            taken.set(at);
            return Integer.parseInt(tokens.get(at).text());
        }
        return 0;
    }

    private void time(int i) {
        String word = tokens.get(i).lower();
        Matcher instant = INSTANT.matcher(word);
        if (instant.matches()) {
            Day day = new Day(group(instant, 1), group(instant, 2), group(instant, 3));
            days.add(day);
            Integer offset = instant.group(7) == null ? null : offset(instant.group(7));
            add(
                    clock(group(instant, 4), group(instant, 5), group(instant, 6)),
                    instant.group(6) != null,
                    day,
                    offset,
                    i,
                    i);
            return;
        }
        Matcher clock = CLOCK.matcher(word);
        if (clock.matches()) {
            clock(i, clock);
        }
    }

    private void clock(int i, Matcher clock) {
        int last = i;
        String half = clock.group(4) == null ? "" : clock.group(4);
        if (half.isEmpty()
                && next(last) != null
                && Set.of("am", "pm", "a.m", "p.m").contains(next(last))) {
            half = String.valueOf(next(last)).replace(".", "");
            last++;
        }
        int hour = group(clock, 1);
        if (half.equals("pm") && hour < 12) {
            hour += 12;
        } else if (half.equals("am") && hour == 12) {
            hour = 0;
        }
        Integer offset = half.equals("z") ? Integer.valueOf(0) : null;
        if (next(last) != null && ZONES.containsKey(String.valueOf(next(last)))) {
            offset = ZONES.get(String.valueOf(next(last)));
            last++;
        }
        Day day = days.size() == 1 ? days.get(0) : null;
        add(clock(hour, group(clock, 2), group(clock, 3)), clock.group(3) != null, day, offset, i, last);
    }

    private void add(
            @Nullable LocalTime time, boolean seconds, @Nullable Day day, @Nullable Integer offset, int i, int last) {
        if (time == null) {
            return;
        }
        boolean about = i > 0 && ABOUT.contains(tokens.get(i - 1).lower());
        taken.set(i, last + 1);
        moments.add(new Moment(time, seconds, day, offset, about, i, last));
    }

    private @Nullable String next(int i) {
        return i + 1 < tokens.size() ? tokens.get(i + 1).lower() : null;
    }

    private static @Nullable LocalTime clock(int hour, int minute, int second) {
        return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }

    private static int group(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    private static int offset(String zone) {
        if (zone.equals("z")) {
            return 0;
        }
        String digits = zone.substring(1).replace(":", "");
        int minutes = Integer.parseInt(digits.substring(0, 2)) * 60 + Integer.parseInt(digits.substring(2));
        return zone.charAt(0) == '-' ? -minutes : minutes;
    }

    private static Map<String, Integer> numbers(String list) {
        Map<String, Integer> numbers = new HashMap<>();
        new WordFiles("en")
                .pairs(list)
                .forEach((word, value) -> numbers.put(word.toLowerCase(Locale.ROOT), Integer.valueOf(value)));
        return Map.copyOf(numbers);
    }
}
