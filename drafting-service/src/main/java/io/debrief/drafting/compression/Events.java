package io.debrief.drafting.compression;

import io.debrief.contracts.drafting.Statement.Computed;
import io.debrief.drafting.conversation.Alerts;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.evidence.Speaker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences about what systems recorded: alerts, pages, changes, deploys. */
final class Events {

    private static final Pattern PULL = Pattern.compile("/(?:pull|merge_requests)/(\\d{1,9})(?:$|[/#?])");
    private static final Pattern VERBED =
            Pattern.compile("^(?:Deployed|Deploying|Deploy failed:|Deploy)\\s+(.{1,160}+)$");
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_WORDS = 6;

    private final Story story;

    Events(Story story) {
        this.story = story;
    }

    /** "The alert “…” fired on checkout at 10:00 UTC." */
    Candidate fired(EvidenceLine alert) {
        return Candidate.of(
                "The alert “" + title(alert) + "” fired" + Phrasing.on(alert) + " at "
                        + story.phrasing().time(alert.at()) + ".",
                alert);
    }

    /** The same alert several times is one sentence with a count. */
    Candidate fired(Alerts.Group group) {
        int count = group.fired().size();
        if (count == 1 || !group.sameTitle()) {
            return fired(group.first());
        }
        Computed computed = new Computed(
                "count", group.fired().stream().map(EvidenceLine::id).toList(), String.valueOf(count));
        String times = "between " + Phrasing.clock(group.first().at()) + " and "
                + story.phrasing().time(group.last().at());
        String text = "The alert “" + title(group.first()) + "” fired " + count + " times" + Phrasing.on(group.first())
                + " " + times + ".";
        return Candidate.of(text, group.fired(), computed).or(fired(group.first()));
    }

    /** "@tom acknowledged the page at 10:02 UTC, 2 minutes after the first alert." */
    Optional<Candidate> acknowledged() {
        Optional<EvidenceLine> ack = story.milestone("acknowledged")
                .filter(line -> line.kind().endsWith(".acknowledged"))
                .or(() -> story.of("incident.acknowledged", "alert.acknowledged").stream()
                        .findFirst());
        return ack.filter(line -> line.speaker() != null && line.speaker().isPerson())
                .map(line -> {
                    Speaker who = java.util.Objects.requireNonNull(line.speaker());
                    String what = line.kind().startsWith("alert") ? "the alert" : "the page";
                    return timed(who.handle() + " acknowledged " + what, line);
                });
    }

    /** A sentence with its time and, where there is a first alert, how long after it. */
    Candidate timed(String text, EvidenceLine line) {
        String at = text + " at " + story.phrasing().time(line.at());
        Candidate plain = Candidate.of(at + ".", line);
        Optional<EvidenceLine> first =
                story.alerts().first().filter(alert -> !alert.id().equals(line.id()));
        if (first.isEmpty()) {
            return plain;
        }
        Duration apart = Story.apart(first.get(), line);
        boolean before = line.at().isBefore(first.get().at());
        String relation = ", " + Phrasing.duration(apart) + (before ? " before" : " after") + " the first alert.";
        Computed computed = Story.difference(first.get(), line);
        return Candidate.of(at + relation, List.of(line, first.get()), computed).or(plain);
    }

    /** "@kat merged pull request #482 “…” at 09:46 UTC." */
    Optional<Candidate> change(EvidenceLine line) {
        String verb = switch (line.kind()) {
            case "change.merged" -> "merged";
            case "change.opened" -> "opened";
            case "change.closed" -> "closed";
            default -> "";
        };
        Speaker who = line.speaker();
        if (verb.isEmpty() || who == null) {
            return Optional.empty();
        }
        String text = who.handle() + " " + verb + " pull request" + number(line) + " “" + title(line) + "” at "
                + story.phrasing().time(line.at()) + ".";
        return Optional.of(Candidate.of(text, line));
    }

    /** "checkout v3.18.0 was deployed to production by @kat" */
    Optional<String> deploy(EvidenceLine line) {
        Matcher what = VERBED.matcher(line.title());
        String done = switch (line.kind()) {
            case "deploy.succeeded" -> " was deployed";
            case "deploy.failed" -> " failed to deploy";
            default -> "";
        };
        if (done.isEmpty() || !what.matches()) {
            return Optional.empty();
        }
        String thing = what.group(1);
        if (thing.split(" ").length > MOST_WORDS) {
            return Optional.empty();
        }
        int to = thing.indexOf(" to ");
        String where = to > 0 ? thing.substring(to) : "";
        return Optional.of(
                Phrasing.sentence(to > 0 ? thing.substring(0, to) : thing) + done + where + Phrasing.by(line));
    }

    private static String number(EvidenceLine line) {
        for (String link : line.links()) {
            Matcher pull = PULL.matcher(link);
            if (pull.find()) {
                return " #" + pull.group(1);
            }
        }
        return "";
    }

    /** The title, or as much of it as one can quote. */
    static String title(EvidenceLine line) {
        String title = line.title().strip();
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int space = title.lastIndexOf(' ', LONGEST_TITLE);
        return title.substring(0, space > 0 ? space : LONGEST_TITLE) + "…";
    }
}
