package io.debrief.ingest.signature;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One delivery that proves itself; where they come from is told beside the file. */
record Vector(
        String name,
        String scheme,
        Map<String, String> settings,
        List<String> secrets,
        Map<String, String> headers,
        @Nullable String token,
        String body,
        long at,
        boolean bodySigned,
        Map<String, Integer> covered,
        Proof.Verdict verdict) {

    static List<Vector> all() {
        try (var file = Vector.class.getResourceAsStream("/signature/vectors.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Vector of(String scheme) {
        return all().stream()
                .filter(vector -> vector.scheme.equals(scheme))
                .findFirst()
                .orElseThrow();
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    Instant now() {
        return Instant.ofEpochSecond(at);
    }

    Verifier verifier() {
        return Scheme.of(scheme).orElseThrow().verifier(settings, secrets);
    }

    Proof.Verdict check() {
        return check(bytes());
    }

    Proof.Verdict check(byte[] bytes) {
        return check(verifier(), headers, token, bytes, now());
    }

    Proof.Verdict check(Instant now) {
        return check(verifier(), headers, token, bytes(), now);
    }

    Proof.Verdict check(Map<String, String> changed) {
        return check(verifier(), changed, token, bytes(), now());
    }

    Proof.Verdict checkToken(@Nullable String changed) {
        return check(verifier(), headers, changed, bytes(), now());
    }

    /** The headers with one changed. */
    Map<String, String> with(String name, String value) {
        var changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    @Override
    public String toString() {
        return name;
    }

    static Proof.Verdict check(
            Verifier verifier, Map<String, String> headers, @Nullable String token, byte[] body, Instant now) {
        var attempt = new Attempt(headers(headers), token, now, Certificates.nowhere());
        var proof = verifier.begin(attempt);
        proof.update(body);
        return proof.verdict(body).toCompletableFuture().join();
    }

    static RequestHeaders headers(Map<String, String> values) {
        var headers = new HashMap<String, List<String>>();
        values.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return new RequestHeaders(headers);
    }
}
