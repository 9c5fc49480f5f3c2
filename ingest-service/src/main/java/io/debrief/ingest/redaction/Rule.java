package io.debrief.ingest.redaction;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kind of secret, by its form, by the product named beside it, or both.
 *
 * @param id a stable name, lower-case words joined by hyphens
 * @param family what it opens, such as {@code cloud} or {@code chat}; for people
 * @param shape its form; null where only the name beside it tells
 * @param beside what is named beside it; null where its form tells
 */
record Rule(
        String id,
        String family,
        @Nullable Shape shape,
        @Nullable Beside beside) {

    private static final int ASCII = 128;

    /**
     * The form of a secret.
     *
     * @param keywords lower-case texts of which one begins it, or stands in it after the lead
     * @param lead what stands before the keyword; null for nothing
     * @param patterns what it looks like; the first group that matched is the secret, the whole where there is none
     * @param follows the character right after the letters, digits, hyphens and underscores it begins with; null for any
     * @param needs another text that must be there too, in lower case; null for none
     * @param entropy the least Shannon entropy, in bits a character
     * @param mixed whether it must hold a digit
     * @param loose whether letters may stand right before it
     * @param checked whether it may be a placeholder, which is let through
     */
    record Shape(
            List<String> keywords,
            @Nullable Lead lead,
            List<Pattern> patterns,
            @Nullable String follows,
            @Nullable String needs,
            double entropy,
            boolean mixed,
            boolean loose,
            boolean checked) {}

    /**
     * What stands before a keyword that is in the middle.
     *
     * @param characters those of ASCII it is made of
     * @param least how many there are at least
     * @param most how many there are at most
     */
    record Lead(BitSet characters, int least, int most) {

        static Lead of(Pattern character, int least, int most) {
            var characters = new BitSet();
            for (var c = 0; c < ASCII; c++) {
                characters.set(c, character.matcher(Character.toString(c)).matches());
            }
            return new Lead(characters, least, most);
        }

        boolean holds(char c) {
            return c < ASCII && characters.get(c);
        }
    }

    /**
     * A secret only the product named beside it gives away.
     *
     * @param near lower-case texts of which one stands in the name of the setting or shortly before
     * @param value what the whole secret looks like
     */
    record Beside(List<String> near, Pattern value) {}
}
