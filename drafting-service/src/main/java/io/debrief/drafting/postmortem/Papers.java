package io.debrief.drafting.postmortem;

import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.drafting.Statement;
import io.debrief.drafting.draft.Footing;
import io.debrief.drafting.export.Paper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays a post-mortem out as a paper: people's words first, then what machines compressed, then the evidence. */
final class Papers {

    private static final Map<String, String> TITLES = Map.of(
            "summary", "Summary",
            "impact", "Impact",
            "detection", "Detection",
            "response", "Response",
            "resolution", "Resolution",
            "changes", "Changes before the start",
            "highlights", "Timeline highlights",
            "causes", "Causes people named",
            "open_questions", "Questions asked and not answered");

    private final Postmortem document;
    private final Map<String, Paper.Note> notes = new LinkedHashMap<>();

    private Papers(Postmortem document) {
        this.document = document;
    }

    /** The paper. */
    static Paper of(Postmortem document) {
        return new Papers(document).paper();
    }

    private Paper paper() {
        var compressed = compressed();
        return new Paper(
                document.subject().incident() + ": " + document.subject().title(),
                facts(),
                warnings(),
                compressed,
                written(),
                document.text().gaps().stream()
                        .filter(gap -> !settled(gap))
                        .map(Gap::question)
                        .toList(),
                answers(),
                List.copyOf(notes.values()));
    }

    private List<Paper.Fact> facts() {
        var facts = new ArrayList<Paper.Fact>();
        add(facts, "Severity", document.subject().severity());
        add(facts, "State", document.standing().state().word().replace('_', ' '));
        add(facts, "Not needed because", document.standing().notNeeded());
        add(facts, "Lead", document.ownership().lead());
        add(facts, "Due", document.ownership().dueOn());
        document.standing().signOffs().forEach(signOff -> add(facts, "Signed", signOff.person() + ", " + signOff.at()));
        if (document.standing().publishedAt() != null) {
            add(
                    facts,
                    "Published",
                    document.standing().publishedBy() + ", "
                            + document.standing().publishedAt());
        }
        return facts;
    }

    private static void add(List<Paper.Fact> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.add(new Paper.Fact(name, value.toString()));
        }
    }

    private List<String> warnings() {
        var warnings = new ArrayList<>(document.standing().amend());
        long stale =
                document.text().statements().stream().filter(Statement::stale).count();
        if (stale > 0) {
            warnings.add("The evidence of " + stale + (stale == 1 ? " sentence" : " sentences") + " changed since.");
        }
        var imported = document.imported();
        if (imported != null) {
            warnings.add("Imported from " + imported.document()
                    + (imported.author() == null ? ", author unknown" : ", written by " + imported.author())
                    + "; brought in by " + imported.by() + ", " + imported.at()
                    + ". Nobody signed or published it here.");
        }
        return warnings;
    }

    private List<Paper.Compressed> compressed() {
        Map<String, List<Statement>> bySection = document.text().statements().stream()
                .collect(Collectors.groupingBy(Statement::section, LinkedHashMap::new, Collectors.toList()));
        return bySection.entrySet().stream()
                .map(section -> new Paper.Compressed(
                        TITLES.getOrDefault(section.getKey(), section.getKey()),
                        section.getValue().stream().map(this::sentence).toList()))
                .toList();
    }

    private Paper.Sentence sentence(Statement statement) {
        var numbers = statement.citations().stream()
                .map(citation -> note(statement, citation).number())
                .distinct()
                .toList();
        return new Paper.Sentence(statement.text(), statement.author().person(), statement.staleWhy(), numbers);
    }

    private Paper.Note note(Statement statement, Statement.Citation citation) {
        var line = citation.line().toString();
        return notes.computeIfAbsent(
                line + citation.range(),
                key -> new Paper.Note(notes.size() + 1, at(statement, citation), line, citation.quote()));
    }

    private @Nullable Instant at(Statement statement, Statement.Citation citation) {
        for (var footing : document.text().footings().getOrDefault(statement.id(), List.<Footing>of())) {
            if (footing.line().equals(citation.line())) {
                return footing.at();
            }
        }
        return null;
    }

    private List<Paper.Written> written() {
        var written = new ArrayList<Paper.Written>();
        for (var name : Arrays.asList(SectionName.values())) {
            var section = document.text().sections().get(name.word());
            if (section != null && !section.text().isBlank()) {
                var by = section.author().person();
                written.add(new Paper.Written(name.title(), section.text(), by == null ? "" : by, section.at()));
            }
        }
        var imported = document.imported();
        if (imported != null) {
            var author = imported.author() == null ? "an unknown author" : imported.author();
            written.add(new Paper.Written(
                    "Imported text", imported.text(), author + "; brought in by " + imported.by(), imported.at()));
        }
        return written;
    }

    private List<Paper.Answer> answers() {
        return document.text().gaps().stream()
                .filter(Papers::settled)
                .map(gap -> new Paper.Answer(
                        gap.question(),
                        gap.state().equals("waived") ? "Waived" : "Answered",
                        gap.answer() == null ? "" : gap.answer(),
                        gap.by() == null ? "" : gap.by()))
                .toList();
    }

    private static boolean settled(Gap gap) {
        return gap.state().equals("filled") || gap.state().equals("waived");
    }
}
