package io.debrief.timeline.chat;

import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which chat is kept: that of bound channels and threads, of {@code inc-*} and of an allow-list, never direct messages.
 * What comes from a channel whose name is not known is held, so that a name or a binding that arrives later applies
 * backwards; all other chat is counted, not stored. Imports are a person's deliberate act: theirs is held, not dropped.
 */
public final class ChatPolicy {

    static final String CHANNEL = "slack:channel:";
    private static final String THREAD = "slack:thread:";
    private static final Set<String> DIRECT = Set.of("im", "mpim");

    private final Set<String> allowed;

    /** A policy that also keeps these channels, each given by its name or id. */
    public ChatPolicy(Set<String> allowed) {
        this.allowed = allowed.stream().map(ChatPolicy::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** What becomes of a signal. */
    public enum Verdict {
        /** It is stored and seen. */
        KEEP,
        /** It is stored, unseen, until somebody claims it or its time is over. */
        HOLD,
        /** It is counted and forgotten. */
        DROP
    }

    /** What is known of a channel or thread. */
    public record Known(Optional<String> name, boolean bound) {

        /** Nothing is known. */
        public static final Known NOTHING = new Known(Optional.empty(), false);
    }

    /** Whether a signal is chat at all. */
    public static boolean isChat(Signal signal) {
        return signal.sourceType().equals("slack")
                && (signal.kind().startsWith("message.") || signal.kind().equals(SignalKind.REACTION_ADDED));
    }

    /** The keys of a signal that a binding may name. */
    public static List<String> places(Signal signal) {
        return signal.keys().stream()
                .filter(key -> key.startsWith(CHANNEL) || key.startsWith(THREAD))
                .toList();
    }

    /**
     * Judges a signal.
     *
     * @param signal any signal; what is no chat is kept
     * @param known what is known of its places, in their order
     */
    public Verdict judge(Signal signal, List<Known> known) {
        if (!isChat(signal)) {
            return Verdict.KEEP;
        }
        if (isDirect(signal)) {
            return Verdict.DROP;
        }
        if (known.stream().anyMatch(Known::bound)) {
            return Verdict.KEEP;
        }
        var name = Optional.ofNullable(signal.labels().get("channelName"))
                .or(() -> known.stream().flatMap(one -> one.name().stream()).findFirst());
        if (isAllowed(signal) || name.filter(this::isWanted).isPresent()) {
            return Verdict.KEEP;
        }
        return name.isEmpty() || signal.imported() ? Verdict.HOLD : Verdict.DROP;
    }

    /** Whether a channel of this name is kept without a binding. */
    public boolean isWanted(String name) {
        var plain = plain(name);
        return plain.startsWith("inc-") || allowed.contains(plain);
    }

    private boolean isAllowed(Signal signal) {
        return signal.keys().stream()
                .filter(key -> key.startsWith(CHANNEL))
                .anyMatch(key -> allowed.contains(plain(key.substring(CHANNEL.length()))));
    }

    private static boolean isDirect(Signal signal) {
        return DIRECT.contains(signal.labels().getOrDefault("channelType", ""))
                || signal.keys().stream().anyMatch(key -> key.startsWith(CHANNEL + "D"));
    }

    private static String plain(String name) {
        var stripped = name.strip();
        return (stripped.startsWith("#") ? stripped.substring(1) : stripped).toLowerCase(Locale.ROOT);
    }
}
