package io.debrief.drafting.verification;

import io.debrief.drafting.evidence.Speaker;
import io.debrief.platform.identity.MachinesMay;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.problem.Problem.FieldError;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verifier for anyone's sentence; it keeps nothing and decides nothing, so machines may ask too. */
@Path("/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    private static final int MAX_SENTENCE = 2_000;
    private static final int MAX_EVIDENCE = 200;
    private static final int MAX_TOTAL = 512 * 1024;

    private final GroundingVerifier verifier;

    VerificationResource(GroundingVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * A sentence and what it is said to rest on.
     *
     * @param sentence at most 2,000 characters
     * @param evidence at most 200 texts, 512 KB in all
     */
    public record Question(
            @Nullable String sentence, @Nullable List<@Nullable Item> evidence) {}

    /**
     * One text.
     *
     * @param id how the answer calls it
     * @param at when it was said
     * @param actor who said it
     * @param kind the signal kind, by default {@code message.posted}
     * @param text the words
     */
    public record Item(
            @Nullable String id,
            @Nullable Instant at,
            @Nullable String actor,
            @Nullable String kind,
            @Nullable String text) {}

    /**
     * The answer.
     *
     * @param verdict {@code supported}, {@code partial}, {@code unsupported} or {@code review}
     * @param reasons reason codes
     * @param support which words support which clause
     */
    public record Answer(String verdict, List<String> reasons, List<Support> support) {}

    /** Words that support a clause; the range counts in the evidence's text, in UTF-16 units. */
    public record Support(String clause, String evidence, List<Integer> range) {}

    @POST
    @MachinesMay
    public Answer verify(@Nullable Question question) {
        var sentence = question == null ? null : question.sentence();
        var given = question == null ? null : question.evidence();
        var errors = new ArrayList<FieldError>();
        if (sentence == null || sentence.isBlank()) {
            errors.add(new FieldError("sentence", "is needed"));
        } else if (sentence.length() > MAX_SENTENCE) {
            errors.add(new FieldError("sentence", "is longer than " + MAX_SENTENCE + " characters"));
        }
        var cited = given == null ? List.<CitedText>of() : read(given, errors);
        if (given == null) {
            errors.add(new FieldError("evidence", "is needed"));
        }
        if (!errors.isEmpty() || sentence == null) {
            throw Problem.invalid(errors);
        }
        var verdict = verifier.verify(sentence, cited, cited);
        return new Answer(
                verdict.outcome().word(),
                verdict.codes(),
                verdict.support().stream()
                        .map(support -> new Support(
                                support.clause(), support.evidence(), List.of(support.start(), support.end())))
                        .toList());
    }

    private static List<CitedText> read(List<@Nullable Item> given, List<FieldError> errors) {
        if (given.size() > MAX_EVIDENCE) {
            errors.add(new FieldError("evidence", "has more than " + MAX_EVIDENCE + " items"));
            return List.of();
        }
        var texts = new ArrayList<CitedText>();
        var ids = new HashSet<String>();
        long total = 0;
        for (int i = 0; i < given.size(); i++) {
            var item = given.get(i);
            var where = "evidence[" + i + "]";
            if (item == null || item.id() == null || item.text() == null) {
                errors.add(new FieldError(where + (item == null || item.id() == null ? ".id" : ".text"), "is needed"));
                continue;
            }
            if (!ids.add(item.id())) {
                errors.add(new FieldError(where + ".id", "is there twice"));
            }
            total += item.text().length();
            texts.add(text(item, item.id(), item.text()));
        }
        if (total > MAX_TOTAL) {
            errors.add(new FieldError("evidence", "is larger than 512 KB in all"));
        }
        return texts;
    }

    private static CitedText text(Item item, String id, String text) {
        var actor = item.actor();
        var speaker = actor == null || actor.isBlank() ? null : Speaker.named(actor);
        return CitedText.of(
                id,
                item.at() == null ? Instant.EPOCH : item.at(),
                speaker,
                item.kind() == null ? "message.posted" : item.kind(),
                text);
    }
}
