package io.debrief.drafting.postmortem;

import io.debrief.contracts.drafting.PostmortemSnapshot.SignOff;
import io.debrief.contracts.drafting.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What still stands between a post-mortem and its publication; it asks little, and other gaps never block. */
final class Readiness {

    private static final Set<String> NUMBER_GAPS = Set.of("IMPACT_UNQUANTIFIED");
    private static final Set<String> UNANSWERED = Set.of("open", "asked");

    private final Postmortem document;
    private final Set<String> secondReader;

    /** Judges a document; these severities want a second reader. */
    Readiness(Postmortem document, Set<String> secondReader) {
        this.document = document;
        this.secondReader = secondReader;
    }

    /** The names of what is missing, in the order people would fill it in. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        var subject = document.subject();
        add(missing, !subject.impactStart(), "impact_start");
        add(missing, !subject.impactEnd(), "impact_end");
        add(missing, subject.grave() && numberMissing(), "impact_number");
        add(missing, subject.grave() && !document.text().has(SectionName.CONTRIBUTING_FACTORS), "contributing_factors");
        add(missing, subject.grave() && !document.text().has(SectionName.LEARNED), "learned");
        add(missing, !document.text().has(SectionName.CONCLUSION), "conclusion");
        add(missing, document.ownership().lead() == null, "lead");
        add(missing, !leadSigned(), "lead_sign_off");
        add(missing, wantsSecond() && !secondSigned(), "second_reader");
        add(missing, !unseen().isEmpty(), "stale_statements");
        return List.copyOf(missing);
    }

    /** Stale statements nobody looked at. */
    List<UUID> unseen() {
        return document.text().statements().stream()
                .filter(Statement::stale)
                .map(Statement::id)
                .filter(id -> !document.standing().seen().contains(id))
                .toList();
    }

    private boolean numberMissing() {
        return document.text().gaps().stream()
                .anyMatch(gap -> NUMBER_GAPS.contains(gap.code()) && UNANSWERED.contains(gap.state()));
    }

    private boolean leadSigned() {
        var lead = document.ownership().lead();
        return lead != null
                && document.standing().signOffs().stream()
                        .anyMatch(signOff -> signOff.person().equals(lead) && holds(signOff));
    }

    private boolean secondSigned() {
        var lead = document.ownership().lead();
        return document.standing().signOffs().stream()
                .anyMatch(signOff -> !signOff.person().equals(lead) && holds(signOff));
    }

    private boolean wantsSecond() {
        var severity = document.subject().severity();
        return severity != null && secondReader.contains(severity);
    }

    /** A signature holds until somebody else changes the text; who signs knows their own changes. */
    private boolean holds(SignOff signOff) {
        return document.standing().lastChange().entrySet().stream()
                .allMatch(change -> change.getKey().equals(signOff.person()) || change.getValue() <= signOff.version());
    }

    private static void add(List<String> missing, boolean is, String name) {
        if (is) {
            missing.add(name);
        }
    }
}
