package io.debrief.ingest.mapping;

import java.util.List;

/** Whether a body, or a part of one, is meant. */
@FunctionalInterface
interface Condition {

    /** Holds for everything. */
    Condition ALWAYS = scope -> true;

    /** Holds for nothing. */
    Condition NEVER = scope -> false;

    boolean holds(Scope scope);

    /** Holds where each of several does. */
    static Condition all(List<Condition> conditions) {
        return scope -> conditions.stream().allMatch(condition -> condition.holds(scope));
    }

    /** Holds where one of several does. */
    static Condition any(List<Condition> conditions) {
        return scope -> conditions.stream().anyMatch(condition -> condition.holds(scope));
    }

    /** Holds where a text is one of the words of a table. */
    static Condition oneOf(Value value, Table words) {
        return scope -> !words.find(value.all(scope)).isEmpty();
    }

    /** Holds where there is something but null at a path. */
    static Condition exists(BodyPath path) {
        return scope -> scope.nodes(path).stream().anyMatch(node -> !node.isNull());
    }

    /** Holds where it does not. */
    default Condition not() {
        return scope -> !holds(scope);
    }
}
