package io.debrief.ingest.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackDirectoryTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong now = new AtomicLong(1_000_000);
    private volatile int status = 200;
    private volatile String authorization = "";
    private HttpServer slack;

    @BeforeEach
    void start() throws IOException {
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/api/users.info", "{\"ok\":true,\"user\":{\"name\":\"ana\",\"profile\":{\"real_name\":\"Ana Ruiz\"}}}");
        answer("/api/conversations.info", "{\"ok\":true,\"channel\":{\"name\":\"inc-shop\"}}");
        slack.start();
    }

    @AfterEach
    void stop() {
        slack.stop(0);
    }

    @Test
    void aNameIsAskedForOnceAndShownFromThenOn() {
        var directory = directory("xoxb-test");
        assertThat(directory.person("slack", "U1")).isNull();
        await().atMost(Duration.ofSeconds(10)).until(() -> "Ana Ruiz".equals(directory.person("slack", "U1")));
        assertThat(directory.person("slack", "U1")).isEqualTo("Ana Ruiz");
        assertThat(asked).hasValue(1);
        assertThat(authorization).isEqualTo("Bearer xoxb-test");
        await().atMost(Duration.ofSeconds(10)).until(() -> "inc-shop".equals(directory.channel("slack", "C1")));
    }

    @Test
    void withoutATokenNobodyIsAsked() {
        var directory = directory(null);
        assertThat(directory.person("slack", "U1")).isNull();
        assertThat(asked).hasValue(0);
        directory.channelIs("slack", "C1", "inc-pay");
        assertThat(directory.channel("slack", "C1")).isEqualTo("inc-pay");
    }

    @Test
    void whatSlackRefusesIsAskedAgainAMinuteLater() {
        status = 429;
        var directory = directory("xoxb-test");
        directory.person("slack", "U1");
        await().atMost(Duration.ofSeconds(10)).until(() -> asked.get() == 1);
        status = 200;
        await().pollDelay(Duration.ofMillis(200)).until(() -> directory.person("slack", "U1") == null);
        assertThat(asked).hasValue(1);
        now.addAndGet(61_000);
        await().atMost(Duration.ofSeconds(10)).until(() -> "Ana Ruiz".equals(directory.person("slack", "U1")));
    }

    private SlackDirectory directory(String token) {
        var api = URI.create("http://127.0.0.1:" + slack.getAddress().getPort() + "/api");
        return new SlackDirectory(
                new SlackLookup(source -> Optional.ofNullable(token), api, Duration.ofSeconds(2)), now::get);
    }

    private void answer(String path, String json) {
        slack.createContext(path, exchange -> {
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            asked.incrementAndGet();
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
