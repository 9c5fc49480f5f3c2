package io.debrief.console.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.debrief.console.strip.Strip.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripLayoutTest {

    private static final Instant START = Instant.parse("2026-05-01T14:02:00Z");
    private static final List<String> WORDS =
            List.of("impact", "detected", "declared", "acknowledged", "mitigated", "resolved");

    @Test
    void labelsNeverTouchEachOtherAndStayInside() {
        qt().withExamples(2000)
                .forAll(
                        lists().of(integers().between(0, 200_000)).ofSizeBetween(1, 6),
                        integers().between(320, 1200))
                .checkAssert((seconds, width) -> {
                    var strip = StripLayout.of(story(seconds), width);
                    for (var i = 0; i < strip.labels().size(); i++) {
                        var one = strip.labels().get(i);
                        assertThat(one.left()).isNotNegative();
                        assertThat(one.left() + one.width()).isLessThanOrEqualTo(width);
                        assertThat(one.top()).isNotNegative();
                        assertThat(one.top() + Label.HEIGHT).isLessThanOrEqualTo(strip.height());
                        for (var j = 0; j < i; j++) {
                            assertThat(apart(one, strip.labels().get(j))).isTrue();
                        }
                    }
                });
    }

    @Test
    void changesAndTimesBelowNeverRunIntoEachOther() {
        qt().withExamples(1000)
                .forAll(
                        lists().of(integers().between(0, 20_000)).ofSizeBetween(1, 30),
                        integers().between(320, 1200))
                .checkAssert((seconds, width) -> {
                    var changes = new ArrayList<Story.Change>();
                    for (var second : seconds) {
                        changes.add(new Story.Change(
                                START.plusSeconds(second), "Deploy of 7f3c2a1", "deploy 7f3c2a1", "e", false));
                    }
                    var strip = StripLayout.of(new Story(List.of(), List.of(), changes), width);
                    var free = 0;
                    for (var mark : strip.marks()) {
                        if (!mark.label().isEmpty()) {
                            assertThat(mark.textX()).isGreaterThanOrEqualTo(free);
                            free = mark.textX() + mark.label().length() * 6;
                            assertThat(free).isLessThanOrEqualTo(width);
                        }
                    }
                    for (var i = 1; i < strip.ticks().size(); i++) {
                        assertThat(strip.ticks().get(i).x()
                                        - strip.ticks().get(i - 1).x())
                                .isGreaterThanOrEqualTo(60);
                    }
                });
    }

    @Test
    void aLabelStandsAsNearToItsMomentAsTheOthersAllow() {
        // Given two moments far apart
        var strip = StripLayout.of(story(List.of(1000, 5000)), 1000);

        // Then each label is right above its dot, but for the edges
        for (var label : strip.labels()) {
            assertThat(label.middle()).isCloseTo(label.dot(), org.assertj.core.data.Offset.offset(40));
        }
    }

    @Test
    void nothingToShowIsNoStrip() {
        assertThat(StripLayout.all(new Story(List.of(), List.of(), List.of()))).isEmpty();
    }

    @Test
    void theSameIsSaidInWords() {
        assertThat(StripLayout.of(story(List.of(0, 240)), 340).words())
                .isEqualTo("Milestones: impact 14:02, detected 14:06. 0 alerts, 0 changes.");
    }

    private static boolean apart(Label a, Label b) {
        return a.left() + a.width() <= b.left()
                || b.left() + b.width() <= a.left()
                || a.top() + Label.HEIGHT <= b.top()
                || b.top() + Label.HEIGHT <= a.top();
    }

    private static Story story(List<Integer> seconds) {
        var moments = new ArrayList<Story.Moment>();
        for (var i = 0; i < seconds.size(); i++) {
            moments.add(new Story.Moment(START.plusSeconds(seconds.get(i)), WORDS.get(i % WORDS.size())));
        }
        return new Story(moments, List.of(), List.of());
    }
}
