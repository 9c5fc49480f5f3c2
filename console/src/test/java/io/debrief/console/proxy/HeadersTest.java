package io.debrief.console.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class HeadersTest {

    @Test
    void theSessionStaysHereAndWhatConcernsTheConnectionToo() {
        // Given
        var from = MultiMap.caseInsensitiveMultiMap()
                .add("Cookie", "debrief=secret")
                .add("Host", "localhost")
                .add("X-CSRF-Token", "t")
                .add("X-Forwarded-For", "6.6.6.6")
                .add("Connection", "keep-alive, X-Own")
                .add("X-Own", "1")
                .add("Transfer-Encoding", "chunked")
                .add("X-Slack-Signature", "v0=abc")
                .add("Authorization", "Bearer t");
        var to = MultiMap.caseInsensitiveMultiMap();

        // When
        Headers.inward(from, to);

        // Then
        assertThat(to.names()).containsExactlyInAnyOrder("X-Slack-Signature", "Authorization");
    }

    @Test
    void noServiceSetsACookieOrLoosensThePagesHeaders() {
        var from = MultiMap.caseInsensitiveMultiMap()
                .add("Set-Cookie", "debrief=other")
                .add("Content-Security-Policy", "default-src *")
                .add("Access-Control-Allow-Origin", "*")
                .add("ETag", "\"4\"")
                .add("Timeline-Digest", "9c");
        var to = MultiMap.caseInsensitiveMultiMap();
        Headers.outward(from, to);
        assertThat(to.names()).containsExactlyInAnyOrder("ETag", "Timeline-Digest");
    }
}
