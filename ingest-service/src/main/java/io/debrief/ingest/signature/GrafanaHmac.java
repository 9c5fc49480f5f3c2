package io.debrief.ingest.signature;

/**
 * Grafana's contact points since version 12: bare lower-case hexadecimal over the body, or over
 * {@code TIMESTAMP:BODY} where a timestamp header is configured there ({@code timestampHeader}; it has no usual name).
 */
final class GrafanaHmac {

    private GrafanaHmac() {}

    static Verifier verifier(SchemeSettings settings) {
        var recipe = HmacRecipe.hex(settings.header("signatureHeader", "X-Grafana-Alerting-Signature"), "");
        var time = settings.header("timestampHeader");
        var dated = time == null ? recipe : recipe.dated(new HmacRecipe.Dated(time, "", ":", settings.window()));
        return dated.with(HmacKeys.ofTexts(settings.needed()));
    }
}
