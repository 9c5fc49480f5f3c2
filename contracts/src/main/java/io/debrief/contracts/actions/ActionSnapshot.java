package io.debrief.contracts.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up: a candidate, or what people decided about it.
 *
 * @param id the label, such as {@code ACT-12}
 * @param status {@code candidate}, {@code offered}, {@code taken}, {@code in_progress}, {@code blocked},
 *     {@code done}, {@code verified}, {@code ineffective}, {@code dropped} or {@code later}
 * @param title what to do, in the imperative
 * @param quote the verbatim evidence
 * @param span start and end of the quote in its text, in UTF-16 units
 * @param origin where the text stands, such as {@code postmortem:follow-ups} or {@code extraction}
 * @param problem what it is about
 * @param doneWhen how one sees that it is done
 * @param category {@code prevent}, {@code detect}, {@code mitigate} or {@code process}; suggested or a person's
 * @param size {@code S}, {@code M} or {@code L}; suggested or a person's
 * @param risk the harm of not doing it: {@code low}, {@code medium} or {@code high}
 * @param priority a person's, set when taking
 * @param addresses stated factors it answers
 * @param vague whether nobody could say when it is done
 * @param vagueWhy what makes it vague
 * @param rewrite a version with a finish line and visible blanks, where it is vague
 * @param suggestedOrder where a machine would put it and why
 * @param owner the person who has it
 * @param acceptedAt when the owner accepted
 * @param dueOn when it is due
 * @param overdue whether that day has passed while it is open
 * @param slips how often it was re-dated
 * @param laterUntil when it comes up again, where it was put off
 * @param blockedBy what blocks it
 * @param dropReason why it was dropped
 * @param evidence what shows that it is done
 * @param ticket its ticket in a tracker
 * @param similar labels of actions that say the same
 * @param noted what the text says about owner, date, ticket and state; never counted as decided
 * @param flags such as {@code text-changed} (the text no longer says so) and {@code quote-erased}
 * @param restricted whether only named people may see it
 * @param incident the incident it came from
 * @param history who did what, oldest first
 * @param createdAt when it was extracted or proposed
 * @param updatedAt when it last changed
 * @param demo whether it was made for the demo
 * @param version grows with each change
 */
public record ActionSnapshot(
        String id,
        String status,
        String title,
        @Nullable String quote,
        @Nullable List<Integer> span,
        @Nullable String origin,
        @Nullable String problem,
        @Nullable String doneWhen,
        String category,
        String size,
        @Nullable String risk,
        @Nullable String priority,
        List<String> addresses,
        boolean vague,
        List<String> vagueWhy,
        @Nullable String rewrite,
        @Nullable SuggestedOrder suggestedOrder,
        @Nullable String owner,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate dueOn,
        boolean overdue,
        int slips,
        @Nullable LocalDate laterUntil,
        @Nullable String blockedBy,
        @Nullable String dropReason,
        List<Evidence> evidence,
        @Nullable String ticket,
        List<String> similar,
        @Nullable Noted noted,
        List<String> flags,
        boolean restricted,
        @Nullable String incident,
        List<HistoryItem> history,
        Instant createdAt,
        Instant updatedAt,
        boolean demo,
        long version) {

    /**
     * A suggestion, never a priority.
     *
     * @param rank counts from 1
     * @param why the reason in words
     */
    public record SuggestedOrder(int rank, String why) {}

    /**
     * What a text says about a follow-up, as written there.
     *
     * @param owner the name
     * @param due the date
     * @param ticket the ticket or address
     * @param done whether it says that it is done
     */
    public record Noted(
            @Nullable String owner,
            @Nullable String due,
            @Nullable String ticket,
            boolean done) {}

    /**
     * What shows that something was done.
     *
     * @param url where to look
     * @param note what one sees there
     */
    public record Evidence(@Nullable String url, @Nullable String note) {}

    /**
     * One thing that happened to an action.
     *
     * @param at when
     * @param by who
     * @param what such as {@code taken}
     * @param reason the reason given
     */
    public record HistoryItem(
            Instant at, By by, String what, @Nullable String reason) {}

    /**
     * Who did something: exactly one is given.
     *
     * @param person the person's id
     * @param machine the machine's name
     */
    public record By(@Nullable String person, @Nullable String machine) {}
}
