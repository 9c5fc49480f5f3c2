package io.debrief.drafting.postmortem;

import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.drafting.PostmortemSnapshot.Imported;
import io.debrief.contracts.drafting.PostmortemSnapshot.Section;
import io.debrief.contracts.drafting.PostmortemSnapshot.SignOff;
import io.debrief.contracts.drafting.Statement;
import io.debrief.drafting.completeness.CompletenessReview;
import io.debrief.drafting.draft.Footing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem as it is kept.
 *
 * @param subject what it is about
 * @param ownership who owns it
 * @param text what stands in it
 * @param standing where it stands
 * @param imported the text that was brought in as it was, null where none was
 * @param version counts what people decided; the entity tag
 */
record Postmortem(
        Subject subject,
        Ownership ownership,
        Text text,
        Standing standing,
        @Nullable Imported imported,
        long version) {

    /**
     * What it is about, as the timeline said last.
     *
     * @param impactStart whether the timeline knows when the impact began
     * @param impactEnd whether it knows when it ended
     */
    record Subject(
            String incident,
            UUID uuid,
            String title,
            @Nullable String severity,
            boolean impactStart,
            boolean impactEnd,
            boolean restricted,
            boolean demo) {

        /** Whether it is grave enough that more is asked of its text. */
        boolean grave() {
            return "sev1".equals(severity) || "sev2".equals(severity);
        }
    }

    /**
     * Who owns it.
     *
     * @param lead the person who took it
     * @param suggested whom the machine would ask
     * @param dueOn when it is due
     * @param dueSet whether a person set that date
     */
    record Ownership(
            @Nullable String lead,
            @Nullable String suggested,
            @Nullable LocalDate dueOn,
            boolean dueSet) {}

    /**
     * What stands in it.
     *
     * @param sections people's sections by name
     * @param statements the compressed sections
     * @param withheld what failed verification and a person may adopt
     * @param gaps what is missing
     * @param footings what each statement rests on, as it was
     * @param draft the revision it was taken from
     */
    record Text(
            Map<String, Section> sections,
            List<Statement> statements,
            List<Withheld> withheld,
            List<Gap> gaps,
            Map<UUID, List<Footing>> footings,
            int draft) {

        Text withStatements(List<Statement> others) {
            return new Text(sections, others, withheld, gaps, footings, draft);
        }

        Text withGaps(List<Gap> others) {
            return new Text(sections, statements, withheld, others, footings, draft);
        }

        /** Without the gaps that ask for sections somebody wrote. */
        Text withoutAnsweredGaps(UUID incident) {
            var answered = Arrays.stream(SectionName.values())
                    .filter(this::has)
                    .map(name -> CompletenessReview.synthesisGap(incident, name.word()))
                    .collect(Collectors.toSet());
            return withGaps(
                    gaps.stream().filter(gap -> !answered.contains(gap.id())).toList());
        }

        Text withSections(Map<String, Section> others) {
            return new Text(others, statements, withheld, gaps, footings, draft);
        }

        /** Whether somebody wrote this section. */
        boolean has(SectionName name) {
            var section = sections.get(name.word());
            return section != null && !section.text().isBlank();
        }
    }

    /**
     * Where it stands.
     *
     * @param signOffs signatures, each under the version it was given for
     * @param lastChange the version of each person's last change of the text
     * @param seen stale statements somebody looked at
     * @param amend what in a published text waits for a person
     * @param notNeeded the reason why none is needed
     */
    record Standing(
            State state,
            List<SignOff> signOffs,
            Map<String, Long> lastChange,
            Set<UUID> seen,
            List<String> amend,
            @Nullable String notNeeded,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy) {

        Standing in(State other) {
            return new Standing(other, signOffs, lastChange, seen, amend, notNeeded, publishedAt, publishedBy);
        }

        Standing withSeen(Set<UUID> others) {
            return new Standing(state, signOffs, lastChange, others, amend, notNeeded, publishedAt, publishedBy);
        }

        Standing withAmend(List<String> others) {
            return new Standing(state, signOffs, lastChange, seen, others, notNeeded, publishedAt, publishedBy);
        }
    }

    String incident() {
        return subject.incident();
    }

    Postmortem with(Subject other) {
        return new Postmortem(other, ownership, text, standing, imported, version);
    }

    Postmortem with(Ownership other) {
        return new Postmortem(subject, other, text, standing, imported, version);
    }

    Postmortem with(Text other) {
        return new Postmortem(subject, ownership, other, standing, imported, version);
    }

    Postmortem with(Standing other) {
        return new Postmortem(subject, ownership, text, other, imported, version);
    }

    Postmortem with(Imported other) {
        return new Postmortem(subject, ownership, text, standing, other, version);
    }

    /** Whether what was brought in is all of it: nobody wrote anything here. */
    boolean onlyImported() {
        return imported != null
                && text.sections().isEmpty()
                && standing.signOffs().isEmpty();
    }

    /** The next version: a person decided something. */
    Postmortem decided() {
        return new Postmortem(subject, ownership, text, standing, imported, version + 1);
    }
}
