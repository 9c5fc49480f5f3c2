package io.debrief.actions.store;

import io.debrief.contracts.actions.ActionSnapshot.Evidence;
import io.debrief.contracts.actions.ActionSnapshot.HistoryItem;
import io.debrief.contracts.actions.ActionSnapshot.Noted;
import io.debrief.contracts.actions.ActionSnapshot.SuggestedOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a follow-up is neither searched nor counted: the row's JSON document. */
record Details(
        @Nullable List<Integer> span,
        @Nullable String problem,
        @Nullable String doneWhen,
        String size,
        @Nullable String risk,
        @Nullable String priority,
        List<String> addresses,
        List<String> vagueWhy,
        @Nullable String rewrite,
        @Nullable SuggestedOrder order,
        @Nullable Noted noted,
        @Nullable Instant acceptedAt,
        @Nullable String blockedBy,
        @Nullable String dropReason,
        boolean putOff,
        List<Evidence> evidence,
        @Nullable String ticket,
        List<String> similar,
        List<String> flags,
        List<HistoryItem> history) {}
