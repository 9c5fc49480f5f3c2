package io.debrief.timeline.identity;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes small values as canonical JSON (RFC 8785): sorted names, no white space, least escapes. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * The canonical text of an object.
     *
     * @param object names to strings, integers, booleans, lists and sorted maps of such
     */
    public static String of(SortedMap<String, ?> object) {
        StringBuilder out = new StringBuilder(256);
        write(out, object);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case String text -> quote(out, text);
            case Integer number -> out.append(number.intValue());
            case Boolean truth -> out.append(truth.booleanValue());
            case List<?> list -> list(out, list);
            case SortedMap<?, ?> map -> object(out, map);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void list(StringBuilder out, List<?> list) {
        out.append('[');
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            write(out, items.next());
            if (items.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void object(StringBuilder out, SortedMap<?, ?> map) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            quote(out, (String) entry.getKey());
            out.append(':');
            write(out, entry.getValue());
        }
        out.append('}');
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
