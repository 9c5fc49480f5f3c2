package io.debrief.drafting.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.debrief.drafting.export.Bundle;
import io.debrief.drafting.stack.Api;
import io.debrief.drafting.stack.Records;
import io.debrief.drafting.stack.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimilarIT {

    @Inject
    Records records;

    @Test
    void aSimilarIncidentIsToldWithWhatBothShare() {
        var old = Story.of(records, "sev3").usual();
        old.say("x", 400, "lee", "quasar-9 rejected the handshake");
        Api.draft(old.resolved().id(), "p_ana");
        var now = Story.of(records, "sev3").usual();
        now.say("x", 400, "kat", "again: quasar-9 rejects everything");
        Api.draft(now.open().id(), "p_ana");

        Api.as("p_ana")
                .get("/v1/incidents/{id}/similar", now.id())
                .then()
                .statusCode(200)
                .body("items[0].incident", equalTo(old.id()))
                .body("items[0].shared.value", hasItems("quasar-9"))
                .body(
                        "items[0].shared.find { it.value == 'quasar-9' }.there",
                        equalTo(old.line("x").toString()));
    }

    @Test
    void theBundlesManifestHoldsTheHashOfEachFile() throws IOException, NoSuchAlgorithmException {
        var story = Story.of(records, "sev3").usual().resolved();
        Api.draft(story.id(), "p_ana");

        var zip = Api.as("p_ana")
                .accept("application/zip")
                .get("/v1/incidents/{id}/bundle", story.id())
                .asByteArray();

        var files = unzip(zip);
        var manifest = new String(files.remove(Bundle.MANIFEST), StandardCharsets.UTF_8);
        assertThat(files)
                .containsOnlyKeys(
                        "entries.ndjson", "incident.json", "postmortem.json", "postmortem.md", "statements.ndjson");
        for (var file : files.entrySet()) {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue()));
            assertThat(manifest).contains(hash + "  " + file.getKey() + "\n");
        }
        assertThat(new String(files.get("entries.ndjson"), StandardCharsets.UTF_8).lines())
                .hasSize(6);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
