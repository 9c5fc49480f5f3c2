package io.debrief.documents.html;

import java.util.Map;

/** Character references, the ones that documents hold; unknown ones stay as they are. */
final class Entities {

    private static final int LONGEST = 10;
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("hellip", "\u2026"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("ldquo", "\u201c"),
            Map.entry("rdquo", "\u201d"),
            Map.entry("laquo", "\u00ab"),
            Map.entry("raquo", "\u00bb"),
            Map.entry("bull", "\u2022"),
            Map.entry("middot", "\u00b7"),
            Map.entry("times", "\u00d7"),
            Map.entry("rarr", "\u2192"),
            Map.entry("larr", "\u2190"),
            Map.entry("le", "\u2264"),
            Map.entry("ge", "\u2265"),
            Map.entry("deg", "\u00b0"),
            Map.entry("euro", "\u20ac"),
            Map.entry("check", "\u2713"),
            Map.entry("auml", "\u00e4"),
            Map.entry("ouml", "\u00f6"),
            Map.entry("uuml", "\u00fc"),
            Map.entry("Auml", "\u00c4"),
            Map.entry("Ouml", "\u00d6"),
            Map.entry("Uuml", "\u00dc"),
            Map.entry("szlig", "\u00df"),
            Map.entry("eacute", "\u00e9"),
            Map.entry("egrave", "\u00e8"),
            Map.entry("agrave", "\u00e0"),
            Map.entry("ccedil", "\u00e7"),
            Map.entry("aring", "\u00e5"),
            Map.entry("oslash", "\u00f8"));

    private Entities() {}

    static String resolved(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var end = text.charAt(i) == '&' ? end(text, i) : -1;
            var meant = end < 0 ? null : meant(text.substring(i + 1, end));
            if (meant == null) {
                out.append(text.charAt(i));
            } else {
                out.append(meant);
                i = end;
            }
        }
        return out.toString();
    }

    private static int end(String text, int from) {
        for (var i = from + 1; i < Math.min(text.length(), from + LONGEST); i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static @org.jspecify.annotations.Nullable String meant(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        var hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            var code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) && code > 31 && !(code >= 0xD800 && code < 0xE000)
                    ? Character.toString(code)
                    : " ";
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
