package io.debrief.ingest.redaction;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Personal data that a source may have masked beside secrets; none of it is masked unless its setting says so. */
public enum Mask {
    /** Addresses of e-mail. */
    EMAIL("@", "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+){1,8}+"),
    /** Numbers of telephones, international or in the form of North America. */
    PHONE(
            "",
            "(?<![A-Za-z0-9._/+-])(?:\\+[1-9][0-9]{0,2}+(?:[ .-]?+\\(?+[0-9]{1,5}+\\)?+){2,6}+"
                    + "|\\(?+[2-9][0-9]{2}\\)?+[ .-][0-9]{3}[ .-][0-9]{4})(?![A-Za-z0-9_-])"),
    /** Addresses of IP, both versions. */
    IP(
            "",
            "(?<![A-Za-z0-9._:-])(?:" + "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?+[0-9])\\.".repeat(3)
                    + "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?+[0-9])(?![0-9]|\\.[0-9])"
                    + "|(?:[0-9A-Fa-f]{1,4}+:){7}[0-9A-Fa-f]{1,4}+"
                    + "|(?:[0-9A-Fa-f]{1,4}+:){1,6}+(?::[0-9A-Fa-f]{1,4}+){1,6}+"
                    + "|::[0-9A-Fa-f]{1,4}+(?::[0-9A-Fa-f]{1,4}+){0,6}+)(?![A-Za-z0-9_:])");

    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private final String needs;
    private final Pattern pattern;

    Mask(String needs, String pattern) {
        this.needs = needs;
        this.pattern = Pattern.compile(pattern);
    }

    /** The word of the setting. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mask of a word. */
    public static Optional<Mask> of(String word) {
        return List.of(values()).stream()
                .filter(mask -> mask.word().equals(word))
                .findFirst();
    }

    /** The masks of a setting's words; words that are none are left out. */
    public static Set<Mask> of(Iterable<String> words) {
        var masks = EnumSet.noneOf(Mask.class);
        words.forEach(word -> of(word).ifPresent(masks::add));
        return masks;
    }

    void look(Scan scan) {
        if (!scan.text().contains(needs)) {
            return;
        }
        var matcher = pattern.matcher(scan.text());
        while (matcher.find()) {
            if (isOne(matcher.group())) {
                scan.found(matcher.start(), matcher.end(), word(), matcher.group(), Finding.FIELD);
            }
        }
    }

    private boolean isOne(String text) {
        if (this != PHONE) {
            return true;
        }
        var digits = text.chars().filter(c -> Chars.isDigit((char) c)).count();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }
}
