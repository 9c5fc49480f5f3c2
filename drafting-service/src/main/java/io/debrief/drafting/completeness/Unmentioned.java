package io.debrief.drafting.completeness;

import io.debrief.drafting.conversation.Alerts;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Passage;
import io.debrief.drafting.understanding.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Alerts nobody mentioned or that never resolved, and deploys nobody discussed. */
final class Unmentioned implements GapRule {

    private static final Set<String> GENERIC = Set.of(
            "alert",
            "high",
            "low",
            "error",
            "fire",
            "threshold",
            "critical",
            "warn",
            "prod",
            "value",
            "above",
            "below",
            "resolve");

    @Override
    public void find(Review review) {
        Set<String> talked = talked(review);
        for (Alerts.Group group : review.alerts().groups()) {
            EvidenceLine first = group.first();
            String name = "“" + first.title() + "”";
            if (!talked.isEmpty() && !mentioned(first, talked, review)) {
                review.ask(
                        "ALERT_UNMENTIONED",
                        first.id().toString(),
                        Review.MEDIUM,
                        name + " fired at " + review.time(first.at()) + " and nobody mentioned it. Did it matter?",
                        review.anyone(),
                        first);
            }
            if (review.resolved() && group.end().isEmpty()) {
                review.ask(
                        "ACTIVE_ALERT_AT_CLOSE",
                        group.last().id().toString(),
                        Review.HIGH,
                        name + " fired at " + review.time(group.last().at())
                                + " and no line says that it resolved. Is it still firing?",
                        review.anyone(),
                        group.last());
            }
        }
        for (EvidenceLine line : review.lines()) {
            if (line.kind().equals("deploy.succeeded") && !talked.isEmpty() && !discussed(line, talked)) {
                review.ask(
                        "DEPLOY_UNDISCUSSED",
                        line.id().toString(),
                        Review.MEDIUM,
                        "“" + line.title() + "” at " + review.time(line.at())
                                + " was not discussed. Did it have to do with this?",
                        review.who(line.speaker()),
                        line);
            }
        }
    }

    private static Set<String> talked(Review review) {
        Set<String> talked = new HashSet<>();
        for (Said said : review.conversation().all()) {
            talked.addAll(said.content());
        }
        return talked;
    }

    private static boolean mentioned(EvidenceLine alert, Set<String> talked, Review review) {
        Set<String> words = new HashSet<>();
        Passage.of(alert.title(), 0, false).clauses().forEach(clause -> words.addAll(clause.content()));
        review.incident().services().forEach(service -> words.remove(service.toLowerCase(Locale.ROOT)));
        alert.services().forEach(service -> words.remove(service.toLowerCase(Locale.ROOT)));
        Set<String> telling = new HashSet<>(words);
        telling.removeAll(GENERIC);
        Set<String> sought = telling.isEmpty() ? words : telling;
        boolean errors = words.contains("error")
                && (talked.contains("5xx") || talked.contains("error") || talked.contains("fail"));
        return errors || sought.isEmpty() || sought.stream().anyMatch(talked::contains);
    }

    /** A deploy is discussed where its version or commit was named. */
    private static boolean discussed(EvidenceLine deploy, Set<String> talked) {
        List<Clause> clauses = Passage.of(deploy.title(), 0, false).clauses();
        List<String> names = clauses.stream()
                .flatMap(clause -> clause.tokens().stream())
                .filter(token -> token.kind() == Token.Kind.VERSION)
                .map(Token::canon)
                .toList();
        boolean named = names.stream()
                .anyMatch(name -> talked.stream()
                        .anyMatch(word -> word.length() >= 2
                                && (word.equals(name) || word.length() >= 7 && name.startsWith(word))));
        return names.isEmpty() ? talked.contains("deploy") || talked.contains("revert") : named;
    }
}
