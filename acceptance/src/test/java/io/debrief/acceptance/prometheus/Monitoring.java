package io.debrief.acceptance.prometheus;

import static org.awaitility.Awaitility.await;

import io.debrief.acceptance.stack.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Prometheus with real Alertmanagers that do not know of each other, on loopback, with quick intervals. */
final class Monitoring implements AutoCloseable {

    private static final String PROMETHEUS = "prometheus";
    private static final List<String> ALERTMANAGER = List.of("prometheus-alertmanager", "alertmanager");

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private Rest prometheus;

    private Monitoring(Path folder) {
        this.folder = folder;
    }

    /** Whether both programs are on the path. */
    static boolean present() {
        return find(List.of(PROMETHEUS)) != null && find(ALERTMANAGER) != null;
    }

    /**
     * Starts them.
     *
     * @param alertmanagers how many Alertmanagers Prometheus tells
     * @param webhook where they send
     * @param token the bearer token they send
     */
    static Monitoring start(int alertmanagers, String webhook, String token) throws IOException {
        var started = new Monitoring(Files.createTempDirectory("debrief-monitoring"));
        var targets = new ArrayList<String>();
        for (int n = 0; n < alertmanagers; n++) {
            targets.add("'127.0.0.1:" + started.alertmanager(n, webhook, token) + "'");
        }
        started.prometheus(targets);
        return started;
    }

    private int alertmanager(int n, String webhook, String token) throws IOException {
        var config = Files.writeString(folder.resolve("alertmanager" + n + ".yml"), """
                route:
                  receiver: debrief
                  group_by: [alertname, service]
                  group_wait: 1s
                  group_interval: 1s
                  repeat_interval: 1h
                receivers:
                  - name: debrief
                    webhook_configs:
                      - url: %s
                        send_resolved: true
                        http_config:
                          authorization:
                            credentials: %s
                """.formatted(webhook, token));
        int port = freePort();
        run(
                "alertmanager" + n,
                find(ALERTMANAGER),
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("data" + n),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=");
        return port;
    }

    private void prometheus(List<String> targets) throws IOException {
        rule("checkout", false);
        var config = Files.writeString(folder.resolve("prometheus.yml"), """
                global:
                  evaluation_interval: 1s
                rule_files: [%s]
                alerting:
                  alertmanagers:
                    - static_configs:
                        - targets: [%s]
                """.formatted(
                        folder.resolve("rules.yml"), String.join(", ", targets)));
        int port = freePort();
        run(
                PROMETHEUS,
                find(List.of(PROMETHEUS)),
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("tsdb"),
                "--rules.alert.resend-delay=1s",
                "--web.enable-lifecycle",
                "--web.listen-address=127.0.0.1:" + port);
        prometheus = new Rest("http://127.0.0.1:" + port, null);
        await().atMost(Duration.ofSeconds(60)).until(this::ready);
    }

    private boolean ready() {
        try {
            return prometheus.get("/-/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false; // it does not listen yet
        }
    }

    /** The alert fires for a service from now on, or no longer. */
    void fires(String service, boolean firing) throws IOException {
        rule(service, firing);
        prometheus.post("/-/reload", Map.of()).ok();
    }

    private void rule(String service, boolean firing) throws IOException {
        Files.writeString(folder.resolve("rules.yml"), """
                groups:
                  - name: debrief
                    rules:
                      - alert: HighErrorRate
                        expr: vector(12) %s 5
                        labels: {severity: critical, service: %s}
                        annotations: {summary: "5xx ratio {{ $value }} %% on %s"}
                """.formatted(firing ? ">" : "<", service, service));
    }

    private void run(String name, Path program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        processes.add(process);
    }

    private static Path find(List<String> names) {
        for (var directory : System.getenv().getOrDefault("PATH", "").split(":")) {
            for (var name : names) {
                var file = Path.of(directory, name);
                if (Files.isExecutable(file)) {
                    return file;
                }
            }
        }
        return null;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        processes.forEach(Process::destroy);
        for (var process : processes) {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Monitoring::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
