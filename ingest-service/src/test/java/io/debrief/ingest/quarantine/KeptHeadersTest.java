package io.debrief.ingest.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.ingest.catalogue.Catalogue;
import io.debrief.ingest.redaction.Marker;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signature.RequestHeaders;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.SourceBook;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptHeadersTest {

    private static final Redactor REDACTOR =
            new Redactor(new Marker("a key for tests only".getBytes(StandardCharsets.UTF_8)));
    private static final Source SOURCE = SourceBook.parse(
                    ("[{\"name\":\"a\",\"type\":\"datadog\",\"scheme\":\"header\",\"header\":\"X-Odd-Name\","
                                    + "\"secrets\":[\"only-for-tests-0123456789\"]}]")
                            .getBytes(StandardCharsets.UTF_8),
                    Catalogue.shipped())
            .find("a")
            .orElseThrow();

    @Test
    void whatProvesSomethingOrSaysFromWhereIsMaskedAndTheRestIsKept() {
        // Given the headers of a delivery through a proxy
        var kept = kept(Map.of(
                "debrief-cut", "true",
                "content-type", "application/json",
                "x-github-event", "push",
                "idempotency-key", "abc",
                "ce-type", "deploy.succeeded",
                "authorization", "Bearer only-for-tests-0123456789",
                "x-odd-name", "only-for-tests-0123456789",
                "x-slack-signature", "v0=0123",
                "x-forwarded-for", "203.0.113.7",
                "content-length", "12"));
        // Then
        assertThat(kept)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "content-type",
                        "application/json",
                        "x-github-event",
                        "push",
                        "idempotency-key",
                        "abc",
                        "ce-type",
                        "deploy.succeeded",
                        "authorization",
                        KeptHeaders.MASKED,
                        "x-odd-name",
                        KeptHeaders.MASKED,
                        "x-slack-signature",
                        KeptHeaders.MASKED,
                        "x-forwarded-for",
                        KeptHeaders.MASKED));
    }

    @Test
    void secretsInOtherHeadersAreRedacted() {
        var secret = "AKIA" + "IOSFODNN7EXAMPLE";
        assertThat(kept(Map.of("x-note", "use " + secret)).get("x-note"))
                .startsWith("use ‹redacted:aws-access-token:")
                .doesNotContain(secret);
    }

    @Test
    void aFloodOfHeadersIsBounded() {
        var flood = new HashMap<String, String>();
        for (var i = 0; i < 500; i++) {
            flood.put("x-" + i, "y".repeat(5_000));
        }
        assertThat(kept(flood))
                .hasSize(100)
                .allSatisfy((name, value) -> assertThat(value).hasSizeLessThanOrEqualTo(2_000));
    }

    private static Map<String, String> kept(Map<String, String> headers) {
        var all = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new KeptHeaders(REDACTOR, SOURCE).of(new RequestHeaders(all));
    }
}
