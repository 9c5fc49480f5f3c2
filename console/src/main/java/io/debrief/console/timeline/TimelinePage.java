package io.debrief.console.timeline;

import io.debrief.console.page.Choice;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One incident's timeline.
 *
 * @param head the top
 * @param entries what is shown
 * @param of how many there are, hidden ones too
 * @param hidden how many people hid
 * @param filter what was asked for
 * @param sources sources to choose from
 * @param milestones the six, set or not
 * @param measures names and lengths
 * @param complete whether the timeline was short enough to be here in full
 * @param live whether the page follows what happens
 * @param now what a new note's time field begins with
 */
public record TimelinePage(
        Head head,
        List<EntryView> entries,
        int of,
        int hidden,
        Filter filter,
        List<String> sources,
        List<MilestoneView> milestones,
        List<Measure> measures,
        boolean complete,
        boolean live,
        String now) {

    /**
     * A milestone and where it comes from.
     *
     * @param name its name
     * @param time when, empty where it is not known
     * @param field the same for a form field
     * @param byPerson whether a person said so
     * @param derived what was derived, where a person overruled it, else empty
     * @param entry the entry it cites, possibly empty
     */
    public record MilestoneView(
            String name, String time, String field, boolean byPerson, String derived, String entry) {}

    /**
     * A measured length.
     *
     * @param name in words
     * @param length in words
     */
    public record Measure(String name, String length) {}

    /**
     * What to show.
     *
     * @param group a group of kinds, empty for all
     * @param source a source, empty for all
     * @param q words, empty for none
     * @param all whether hidden entries too
     */
    public record Filter(String group, String source, String q, boolean all) {

        static Filter of(@Nullable String group, @Nullable String source, @Nullable String q, @Nullable String all) {
            return new Filter(
                    group == null ? "" : group,
                    source == null ? "" : source,
                    q == null ? "" : q.strip(),
                    all != null && !all.isEmpty());
        }

        /** Groups to choose from. */
        public List<Choice> groups() {
            return Choice.of(
                    group,
                    "=everything",
                    "alert=alerts",
                    "chat=chat",
                    "change=changes",
                    "incident=incident tools",
                    "note=notes",
                    "gap=silences");
        }

        boolean shows(EntryView entry, List<String> reportedBy) {
            return (all || !entry.hidden())
                    && (group.isEmpty() || group.equals(entry.group()))
                    && (source.isEmpty() || reportedBy.contains(source))
                    && (q.isEmpty() || says(entry));
        }

        private boolean says(EntryView entry) {
            var words = entry.title() + '\n' + entry.text() + '\n' + entry.who();
            return words.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
        }
    }
}
