package io.debrief.drafting.completeness;

import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.Speaker;
import java.util.List;
import java.util.Locale;

/** Questions nobody answered, promises nothing closes, suspicions nobody settled. */
final class OpenTalk implements GapRule {

    private static final int MOST_SUSPICIONS = 3;
    private static final int FEWEST_WORDS = 3;

    @Override
    public void find(Review review) {
        for (Said question : review.conversation().unanswered()) {
            String text = "“" + question.words() + "” " + question.speaker().handle() + " asked at "
                    + review.time(question.line().at()) + " and nobody answered. What is the answer?";
            review.ask("UNANSWERED", key(question), Review.MEDIUM, text, addressed(question, review), question.line());
        }
        for (Said promise : review.conversation().openPromises()) {
            String text = promise.speaker().handle() + " said at "
                    + review.time(promise.line().at()) + ": “" + promise.words()
                    + "” Nothing later says that it was done. Was it?";
            review.ask(
                    "COMMIT_NOT_FULFILLED",
                    key(promise),
                    Review.MEDIUM,
                    text,
                    review.who(promise.speaker()),
                    promise.line());
        }
        List<Said> open = review.conversation().suspicions().stream()
                .filter(said -> !review.conversation().settled(said))
                .filter(said -> said.content().size() >= FEWEST_WORDS)
                .limit(MOST_SUSPICIONS)
                .toList();
        for (Said suspicion : open) {
            String text = suspicion.speaker().handle() + " suspected at "
                    + review.time(suspicion.line().at()) + ": “" + suspicion.words()
                    + "” Was that confirmed or ruled out?";
            review.ask(
                    "UNRESOLVED_HYPOTHESIS",
                    key(suspicion),
                    Review.LOW,
                    text,
                    review.who(suspicion.speaker()),
                    suspicion.line());
        }
    }

    private static String key(Said said) {
        return said.line().id() + "\n" + said.words();
    }

    /** Whom a question names, else who asked it. */
    private static @org.jspecify.annotations.Nullable String addressed(Said question, Review review) {
        String words = question.words().toLowerCase(Locale.ROOT);
        for (Said other : review.conversation().all()) {
            Speaker speaker = other.speaker();
            String handle = speaker.handle().toLowerCase(Locale.ROOT).replace("@", "");
            boolean named =
                    java.util.Arrays.asList(words.split("[^\\p{L}\\p{N}_.-]+")).contains(handle);
            if (named && !speaker.handle().equals(question.speaker().handle())) {
                return review.who(speaker);
            }
        }
        return review.who(question.speaker());
    }
}
