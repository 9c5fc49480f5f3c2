package io.debrief.ingest.redaction;

import java.util.EnumSet;
import java.util.Locale;
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
                    + "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?+[0-9])(?![A-Za-z0-9_]|\\.[0-9])"
                    + "|(?:(?:[0-9A-Fa-f]{1,4}+:){7}[0-9A-Fa-f]{1,4}+"
                    + "|(?:[0-9A-Fa-f]{1,4}+:){1,6}+(?::[0-9A-Fa-f]{1,4}+){1,6}+"
                    + "|::[0-9A-Fa-f]{1,4}+(?::[0-9A-Fa-f]{1,4}+){0,6}+)(?![A-Za-z0-9_:]))");

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

    /**
     * The masks of a setting.
     *
     * @param words words joined by commas; none where it is blank
     * @throws IllegalArgumentException when a word is none; the message is a part of a sentence
     */
    public static Set<Mask> parse(String words) {
        var masks = EnumSet.noneOf(Mask.class);
        for (var word : words.split(",", -1)) {
            if (!word.isBlank()) {
                masks.add(of(word.strip()));
            }
        }
        return masks;
    }

    private static Mask of(String word) {
        for (var mask : values()) {
            if (mask.word().equals(word)) {
                return mask;
            }
        }
        throw new IllegalArgumentException("masks the unknown '" + word + "'; known are email, phone, ip");
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
        var digits = text.chars().filter(c -> Chars.isDigit((char) c)).count();
        return switch (this) {
            case EMAIL -> true;
            case PHONE -> digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
            case IP -> digits > 0;
        };
    }
}
