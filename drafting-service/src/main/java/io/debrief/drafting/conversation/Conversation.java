package io.debrief.drafting.conversation;

import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.evidence.Speaker;
import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Passage;
import io.debrief.drafting.understanding.Token;
import io.debrief.drafting.understanding.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything people said in an incident, sentence by sentence, in the order of time. */
public final class Conversation {

    private static final Duration SOON = Duration.ofMinutes(5);

    private final List<Said> sentences = new ArrayList<>();
    private final Map<UUID, List<Said>> byLine = new HashMap<>();

    private Conversation() {}

    /** Reads what people said; bots, hidden and erased lines are left out. */
    public static Conversation of(Evidence evidence) {
        Conversation conversation = new Conversation();
        for (EvidenceLine line : evidence.lines()) {
            Speaker speaker = line.speaker();
            if (line.isTalk() && !line.erased() && !line.hidden() && speaker != null && speaker.isPerson()) {
                conversation.read(line, speaker);
            }
        }
        return conversation;
    }

    private void read(EvidenceLine line, Speaker speaker) {
        Passage passage = Passage.of(line.content(), line.bodyFrom(), true);
        List<List<Clause>> grouped = new ArrayList<>();
        int number = -1;
        for (Clause clause : passage.clauses()) {
            if (clause.sentence() != number) {
                grouped.add(new ArrayList<>());
                number = clause.sentence();
            }
            grouped.get(grouped.size() - 1).add(clause);
        }
        boolean hostile = grouped.stream().anyMatch(clauses -> Roles.of(clauses) == Role.ORDER);
        for (List<Clause> clauses : grouped) {
            boolean prose = clauses.get(0).zone() == Zone.PROSE;
            Role role = hostile ? Role.ORDER : prose ? Roles.of(clauses) : Role.OTHER;
            int start = opened(line.content(), clauses.get(0).start(), line.bodyFrom());
            int end = closed(line.content(), clauses.get(clauses.size() - 1).end());
            Said said = new Said(line, speaker, start, end, List.copyOf(clauses), role);
            sentences.add(said);
            byLine.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(said);
        }
    }

    /** Marks that open before the first word belong to the sentence. */
    private static int opened(String content, int start, int from) {
        int at = start;
        while (at > from && "([`\"'“".indexOf(content.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** Marks that close after the last word belong to the sentence. */
    private static int closed(String content, int end) {
        int at = end;
        while (at < content.length() && ")]`\"'”.!?…".indexOf(content.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Every sentence. */
    public List<Said> all() {
        return List.copyOf(sentences);
    }

    /** The sentences of these roles. */
    public List<Said> of(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return sentences.stream().filter(said -> wanted.contains(said.role())).toList();
    }

    /** The sentences of one line. */
    public List<Said> of(EvidenceLine line) {
        return List.copyOf(byLine.getOrDefault(line.id(), List.of()));
    }

    /** Questions that nobody answered; rhetorical ones are left out. */
    public List<Said> unanswered() {
        return of(Role.QUESTION).stream()
                .filter(q -> !new Answers(sentences).has(q))
                .toList();
    }

    /** Promises that nothing later closes. */
    public List<Said> openPromises() {
        return of(Role.PLAN).stream()
                .filter(Conversation::isPromise)
                .filter(promise -> !fulfilled(promise))
                .toList();
    }

    /** Guesses. */
    public List<Said> suspicions() {
        return of(Role.SUSPICION);
    }

    private static boolean isPromise(Said said) {
        Set<String> first = Set.of("i", "we");
        List<Token> tokens =
                said.clauses().stream().flatMap(c -> c.tokens().stream()).toList();
        for (int i = 0; i < tokens.size(); i++) {
            boolean will = tokens.get(i).is("i'll")
                    || tokens.get(i).is("we'll")
                    || first.contains(tokens.get(i).lower())
                            && i + 1 < tokens.size()
                            && tokens.get(i + 1).is("will");
            if (will) {
                return said.clauses().stream()
                        .anyMatch(clause -> clause.content().size() > 1);
            }
        }
        return false;
    }

    /** Something later and done by the same person, or about it, shares the promise's verb or most of its words. */
    private boolean fulfilled(Said promise) {
        Set<String> wanted = promise.content();
        Set<String> verbs = new HashSet<>();
        promise.clauses().forEach(clause -> verbs.addAll(clause.verbs()));
        for (Said later : sentences) {
            boolean after = later.line().at().isAfter(promise.line().at());
            boolean reports = later.role() == Role.DONE
                    || later.role() == Role.STATUS
                    || later.role() == Role.DECISION
                    || later.role() == Role.IMPACT
                    || later.role() == Role.CAUSE
                    || later.role() == Role.OTHER;
            if (!after || !reports) {
                continue;
            }
            boolean same = later.speaker().handle().equals(promise.speaker().handle());
            long shared = later.content().stream().filter(wanted::contains).count();
            boolean did =
                    later.clauses().stream().flatMap(c -> c.verbs().stream()).anyMatch(verbs::contains);
            boolean thread = promise.line().thread() != null
                    && promise.line().thread().equals(later.line().thread());
            boolean soon =
                    Duration.between(promise.line().at(), later.line().at()).compareTo(SOON) <= 0;
            if (same && soon && shared >= 1 && wanted.size() <= 3
                    || same && did && (shared >= 2 || thread || wanted.size() <= 2)
                    || shared >= 3
                    || same && thread && did) {
                return true;
            }
        }
        return false;
    }

    /** The first later sentence that takes a suspicion back: in its thread, or about the same thing. */
    public Optional<Said> denial(Said suspicion) {
        return of(Role.DENIAL).stream()
                .filter(denial -> denial.line().at().isAfter(suspicion.line().at()))
                .filter(denial -> related(suspicion, denial))
                .findFirst();
    }

    /** Whether a later line confirms a suspicion or takes it back. */
    public boolean settled(Said suspicion) {
        boolean confirmed = all().stream()
                .filter(later -> later.line().at().isAfter(suspicion.line().at()))
                .filter(later ->
                        later.role() != Role.SUSPICION && later.role() != Role.QUESTION && later.role() != Role.ORDER)
                .filter(later -> later.clauses().stream()
                        .anyMatch(c -> Lexicon.english().list("confirmations").in(c.tokens())))
                .anyMatch(later -> related(suspicion, later));
        return confirmed || denial(suspicion).isPresent();
    }

    private static boolean related(Said suspicion, Said denial) {
        boolean thread = suspicion.line().id().equals(denial.line().thread());
        long shared = denial.content().stream()
                .filter(suspicion.content()::contains)
                .filter(w -> !Lexicon.english().isStop(w))
                .count();
        return thread || shared >= 2;
    }
}
