package io.debrief.drafting.conversation;

import io.debrief.drafting.evidence.Speaker;
import io.debrief.drafting.understanding.Token;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a question was answered (QUALITY section 8.5): in its thread, by who was asked, or by what was said soon after. */
final class Answers {

    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration NEXT = Duration.ofMinutes(3);
    private static final int QUIET = 3;
    private static final int NEAR_LINES = 20;
    private static final Set<String> RHETORICAL =
            Set.of("right", "no", "ok", "objection", "objections", "anyone", "lunch");

    private final List<Said> all;

    Answers(List<Said> all) {
        this.all = all;
    }

    boolean has(Said question) {
        if (rhetorical(question)) {
            return true;
        }
        int at = place(question);
        int seen = 0;
        for (int i = at + 1; i < all.size() && seen <= NEAR_LINES; i++) {
            Said later = all.get(i);
            boolean other = !later.speaker().handle().equals(question.speaker().handle());
            if (later.line().id().equals(question.line().id())) {
                continue;
            }
            seen += later.line().id().equals(all.get(i - 1).line().id()) ? 0 : 1;
            if (answers(question, later, other, seen)) {
                return true;
            }
        }
        return threadAnswer(question);
    }

    private int place(Said question) {
        int at = 0;
        while (at < all.size()
                && (all.get(at).start() != question.start()
                        || !all.get(at).line().id().equals(question.line().id()))) {
            at++;
        }
        return at;
    }

    private boolean answers(Said question, Said later, boolean other, int seen) {
        Duration after = Duration.between(question.line().at(), later.line().at());
        boolean asks = later.role() == Role.QUESTION;
        if (after.compareTo(SOON) > 0 || asks || later.role() == Role.ORDER) {
            return false;
        }
        boolean addressed = addressed(question, later.speaker());
        long shared = shared(question, later);
        boolean telling = other && shared >= 1 && rare(question, later);
        boolean ownAnswer = !other && shared >= 2;
        boolean reply = other
                && (addressed && (shared >= 1 || seen <= 2) || shared >= 2 || mentions(later, question.speaker()));
        boolean yesNo = other && seen <= 2 && after.compareTo(NEXT) <= 0 && opensWithAnswer(later);
        return ownAnswer
                || telling
                || reply
                || yesNo
                || other && quiet() && seen <= QUIET && after.compareTo(NEXT) <= 0;
    }

    private boolean threadAnswer(Said question) {
        return all.stream()
                .filter(later -> later.line().thread() != null)
                .filter(later -> question.line().id().equals(later.line().thread())
                        || question.line().thread() != null
                                && question.line().thread().equals(later.line().thread()))
                .filter(later -> later.line().at().isAfter(question.line().at()))
                .filter(later ->
                        later.role() != Role.QUESTION && later.role() != Role.SOCIAL && later.role() != Role.ORDER)
                .anyMatch(later ->
                        !later.speaker().handle().equals(question.speaker().handle()));
    }

    private static boolean rhetorical(Said question) {
        List<Token> tokens = question.clauses().stream()
                .flatMap(clause -> clause.tokens().stream())
                .filter(Token::isWord)
                .toList();
        Set<String> content = question.content();
        boolean tag = !tokens.isEmpty()
                && RHETORICAL.contains(tokens.get(tokens.size() - 1).lower())
                && tokens.size() <= 3;
        return tag
                || content.isEmpty()
                || tokens.stream()
                        .anyMatch(token -> token.is("objection") || token.is("objections") || token.is("lunch"));
    }

    private boolean quiet() {
        Set<String> speakers = new HashSet<>();
        all.forEach(said -> speakers.add(said.speaker().handle()));
        return speakers.size() <= QUIET;
    }

    private static boolean opensWithAnswer(Said later) {
        List<Token> tokens = later.clauses().get(0).tokens();
        Set<String> opening = Set.of(
                "yes", "no", "yep", "nope", "yeah", "unclear", "none", "not", "sure", "we", "it", "because", "i");
        return !tokens.isEmpty() && opening.contains(tokens.get(0).lower());
    }

    /** A word of the question that hardly anything else is about. */
    private boolean rare(Said question, Said later) {
        return later.content().stream()
                .filter(question.content()::contains)
                .anyMatch(word -> all.stream()
                                .filter(said -> said.content().contains(word))
                                .count()
                        <= 3);
    }

    private static long shared(Said question, Said later) {
        return later.content().stream().filter(question.content()::contains).count();
    }

    private static boolean mentions(Said later, Speaker asker) {
        String words = later.words().toLowerCase(Locale.ROOT);
        String handle = asker.handle().toLowerCase(Locale.ROOT);
        return words.contains(handle.startsWith("@") ? handle : "@" + handle);
    }

    private static boolean addressed(Said question, Speaker speaker) {
        String words = question.words().toLowerCase(Locale.ROOT);
        String name = speaker.handle().startsWith("@") ? speaker.handle().substring(1) : speaker.handle();
        boolean named = words.contains(name.toLowerCase(Locale.ROOT));
        boolean alias = speaker.aliases().stream()
                .anyMatch(a -> a.length() > 2 && words.contains("@" + a.toLowerCase(Locale.ROOT)));
        return named || alias;
    }
}
