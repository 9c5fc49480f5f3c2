package io.debrief.console.timeline;

import java.util.List;

/**
 * One entry as the page shows it.
 *
 * @param id its id
 * @param version grows with each change
 * @param day the day, where it is the first entry of it, else empty
 * @param time its time to the second
 * @param iso the same for machines
 * @param group its kind's group, which is its style
 * @param kind its kind in words
 * @param who who did or said it, possibly empty
 * @param title one line, empty where the text says it
 * @param text the body, possibly empty
 * @param sources who reported it
 * @param trust what was proven about them
 * @param proven whether all of it was
 * @param times how often and how long, empty for once
 * @param why why several lines are one, possibly empty
 * @param marks words such as {@code edited}
 * @param links addresses to look further
 * @param reply whether it answers another message
 * @param note whether a person wrote it here
 * @param pinned whether a person pinned it
 * @param hidden whether a person hid it
 * @param erased when its text was erased, empty where it was not
 * @param severe whether it is an alert of paging severity
 * @param services what it is about
 */
public record EntryView(
        String id,
        long version,
        String day,
        String time,
        String iso,
        String group,
        String kind,
        String who,
        String title,
        String text,
        String sources,
        String trust,
        boolean proven,
        String times,
        String why,
        List<String> marks,
        List<LinkView> links,
        boolean reply,
        boolean note,
        boolean pinned,
        boolean hidden,
        String erased,
        boolean severe,
        String services) {

    /**
     * An address outside.
     *
     * @param href http or https
     * @param label what it leads to, with the host
     */
    public record LinkView(String href, String label) {}
}
