package io.debrief.ingest.signature;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signatures in a header, of one version; never more than a few are looked at. */
final class GivenSignatures {

    /** So many signatures are tried. */
    static final int MOST = 8;

    private static final int LONGEST = 128;

    private GivenSignatures() {}

    /** The only signature of a header, where it has the version's prefix. */
    static List<String> single(@Nullable String header, String prefix) {
        return header == null ? List.of() : matching(List.of(header), prefix);
    }

    /** The signatures of a list that have the version's prefix. */
    static List<String> listed(List<String> headers, String separator, String prefix) {
        var parts = new ArrayList<String>();
        for (var header : headers) {
            for (var part : header.split(separator, MOST + 1)) {
                if (parts.size() < MOST) {
                    parts.add(part.strip());
                }
            }
        }
        return matching(parts, prefix);
    }

    private static List<String> matching(List<String> parts, String prefix) {
        return parts.stream()
                .filter(part -> part.startsWith(prefix) && part.length() > prefix.length() && part.length() <= LONGEST)
                .map(part -> part.substring(prefix.length()))
                .toList();
    }
}
