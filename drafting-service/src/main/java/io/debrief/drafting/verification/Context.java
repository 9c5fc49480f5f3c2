package io.debrief.drafting.verification;

import io.debrief.contracts.drafting.Statement.Computed;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the rules may look at besides one window.
 *
 * @param cited every text the sentence cites
 * @param whole every text there is
 * @param people who is who
 * @param computed the computation the sentence declares
 * @param parts every part of the sentence
 */
record Context(
        List<Reading> cited,
        Supplier<List<Reading>> whole,
        People people,
        @Nullable Computed computed,
        List<Part> parts) {}
