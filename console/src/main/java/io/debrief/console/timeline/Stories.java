package io.debrief.console.timeline;

import io.debrief.console.strip.Story;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Picks what a strip shows out of a timeline. */
final class Stories {

    /** In the order people tell them. */
    static final List<String> MILESTONES =
            List.of("impact", "detected", "declared", "acknowledged", "mitigated", "resolved");

    private static final Set<String> DEPLOYS = Set.of("deploy.succeeded", "deploy.failed", "release.published");
    private static final Set<String> SEVERE = Set.of("critical", "error");
    private static final Pattern COMMIT = Pattern.compile("\\b(?=[0-9a-f]*[0-9])[0-9a-f]{7,40}\\b");
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");
    private static final Pattern BACK =
            Pattern.compile("\\b(revert|rollback|roll(ed)? back)", Pattern.CASE_INSENSITIVE);

    private Stories() {}

    static Story of(Folder folder) {
        var alerts = new ArrayList<Story.Firing>();
        var changes = new ArrayList<Story.Change>();
        for (var entry : folder.entries()) {
            if (entry.hidden()) {
                continue;
            }
            if (entry.kind().equals("alert.fired")) {
                alerts.add(firing(entry, folder));
            } else if (DEPLOYS.contains(entry.kind()) || entry.kind().equals("change.merged")) {
                changes.add(change(entry));
            }
        }
        return new Story(moments(folder.incident()), alerts, changes);
    }

    private static List<Story.Moment> moments(IncidentSnapshot incident) {
        var moments = new ArrayList<Story.Moment>();
        for (var name : MILESTONES) {
            var milestone = incident.milestones().get(name);
            if (milestone != null && milestone.at() != null) {
                moments.add(new Story.Moment(milestone.at(), name));
            }
        }
        return moments;
    }

    private static Story.Firing firing(EntrySnapshot entry, Folder folder) {
        return new Story.Firing(
                entry.effectiveAt(),
                end(entry, folder),
                entry.title(),
                entry.id().toString(),
                entry.severity() != null && SEVERE.contains(entry.severity()));
    }

    /** The first resolution of the same alert after it, else the incident's end, else its last repetition. */
    private static Instant end(EntrySnapshot fired, Folder folder) {
        var name = name(fired.title());
        for (var entry : folder.entries()) {
            if (entry.kind().equals("alert.resolved")
                    && !entry.effectiveAt().isBefore(fired.effectiveAt())
                    && name(entry.title()).equals(name)
                    && entry.services().equals(fired.services())) {
                return entry.lastAt().isAfter(entry.effectiveAt()) ? entry.lastAt() : entry.effectiveAt();
            }
        }
        var ended = folder.incident().endedAt();
        return ended != null && ended.isAfter(fired.effectiveAt()) ? ended : fired.lastAt();
    }

    private static String name(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(is )?(firing|fired|resolved)\\b", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static Story.Change change(EntrySnapshot entry) {
        var back = BACK.matcher(entry.title()).find();
        return new Story.Change(
                entry.effectiveAt(),
                entry.title(),
                shortTitle(entry, back),
                entry.id().toString(),
                back);
    }

    private static @Nullable String shortTitle(EntrySnapshot entry, boolean back) {
        var words = Map.of("deploy.failed", "failed deploy", "release.published", "release", "change.merged", "merge");
        var word = back ? "revert" : words.getOrDefault(entry.kind(), "deploy");
        var from = entry.title() + " " + entry.text();
        var number = NUMBER.matcher(from);
        if (entry.kind().equals("change.merged") && number.find()) {
            return word + " " + number.group();
        }
        var commit = COMMIT.matcher(from);
        return commit.find() ? word + " " + commit.group().substring(0, 7) : word;
    }
}
