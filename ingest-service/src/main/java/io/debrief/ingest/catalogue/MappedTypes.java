package io.debrief.ingest.catalogue;

import io.debrief.ingest.mapping.MappingBook;
import io.debrief.ingest.signature.Scheme;
import io.debrief.ingest.source.BadSettingException;
import io.debrief.ingest.source.BodyForm;
import io.debrief.ingest.source.SourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The types of source that mappings make: one for each shipped mapping, and {@code generic} for all others. */
public final class MappedTypes {

    /** The type that takes anything, or what the source's setting {@code mapping} says. */
    public static final String GENERIC = "generic";

    private MappedTypes() {}

    /**
     * All of them.
     *
     * @param book the mappings in force
     * @param refresh looks for new mapping files before an unknown name is refused
     */
    public static List<SourceType> all(MappingBook book, Runnable refresh) {
        var types = new ArrayList<SourceType>();
        book.shippedNames().forEach(name -> types.add(SourceType.of(name, book.reader(name), Scheme.BEARER)));
        types.add(generic(book, refresh));
        return types;
    }

    private static SourceType generic(MappingBook book, Runnable refresh) {
        Supplier<String> known = () -> String.join(", ", book.names());
        return SourceType.choosing(
                        GENERIC,
                        settings -> {
                            var name = settings.get("mapping");
                            if (name == null) {
                                return book.anything();
                            }
                            if (!book.has(name)) {
                                refresh.run();
                            }
                            if (!book.has(name)) {
                                throw new BadSettingException(
                                        "names the unknown mapping '" + name + "'; known are " + known.get());
                            }
                            return book.reader(name);
                        },
                        Scheme.BEARER)
                .upTo(4)
                .also(BodyForm.TEXT)
                .also(BodyForm.FORM_FIELDS);
    }
}
