package io.debrief.ingest.source;

import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.signature.Scheme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a kind of sender speaks.
 *
 * @param word its name in the sources file and on signals
 * @param aliases other names of it in the sources file
 * @param schemes how its senders may prove themselves, the usual way first
 * @param largestBody the bytes its largest body may have
 * @param forms in which forms its bodies come beside plain JSON
 * @param sendsOnce whether its senders never send again what was answered with a failure
 * @param readers who reads a source of it
 */
public record SourceType(
        String word,
        Set<String> aliases,
        List<Scheme> schemes,
        int largestBody,
        Set<BodyForm> forms,
        boolean sendsOnce,
        ReaderChoice readers) {

    private static final int MEGABYTE = 1024 * 1024;

    /** Copies what it is given. */
    public SourceType {
        if (schemes.isEmpty()) {
            throw new IllegalArgumentException("the type " + word + " has no scheme");
        }
        aliases = Set.copyOf(aliases);
        schemes = schemes.stream().distinct().toList();
        forms = Set.copyOf(forms);
    }

    /** Picks the reader of a source by its settings. */
    @FunctionalInterface
    public interface ReaderChoice {

        /**
         * The reader.
         *
         * @throws BadSettingException when the settings are not enough to tell
         */
        Reader of(Map<String, String> settings);
    }

    /** A type whose sources all have the same reader: plain JSON of at most 1 MB. */
    public static SourceType of(String word, Reader reader, Scheme usual, Scheme... others) {
        return choosing(word, settings -> reader, usual, others);
    }

    /** A type whose sources have a reader by their settings: plain JSON of at most 1 MB. */
    public static SourceType choosing(String word, ReaderChoice readers, Scheme usual, Scheme... others) {
        var schemes = new ArrayList<Scheme>();
        schemes.add(usual);
        schemes.addAll(List.of(others));
        return new SourceType(word, Set.of(), schemes, MEGABYTE, Set.of(), false, readers);
    }

    /** The same with another limit of a body's size, in megabytes. */
    public SourceType upTo(int megabytes) {
        return new SourceType(word, aliases, schemes, megabytes * MEGABYTE, forms, sendsOnce, readers);
    }

    /** The same with a further form of body. */
    public SourceType also(BodyForm form) {
        var more = EnumSet.of(form);
        more.addAll(forms);
        return new SourceType(word, aliases, schemes, largestBody, more, sendsOnce, readers);
    }

    /** The same under other names too. */
    public SourceType alias(String... names) {
        return new SourceType(word, Set.of(names), schemes, largestBody, forms, sendsOnce, readers);
    }

    /** The same with senders that never send again what was answered with a failure. */
    public SourceType once() {
        return new SourceType(word, aliases, schemes, largestBody, forms, true, readers);
    }

    /** How its senders usually prove themselves. */
    public Scheme scheme() {
        return schemes.getFirst();
    }

    /**
     * Who reads a source with these settings.
     *
     * @throws BadSettingException when the settings are not enough to tell
     */
    public Reader reader(Map<String, String> settings) {
        return readers.of(settings);
    }
}
