package io.debrief.ingest.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The forms of secrets of all kinds, written down apart from the rules. */
final class Secrets {

    private Secrets() {}

    /**
     * A kind of secret.
     *
     * @param rule the rule that should find it
     * @param name the setting it is the value of; {@code -} where its form tells
     * @param form its form
     */
    record Form(String rule, String name, String form) {

        boolean isNamed() {
            return !name.equals("-");
        }

        /** Whether it is one token without anything around. */
        boolean isToken() {
            return !isNamed() && !form.contains("[[") && !form.contains("~n") && !form.contains(" ");
        }

        Made made(Fakes fakes) {
            var whole = fakes.of(form.replace("~n", "\n"));
            var start = whole.indexOf("[[");
            return start < 0
                    ? new Made(whole, whole)
                    : new Made(
                            whole.replace("[[", "").replace("]]", ""), whole.substring(start + 2, whole.indexOf("]]")));
        }
    }

    /**
     * One that was made.
     *
     * @param text it and what always stands around it
     * @param secret the secret part
     */
    record Made(String text, String secret) {}

    static List<Form> forms() {
        try (var in = Secrets.class.getResourceAsStream("kinds.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Form(cells[0], cells[1], cells[2]))
                    .filter(form -> !form.form().equals("-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
