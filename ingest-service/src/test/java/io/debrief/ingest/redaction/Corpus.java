package io.debrief.ingest.redaction;

import java.util.ArrayList;
import java.util.List;

/** Secrets of every kind, in every way they are written down. */
final class Corpus {

    private static final int ROUNDS = 12;

    private Corpus() {}

    /** The part that the rules were made with. */
    static List<Sample> madeWith() {
        var fakes = new Fakes(7);
        var samples = new ArrayList<Sample>();
        for (var form : Secrets.forms()) {
            for (var round = 0; round < ROUNDS; round++) {
                if (form.isNamed()) {
                    setting(samples, form, fakes, round);
                } else if (form.isToken()) {
                    token(samples, form, fakes, round);
                } else {
                    whole(samples, form, fakes, round);
                }
            }
        }
        samples.addAll(GeneralSecrets.of(fakes, ROUNDS));
        return samples;
    }

    private static void token(List<Sample> samples, Secrets.Form form, Fakes fakes, int round) {
        var texts = List.copyOf(Contexts.aroundTokens().entrySet());
        var made = form.made(fakes);
        var bodies = Contexts.aroundToken(form.rule(), made, fakes);
        samples.add(bodies.get(round % bodies.size()));
        for (var i = 0; i < 2; i++) {
            var context = texts.get((2 * round + i) % texts.size());
            var other = form.made(fakes);
            samples.add(Sample.text(
                    form.rule(), context.getKey(), context.getValue().formatted(other.text()), other.secret()));
        }
    }

    private static void setting(List<Sample> samples, Secrets.Form form, Fakes fakes, int round) {
        var secret = form.made(fakes).secret();
        if (form.name().contains("?") || form.name().contains(":")) {
            samples.add(Sample.text(form.rule(), "as it is", form.name() + "=" + secret + " ok", secret));
            return;
        }
        var texts = List.copyOf(Contexts.aroundSettings().entrySet());
        var context = texts.get(round % texts.size());
        samples.add(
                Sample.text(form.rule(), context.getKey(), context.getValue().formatted(form.name(), secret), secret));
        var bodies = Contexts.aroundSetting(
                form.rule(), form.name(), form.made(fakes).secret());
        samples.add(bodies.get(round % bodies.size()));
    }

    private static void whole(List<Sample> samples, Secrets.Form form, Fakes fakes, int round) {
        var made = form.made(fakes);
        var text = switch (round % 4) {
            case 0 -> made.text();
            case 1 -> "we ran\n" + made.text() + "\nand it worked";
            case 2 -> "`" + made.text() + "`";
            default -> "see: " + made.text();
        };
        samples.add(Sample.text(form.rule(), "as it is", text, made.secret()));
    }
}
