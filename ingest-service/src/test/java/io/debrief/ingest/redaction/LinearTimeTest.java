package io.debrief.ingest.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the search slow: what is compared is texts of the same length in the same run, never a clock's reading alone. */
class LinearTimeTest {

    private static final String PLAIN = "the checkout is slow since ten, we roll back ";
    static final int LENGTH = 1_000_000;
    private static final int SHORT = 10_000;
    static final double MOST_TIMES_PLAIN = 400;
    /** In short texts most of the time goes into code that was never run before. */
    private static final double MOST_TIMES_PLAIN_COLD = 2000;

    private static final double MOST_TIMES_LONGER = 6;

    private static final Redactor REDACTOR =
            new Redactor(new Marker("a key for tests only".getBytes(StandardCharsets.UTF_8)));

    @Test
    void textOfEachRulesBeginningTakesABoundedMultipleOfPlainText() {
        sweep(nastyTexts(), SHORT, MOST_TIMES_PLAIN_COLD);
    }

    static void sweep(List<String> texts, int length, double most) {
        var plain = fastest(PLAIN, length, 30);
        var slowest = 0.0;
        var what = "";
        for (var nasty : texts) {
            var ratio = (double) fastest(nasty, length, 1) / plain;
            // What seems slow may only have been interrupted: it is asked again, more often.
            ratio = ratio > slowest ? (double) fastest(nasty, length, 4) / plain : ratio;
            if (ratio > slowest) {
                slowest = ratio;
                what = nasty;
            }
        }
        System.out.printf(
                "Redaction of %d characters of the slowest text, '%s' repeated, takes %.0f times as long as plain text%n",
                length, what, slowest);
        assertThat(slowest).as("'" + what + "' against plain text").isLessThan(most);
    }

    @Test
    void tenTimesTheTextTakesAboutTenTimesAsLong() {
        for (var nasty :
                List.of("-eyJ", "password=", "://a:", "-----BEGIN PRIVATE KEY-----", "cGFzc3dvcmQ", "4111 ", "key=")) {
            var few = fastest(nasty, LENGTH / 20, 4);
            var many = fastest(nasty, LENGTH / 2, 2);
            assertThat((double) many / few / 10).as(nasty).isLessThan(MOST_TIMES_LONGER);
        }
    }

    @Test
    void manySmallTextsThatBeginSecretsTakeABoundedMultipleOfPlainText() {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < 20_000; i++) {
            array.add("x ghp_");
        }
        var pieces = Long.MAX_VALUE;
        for (var i = 0; i < 4; i++) {
            var started = System.nanoTime();
            REDACTOR.clean(array);
            pieces = Math.min(pieces, System.nanoTime() - started);
        }
        assertThat((double) pieces / fastest(PLAIN, 120_000, 30)).isLessThan(MOST_TIMES_PLAIN_COLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a+",
                "a*",
                "(?:ab)+",
                "a{2,}",
                "a{2,}+",
                "a{2,5}",
                "a?",
                "(a)\\1",
                "(?<=x)a",
                "a{1,99999}+",
                "[a-z]+x",
                "\\Qa\\E",
                "a{"
            })
    void expressionsWithoutABoundAreRefused(String expression) {
        assertThatThrownBy(() -> LinearPattern.compile(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + expression + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{3}",
                "a{2,5}+",
                "a?+b",
                "[*+?{}]{1,9}+",
                "(?i:ab)(?:c|d)[\\]x]{2}",
                "(?!x)a\\+\\{",
                "[]a]{2}",
                "[^]+]{2}"
            })
    void boundedExpressionsAreTaken(String expression) {
        assertThat(LinearPattern.compile(expression).pattern()).isEqualTo(expression);
    }

    /** Each keyword, alone, with what its kind is made of behind it, and cut short. */
    static List<String> nastyTexts() {
        var texts = new ArrayList<String>();
        for (var rule : RuleBook.standard().rules()) {
            if (rule.shape() != null) {
                for (var keyword : rule.shape().keywords()) {
                    texts.add(keyword);
                    texts.add(" " + keyword + "a1");
                }
            }
        }
        for (var form : Secrets.forms()) {
            var made = form.made(new Fakes(1)).text();
            texts.add(made.substring(0, made.length() - 1) + " ");
            texts.add(made.substring(0, made.length() / 2));
        }
        texts.addAll(List.of(
                "password",
                "password=",
                "password=password:",
                "token token:",
                "://:@",
                "a://b:c",
                "Authorization: ",
                "bearer ",
                "Cookie: a=",
                "-----BEGIN PRIVATE KEY-----",
                "-----END PRIVATE KEY-----",
                "BEGIN private key",
                "cGFzc3dvcmQ",
                "cGFzc3dvcmQ6",
                "4111111111111111 ",
                "4-",
                "\u200bpassword",
                "\"\\\"'`",
                "basic YTpi",
                "name: token, value: ",
                "eyJ.eyJ.",
                "{\"a\":"));
        return texts;
    }

    /** The least of several readings: everything else is the machine's other work. */
    private static long fastest(String text, int length, int times) {
        var whole = text.repeat(length / text.length() + 1).substring(0, length);
        var least = Long.MAX_VALUE;
        for (var i = 0; i < times; i++) {
            var started = System.nanoTime();
            REDACTOR.clean(whole, new HashMap<>());
            least = Math.min(least, System.nanoTime() - started);
        }
        return least;
    }
}
