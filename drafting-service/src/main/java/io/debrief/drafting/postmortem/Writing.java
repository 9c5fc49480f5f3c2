package io.debrief.drafting.postmortem;

import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.drafting.PostmortemSnapshot.Section;
import io.debrief.contracts.drafting.Statement;
import io.debrief.contracts.drafting.Statement.AuthorRef;
import io.debrief.drafting.draft.Footing;
import io.debrief.platform.identity.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What people write: sections, sentences, answers. Every call takes the person; no machine has one. */
final class Writing {

    private final Postmortem before;
    private final Person person;
    private final Instant now;

    Writing(Postmortem before, Person person, Instant now) {
        this.before = before;
        this.person = person;
        this.now = now;
    }

    /** Saves a section as the person wrote it. */
    Outcome save(SectionName name, String text) {
        var sections = new TreeMap<>(before.text().sections());
        sections.put(name.word(), new Section(text, by(), now));
        var next = before.text()
                .withSections(sections)
                .withoutAnsweredGaps(before.subject().uuid());
        return changed(next, "section.saved", Map.of("section", name.word()));
    }

    /** Rewrites a statement: the sentence becomes the person's. */
    Outcome rewrite(UUID id, Advice advice) {
        return statement(id)
                .map(old -> replace(old, advice, "statement.rewritten"))
                .orElse(new Outcome.Unknown("statement", id));
    }

    /** Adopts a sentence as it is, a withheld one too: it becomes the person's. */
    Outcome adopt(UUID id, Advice advice) {
        var old = statement(id);
        if (old.isPresent()) {
            return replace(old.get(), advice, "statement.adopted");
        }
        return withheld(id).map(held -> add(held, advice)).orElse(new Outcome.Unknown("statement", id));
    }

    /** Answers a gap. */
    Outcome answer(UUID id, String text) {
        return gap(id, gap -> state(gap, "filled", text), "gap.answered", null);
    }

    /** Waives a gap, with the reason. */
    Outcome waive(UUID id, String reason) {
        return gap(id, gap -> state(gap, "waived", reason), "gap.waived", reason);
    }

    /** The sentence with this id, as a statement or a withheld one. */
    java.util.Optional<String> sentence(UUID id) {
        return statement(id).map(Statement::text).or(() -> withheld(id).map(Withheld::text));
    }

    /** The lines that the sentence with this id cites. */
    List<UUID> cited(UUID id) {
        return statement(id)
                .map(Statement::citations)
                .or(() -> withheld(id).map(Withheld::citations))
                .orElse(List.of())
                .stream()
                .map(Statement.Citation::line)
                .distinct()
                .toList();
    }

    private Outcome replace(Statement old, Advice advice, String what) {
        var mine = sentence(old.id(), old.section(), advice, old.citations());
        var statements = new ArrayList<>(before.text().statements());
        statements.set(statements.indexOf(old), mine);
        return changed(written(statements, before.text().withheld(), mine, advice), what, details(mine));
    }

    private Outcome add(Withheld held, Advice advice) {
        var mine = sentence(held.id(), held.section(), advice, held.citations());
        var statements = new ArrayList<>(before.text().statements());
        int at = 0;
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).section().equals(held.section())) {
                at = i + 1;
            }
        }
        statements.add(at == 0 ? statements.size() : at, mine);
        var rest = before.text().withheld().stream()
                .filter(other -> !other.id().equals(held.id()))
                .toList();
        return changed(written(statements, rest, mine, advice), "statement.adopted", details(mine));
    }

    private Statement sentence(UUID id, String section, Advice advice, List<Statement.Citation> citations) {
        return new Statement(
                id, section, advice.text(), by(), advice.verdict(), false, null, advice.refreshed(citations), null);
    }

    private Postmortem.Text written(
            List<Statement> statements, List<Withheld> withheld, Statement mine, Advice advice) {
        var footings = new HashMap<UUID, List<Footing>>(before.text().footings());
        footings.put(mine.id(), advice.footings());
        var text = before.text();
        return new Postmortem.Text(text.sections(), statements, withheld, text.gaps(), footings, text.draft());
    }

    private Outcome gap(
            UUID id, UnaryOperator<Gap> change, String what, @org.jspecify.annotations.Nullable String reason) {
        if (before.text().gaps().stream().noneMatch(gap -> gap.id().equals(id))) {
            return new Outcome.Unknown("gap", id);
        }
        var gaps = before.text().gaps().stream()
                .map(gap -> gap.id().equals(id) ? change.apply(gap) : gap)
                .toList();
        var next = before.with(before.text().withGaps(gaps)).decided();
        return new Outcome.Done(next, what, reason, Map.of("gap", id.toString()));
    }

    private Gap state(Gap gap, String state, String answer) {
        return new Gap(
                gap.id(),
                gap.code(),
                gap.severity(),
                gap.question(),
                gap.evidence(),
                gap.who(),
                state,
                answer,
                person.id());
    }

    /** A change of the text: who changed it, and that what was published is amended. */
    private Outcome changed(Postmortem.Text text, String what, Map<String, String> details) {
        var next = before.with(text).decided();
        var standing = before.standing();
        var lastChange = new TreeMap<>(standing.lastChange());
        lastChange.put(person.id(), next.version());
        var state = switch (standing.state()) {
            case PUBLISHED, AMENDED -> State.AMENDED;
            case DRAFT, NOT_NEEDED -> State.DRAFT;
            case IN_REVIEW -> State.IN_REVIEW;
        };
        var seen = new HashSet<>(standing.seen());
        var stands = new Postmortem.Standing(
                state,
                standing.signOffs(),
                lastChange,
                seen,
                standing.amend(),
                null,
                standing.publishedAt(),
                standing.publishedBy());
        return new Outcome.Done(next.with(stands), what, null, details);
    }

    private java.util.Optional<Statement> statement(UUID id) {
        return before.text().statements().stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst();
    }

    private java.util.Optional<Withheld> withheld(UUID id) {
        return before.text().withheld().stream()
                .filter(held -> held.id().equals(id))
                .findFirst();
    }

    private AuthorRef by() {
        return new AuthorRef(null, person.id());
    }

    private static Map<String, String> details(Statement statement) {
        return Map.of("statement", statement.id().toString(), "section", statement.section());
    }
}
