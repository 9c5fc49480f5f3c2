package io.debrief.ingest.source;

import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.redaction.Mask;
import io.debrief.ingest.signature.Scheme;
import io.debrief.ingest.signature.Verifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A configured source.
 *
 * @param name its name, part of its address
 * @param type what it speaks
 * @param scheme how it proves itself
 * @param secrets one secret, or two while one replaces the other; none where the scheme has none
 * @param verifier the scheme with these secrets and settings
 * @param botToken a token to ask the source for names with, where there is one
 * @param settings everything else the sources file says about it; lists are joined by commas
 */
public record Source(
        String name,
        SourceType type,
        Scheme scheme,
        List<String> secrets,
        Verifier verifier,
        @Nullable String botToken,
        Map<String, String> settings) {

    private static final Set<String> WITH_REPOSITORIES = Set.of("github", "gitlab");

    /** One of the further settings, null where it is absent. */
    public @Nullable String setting(String name) {
        return settings.get(name);
    }

    /**
     * Who reads what it sends; with the setting {@code repositories}, only what is of these.
     *
     * @throws BadSettingException when its settings cannot be followed
     */
    public Reader reader() {
        var reader = type.reader(settings);
        var repositories = settings.get(Repositories.SETTING);
        if (repositories == null) {
            return reader;
        }
        if (!WITH_REPOSITORIES.contains(type.word())) {
            throw new BadSettingException("of type " + type.word() + " has no repositories to choose from");
        }
        return Repositories.parse(repositories).before(reader);
    }

    /**
     * What is masked in what it sends, beside secrets.
     *
     * @throws BadSettingException when the setting names something else
     */
    public Set<Mask> masks() {
        try {
            return Mask.parse(settings.getOrDefault("mask", ""));
        } catch (IllegalArgumentException e) {
            throw new BadSettingException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether its sender never sends again what was answered with a failure: as its type says, unless the setting
     * {@code spool} says otherwise.
     *
     * @throws BadSettingException when the setting is neither {@code true} nor {@code false}
     */
    public boolean sendsOnce() {
        return flag("spool", type.sendsOnce());
    }

    /**
     * Whether its silence is told to open incidents where it is usually heard steadily: yes, unless the setting
     * {@code silence} says {@code false}.
     *
     * @throws BadSettingException when the setting is neither {@code true} nor {@code false}
     */
    public boolean silenceCounts() {
        return flag("silence", true);
    }

    private boolean flag(String name, boolean otherwise) {
        return switch (settings.getOrDefault(name, Boolean.toString(otherwise))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadSettingException("has a setting '" + name + "' that is neither true nor false");
        };
    }

    /** Never shows a secret. */
    @Override
    public String toString() {
        return name + " (" + type.word() + ")";
    }
}
