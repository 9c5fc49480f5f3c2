package io.debrief.standalone.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What to paste into each sender: a text for each type beside this class, and one by the scheme for all others. */
public final class SenderConfiguration {

    private SenderConfiguration() {}

    /**
     * The configuration of the sender of a source.
     *
     * @param source the source
     * @param base where ingest is reached, without a path
     */
    public static String of(ConfiguredSource source, String base) {
        return text(source)
                .replace("{url}", Sources.url(source, base))
                .replace("{events}", base + "/v1/events")
                .replace("{secret}", source.secret())
                .replace("{scheme}", source.usedScheme());
    }

    private static String text(ConfiguredSource source) {
        var usual = SourceKind.of(source.type());
        try (var in = source.usedScheme().equals(usual.scheme())
                ? SenderConfiguration.class.getResourceAsStream(usual.type() + ".txt")
                : null) {
            return in == null ? bySchemeOf(source) : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the text for " + usual.type(), e);
        }
    }

    private static String bySchemeOf(ConfiguredSource source) {
        return switch (source.usedScheme()) {
            case "bearer" -> "Webhook URL:   {url}\nHeader:        Authorization: Bearer {secret}\n";
            case "basic" -> "Webhook URL:   {url}\nBasic authentication, user:password:   {secret}\n";
            case "path-token" -> "Webhook URL:   {url}\nIts last part is the secret: share it with nobody.\n";
            case "header" -> "Webhook URL:   {url}\nHeader:        the one named in sources.json, with {secret}\n";
            default -> "Webhook URL:   {url}\nSecret:        {secret}   (checked as {scheme})\n";
        };
    }
}
