package io.debrief.timeline.signal;

/** What an erased signal is left with: everything but what was said. */
public final class Erased {

    /** The parts of a stored signal that go, as JSON to lay over it. */
    public static final String BLANKS =
            "cast('{\"title\":\"\",\"text\":\"\",\"raw\":null,\"links\":[],\"redactions\":{}}' as jsonb)";

    private Erased() {}
}
