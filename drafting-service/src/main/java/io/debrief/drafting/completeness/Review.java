package io.debrief.drafting.completeness;

import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.drafting.compression.DraftContent;
import io.debrief.drafting.conversation.Alerts;
import io.debrief.drafting.conversation.Conversation;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.evidence.Speaker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules look at, and the gaps they found so far. */
final class Review {

    static final String HIGH = "high";
    static final String MEDIUM = "medium";
    static final String LOW = "low";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Evidence evidence;
    private final DraftContent draft;
    private final Set<String> written;
    private final List<EvidenceLine> lines;
    private final Conversation conversation;
    private final Alerts alerts;
    private final List<Gap> gaps = new ArrayList<>();

    Review(Evidence evidence, DraftContent draft, Set<String> written) {
        this.evidence = evidence;
        this.draft = draft;
        this.written = written;
        this.lines = evidence.lines().stream()
                .filter(line -> !line.erased() && !line.hidden() && line.leads())
                .toList();
        this.conversation = Conversation.of(evidence);
        this.alerts = new Alerts(lines);
    }

    IncidentSnapshot incident() {
        return evidence.incident();
    }

    DraftContent draft() {
        return draft;
    }

    Set<String> written() {
        return written;
    }

    List<EvidenceLine> lines() {
        return lines;
    }

    Conversation conversation() {
        return conversation;
    }

    Alerts alerts() {
        return alerts;
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    boolean resolved() {
        return incident().status().equals("resolved");
    }

    /** Whether the incident is one of the two gravest severities. */
    boolean grave() {
        String severity = incident().severity();
        return "sev1".equals(severity) || "sev2".equals(severity);
    }

    /** Who to ask when nobody in particular was there: the lead, else who acknowledged, else who spoke most. */
    @Nullable
    String anyone() {
        String lead = incident().roles().get("lead");
        if (lead != null) {
            return lead;
        }
        return lines.stream()
                .filter(line -> line.kind().endsWith("acknowledged") || line.isTalk())
                .map(EvidenceLine::speaker)
                .flatMap(Stream::ofNullable)
                .map(Speaker::person)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /** The person behind a speaker, else anyone. */
    @Nullable
    String who(@Nullable Speaker speaker) {
        return speaker != null && speaker.person() != null ? speaker.person() : anyone();
    }

    String time(Instant at) {
        LocalDate day = incident().startedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate other = at.atOffset(ZoneOffset.UTC).toLocalDate();
        String clock = CLOCK.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
        return other.equals(day) ? clock : clock + " on " + other;
    }

    /** Adds a gap; {@code about} tells gaps of one code apart. */
    void ask(String code, String about, String severity, String question, @Nullable String who, EvidenceLine... cited) {
        gaps.add(new Gap(
                CompletenessReview.gap(incident().uuid(), code, about),
                code,
                severity,
                question,
                Stream.of(cited).map(EvidenceLine::id).distinct().toList(),
                who,
                "open",
                null,
                null));
    }
}
