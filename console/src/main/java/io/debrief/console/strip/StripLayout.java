package io.debrief.console.strip;

import io.debrief.console.page.When;
import io.debrief.console.strip.Strip.Bar;
import io.debrief.console.strip.Strip.Label;
import io.debrief.console.strip.Strip.Mark;
import io.debrief.console.strip.Strip.Tick;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Lays a story out so that no two labels touch, whatever the width: in one row, or more above and below the axis. */
public final class StripLayout {

    /** Widths for a desk, a tablet, a phone. */
    private static final int[] WIDTHS = {1080, 640, 340};

    private static final String[] STYLES = {"wide", "middle", "narrow"};

    private static final int GAP = 8;
    private static final int LEADER = 12;
    private static final int LANE = 9;
    private static final int MOST_LANES = 5;

    private final Story story;
    private final int width;
    private final Scale scale;

    private StripLayout(Story story, int width) {
        this.story = story;
        this.width = width;
        this.scale = Scale.over(story, width);
    }

    /** One strip for each width; the page shows the one that fits. */
    public static List<Strip> all(Story story) {
        if (story.empty()) {
            return List.of();
        }
        var strips = new ArrayList<Strip>();
        for (var i = 0; i < WIDTHS.length; i++) {
            strips.add(new StripLayout(story, WIDTHS[i]).draw(STYLES[i]));
        }
        return strips;
    }

    static Strip of(Story story, int width) {
        return new StripLayout(story, width).draw("wide");
    }

    private Strip draw(String style) {
        var moments = story.moments().stream()
                .sorted(Comparator.comparing(Story.Moment::at))
                .toList();
        var rows = rows(moments.stream().map(this::boxWidth).toList());
        var above = (rows + 1) / 2;
        var below = rows / 2;
        var axis = above * (Label.HEIGHT + LEADER) + 6;
        var labels = labels(moments, rows, axis);
        var lanesTop = axis + 12 + below * (Label.HEIGHT + LEADER);
        var bars = bars(lanesTop);
        var lanesEnd = bars.stream().mapToInt(bar -> bar.top() + LANE).max().orElse(lanesTop);
        var marks = marks(lanesEnd + 12);
        var bottom = story.changes().isEmpty() ? lanesEnd + 4 : lanesEnd + 20;
        var ticks = scale.ticks(70).stream()
                .map(at -> new Tick(clampText(scale.x(at)), bottom + 14, tick(at)))
                .toList();
        return new Strip(style, width, bottom + 18, axis, labels, bars, marks, spaced(ticks), words(moments));
    }

    /** As few rows as hold all boxes when dealt out in turn. */
    private int rows(List<Integer> widths) {
        for (var rows = 1; rows < widths.size(); rows++) {
            var fits = true;
            for (var row = 0; row < rows; row++) {
                fits &= Spread.needed(everyNth(widths, row, rows), GAP) <= width;
            }
            if (fits) {
                return rows;
            }
        }
        return Math.max(1, widths.size());
    }

    private List<Label> labels(List<Story.Moment> moments, int rows, int axis) {
        var labels = new ArrayList<Label>();
        for (var row = 0; row < rows; row++) {
            var mine = everyNth(moments, row, rows);
            var widths = mine.stream().map(this::boxWidth).toList();
            var middles = mine.stream().map(moment -> scale.x(moment.at())).toList();
            var lefts = Spread.lefts(middles, widths, GAP, width);
            var level = row / 2 + 1;
            var up = row % 2 == 0;
            var top = up
                    ? axis - 6 - level * (Label.HEIGHT + LEADER)
                    : axis + 6 + LEADER + (level - 1) * (Label.HEIGHT + LEADER);
            for (var i = 0; i < mine.size(); i++) {
                labels.add(new Label(
                        middles.get(i),
                        lefts.get(i),
                        top,
                        widths.get(i),
                        time(mine.get(i).at()),
                        mine.get(i).word(),
                        up ? top + Label.HEIGHT : top));
            }
        }
        return labels;
    }

    private List<Bar> bars(int top) {
        var ends = new ArrayList<Integer>();
        var bars = new ArrayList<Bar>();
        var alerts = story.alerts().stream()
                .sorted(Comparator.comparing(Story.Firing::from))
                .toList();
        for (var alert : alerts) {
            var left = scale.x(alert.from());
            var right = Math.max(left + 3, scale.x(alert.to()));
            var lane = 0;
            while (lane < ends.size() && ends.get(lane) >= left && lane < MOST_LANES - 1) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(right);
            } else {
                ends.set(lane, Math.max(ends.get(lane), right));
            }
            bars.add(new Bar(left, top + lane * LANE, right - left, alert.title(), alert.entry(), alert.severe()));
        }
        return bars;
    }

    private List<Mark> marks(int baseline) {
        var marks = new ArrayList<Mark>();
        var free = 0;
        var changes = story.changes().stream()
                .sorted(Comparator.comparing(Story.Change::at))
                .toList();
        for (var i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var x = scale.x(change.at());
            var next = i + 1 < changes.size() ? scale.x(changes.get(i + 1).at()) - 8 : width;
            var label = change.shortTitle() == null ? "" : change.shortTitle();
            var textX = x + 9;
            var end = textX + textWidth(label);
            var fits = textX >= free && end <= next;
            free = fits ? end + GAP : Math.max(free, x + 8);
            var points = change.back()
                    ? triangle(x - 6, baseline - 9, x + 6, baseline - 9, x, baseline + 1)
                    : triangle(x - 6, baseline + 1, x + 6, baseline + 1, x, baseline - 9);
            marks.add(new Mark(
                    points, textX, baseline, fits ? label : "", change.title(), change.entry(), change.back()));
        }
        return marks;
    }

    private List<Tick> spaced(List<Tick> ticks) {
        var kept = new ArrayList<Tick>();
        for (var tick : ticks) {
            if (kept.isEmpty() || tick.x() - kept.getLast().x() >= 60) {
                kept.add(tick);
            }
        }
        return kept;
    }

    private String words(List<Story.Moment> moments) {
        var said = moments.stream()
                .map(moment -> moment.word() + " " + time(moment.at()))
                .collect(Collectors.joining(", "));
        return (said.isEmpty() ? "No milestones" : "Milestones: " + said) + ". "
                + story.alerts().size() + " alerts, " + story.changes().size() + " changes.";
    }

    private int boxWidth(Story.Moment moment) {
        return Math.max(textWidth(moment.word()), textWidth(time(moment.at())));
    }

    private String time(Instant at) {
        var first = story.moments().stream().map(Story.Moment::at).min(Comparator.naturalOrder());
        var sameDay = first.map(day -> When.day(day).equals(When.day(at))).orElse(true);
        return sameDay ? When.minute(at) : When.day(at).replaceFirst(" \\d{4}$", "") + " " + When.minute(at);
    }

    private static String tick(Instant at) {
        return at.getEpochSecond() % 86_400 == 0 ? When.day(at).replaceFirst(" \\d{4}$", "") : When.minute(at);
    }

    private int clampText(int x) {
        return Math.clamp(x, 22, width - 22);
    }

    /** A generous guess, since the page's font is the system's. */
    private static int textWidth(String text) {
        return (int) Math.ceil(text.length() * 6.8) + 4;
    }

    private static String triangle(int... xy) {
        return "%d,%d %d,%d %d,%d".formatted(xy[0], xy[1], xy[2], xy[3], xy[4], xy[5]);
    }

    private static <T> List<T> everyNth(List<T> all, int first, int n) {
        var some = new ArrayList<T>();
        for (var i = first; i < all.size(); i += n) {
            some.add(all.get(i));
        }
        return some;
    }
}
