package io.debrief.ingest.catalogue;

import io.debrief.ingest.mapping.MappingBook;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.signature.Scheme;
import io.debrief.ingest.source.BadSettingException;
import io.debrief.ingest.source.BodyForm;
import io.debrief.ingest.source.SourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The types of source that mappings make: one for each shipped mapping, and {@code generic} for all others. */
public final class MappedTypes {

    private static final List<Scheme> USUAL =
            List.of(Scheme.BEARER, Scheme.BASIC, Scheme.HEADER, Scheme.PATH_TOKEN, Scheme.HMAC_SHA256);

    /** How the tools prove themselves that do it in a way of their own, or can send an address only. */
    private static final Map<String, Scheme> OWN = Map.of(
            "linear", Scheme.LINEAR,
            "rootly", Scheme.ROOTLY,
            "azure-monitor", Scheme.PATH_TOKEN,
            "gcp-monitoring", Scheme.BASIC,
            "pingdom", Scheme.PATH_TOKEN);

    private final Shapes shapes = new Shapes();
    private final MappingBook book;
    private final Runnable refresh;

    /**
     * Types.
     *
     * @param book the mappings in force
     * @param refresh looks for new mapping files before an unknown name is refused
     */
    MappedTypes(MappingBook book, Runnable refresh) {
        this.book = book;
        this.refresh = refresh;
    }

    /** Those of a book as it is, whose files nobody looks at again. */
    public static List<SourceType> of(MappingBook book) {
        return new MappedTypes(book, () -> {}).all();
    }

    List<SourceType> all() {
        var types = new ArrayList<SourceType>();
        book.shippedNames().forEach(name -> types.add(shipped(name)));
        types.add(generic());
        return types;
    }

    private SourceType shipped(String name) {
        var first = OWN.getOrDefault(name, Scheme.BEARER);
        return SourceType.of(name, book.reader(name), first, besides(first, USUAL));
    }

    /** Takes anything, or what the source's setting {@code mapping} says. */
    private SourceType generic() {
        var others = Scheme.all().stream().filter(Scheme::hasSecret).toList();
        return SourceType.choosing("generic", this::chosen, Scheme.BEARER, besides(Scheme.BEARER, others))
                .upTo(4)
                .also(BodyForm.TEXT)
                .also(BodyForm.FORM_FIELDS);
    }

    private Reader chosen(Map<String, String> settings) {
        var name = settings.get("mapping");
        if (name == null) {
            return book.anything(shapes::recognise);
        }
        if (!book.has(name)) {
            refresh.run();
        }
        if (!book.has(name)) {
            throw new BadSettingException(
                    "names the unknown mapping '" + name + "'; known are " + String.join(", ", book.names()));
        }
        return book.reader(name);
    }

    private static Scheme[] besides(Scheme first, List<Scheme> schemes) {
        return schemes.stream().filter(scheme -> scheme != first).toArray(Scheme[]::new);
    }
}
