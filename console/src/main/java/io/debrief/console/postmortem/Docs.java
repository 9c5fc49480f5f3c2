package io.debrief.console.postmortem;

import io.debrief.console.page.Choice;
import io.debrief.console.page.Names;
import io.debrief.console.page.When;
import io.debrief.console.page.Words;
import io.debrief.console.postmortem.Doc.Cite;
import io.debrief.console.postmortem.Doc.CompressedView;
import io.debrief.console.postmortem.Doc.DraftFacts;
import io.debrief.console.postmortem.Doc.GapView;
import io.debrief.console.postmortem.Doc.ImportedView;
import io.debrief.console.postmortem.Doc.StatementView;
import io.debrief.console.postmortem.Doc.WithheldView;
import io.debrief.console.timeline.Folder;
import io.debrief.console.timeline.Head;
import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.drafting.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the document's page. */
final class Docs {

    private final Folder folder;
    private final Paper paper;
    private final Names names;
    private final EvidenceList evidence;

    private Docs(Folder folder, Paper paper, Names names) {
        this.folder = folder;
        this.paper = paper;
        this.names = names;
        this.evidence = new EvidenceList(folder, names);
    }

    static Doc of(Folder folder, Head head, Paper paper, Names names, String me, Unsaved unsaved) {
        return new Docs(folder, paper, names).doc(head, me, unsaved);
    }

    private Doc doc(Head head, String me, Unsaved unsaved) {
        var postmortem = paper.postmortem();
        var compressed = compressed(statements());
        var writing = new Writing(folder, postmortem, statements(), names, unsaved);
        var gaps = postmortem.gaps().isEmpty() && paper.draft() != null && postmortem.imported() == null
                ? paper.draft().gaps()
                : postmortem.gaps();
        var people = new ArrayList<Choice>();
        var lead = postmortem.lead() == null ? postmortem.suggestedLead() : postmortem.lead();
        names.people().forEach(p -> people.add(new Choice(p.id(), p.name(), p.id().equals(lead))));
        return new Doc(
                head,
                States.of(postmortem, names, me),
                compressed,
                writing.sections(),
                writing.followUps(),
                evidence.all(),
                withheld(),
                gaps.stream().filter(Docs::open).map(this::gap).toList(),
                gaps.stream().filter(gap -> !open(gap)).map(this::gap).toList(),
                facts(paper.draft()),
                compressed.stream()
                        .flatMap(section -> section.statements().stream())
                        .filter(statement -> !statement.stale().isEmpty())
                        .toList(),
                paper.notes(),
                imported(),
                paper.etag(),
                people);
    }

    private @Nullable ImportedView imported() {
        var imported = paper.postmortem().imported();
        return imported == null
                ? null
                : new ImportedView(
                        imported.document(),
                        imported.author() == null ? "" : imported.author(),
                        names.of(imported.by()),
                        When.full(imported.at()),
                        imported.text());
    }

    private List<Statement> statements() {
        var own = paper.postmortem().statements();
        var draft = paper.draft();
        return own.isEmpty() && draft != null && paper.postmortem().imported() == null ? draft.statements() : own;
    }

    private List<CompressedView> compressed(List<Statement> statements) {
        var views = new ArrayList<CompressedView>();
        for (var section : Sections.COMPRESSED) {
            var mine = statements.stream()
                    .filter(statement -> statement.section().equals(section.name()))
                    .map(this::statement)
                    .toList();
            if (!mine.isEmpty()) {
                views.add(new CompressedView(section.name(), section.title(), section.small(), section.shape(), mine));
            }
        }
        return views;
    }

    private StatementView statement(Statement statement) {
        var numbers = evidence.numbers(statement);
        var person = statement.author() == null ? null : statement.author().person();
        var why = statement.staleWhy();
        return new StatementView(
                statement.id().toString(),
                statement.text(),
                person != null,
                names.of(person),
                !statement.stale() ? "" : why == null || why.isBlank() ? "evidence changed" : why.replace('_', ' '),
                numbers,
                numbers.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    private List<WithheldView> withheld() {
        var adopted = new HashSet<UUID>();
        paper.postmortem().statements().forEach(statement -> adopted.add(statement.id()));
        return paper.withheld().stream()
                .filter(withheld -> !adopted.contains(withheld.id()))
                .map(withheld ->
                        new WithheldView(withheld.id().toString(), withheld.text(), Reasons.words(withheld.reasons())))
                .toList();
    }

    private GapView gap(Gap gap) {
        var cites = new ArrayList<Cite>();
        for (var line : gap.evidence()) {
            folder.place(line)
                    .ifPresent(place -> cites.add(new Cite(
                            place.entry().id().toString(),
                            When.minute(place.line().occurredAt()))));
        }
        return new GapView(
                gap.id().toString(),
                gap.question(),
                "high".equals(gap.severity()),
                names.of(gap.who()),
                cites,
                gap.answer() == null ? "" : gap.answer(),
                names.of(gap.by()),
                "waived".equals(gap.state()));
    }

    private static boolean open(Gap gap) {
        return !"filled".equals(gap.state()) && !"waived".equals(gap.state());
    }

    private static DraftFacts facts(@Nullable DraftSnapshot draft) {
        if (draft == null) {
            return new DraftFacts(false, "", "");
        }
        var engine = draft.engine();
        var by = engine.model() == null ? "the " + engine.name() + " engine" : "the model " + engine.model();
        var words = "Revision " + draft.revision() + ", made by " + by + " " + engine.version() + " in "
                + millis(draft.tookMillis()) + " on " + When.full(draft.createdAt()) + ", from the timeline as of "
                + When.second(draft.asOf()) + " (digest "
                + draft.digest().substring(0, Math.min(10, draft.digest().length())) + ").";
        var excluded = draft.excluded().isEmpty()
                ? ""
                : Words.count(draft.excluded().size(), "line was", "lines were") + " left out as noise or repetition.";
        return new DraftFacts(true, words, excluded);
    }

    private static String millis(long millis) {
        return millis < 1000 ? millis + " ms" : When.length(Duration.ofMillis(millis));
    }
}
