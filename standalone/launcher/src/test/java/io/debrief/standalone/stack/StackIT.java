package io.debrief.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.debrief.contracts.topic.Topic;
import io.debrief.standalone.data.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real embedded parts with stand-ins for the services. */
class StackIT {

    @TempDir
    static Path folder;

    static RecordedNotices notices = new RecordedNotices();
    static StackSettings settings;
    static Stack stack;

    @BeforeAll
    static void start() throws Exception {
        var root = folder.resolve("project");
        FakeService.install(root);
        settings = settings(root, Ports.parse("free"));
        stack = Stack.start(settings, notices, () -> false);
    }

    @AfterAll
    static void stopLeavesNothing() throws Exception {
        stack.close();
        assertThat(marked()).isEmpty();
        assertThat(notices.warnings).isEmpty();
    }

    @Test
    void everyPartIsReadyAndToldInOrder() throws Exception {
        var readiness = new Readiness();
        for (var service : Service.values()) {
            assertThat(readiness.service(settings.localUrl(service))).isTrue();
        }
        assertThat(notices.steps)
                .containsExactly(
                        "Kafka and PostgreSQL",
                        "ingest-service",
                        "timeline-service",
                        "drafting-service",
                        "actions-service",
                        "console");
    }

    @Test
    void allTopicsOfTheListAreThere() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topic.ALL.stream().map(Topic::name).toList());
        }
    }

    @Test
    void onlyTheConsoleLearnsWhereTheSigningKeyIs() throws Exception {
        var key = settings.data().signingKey().toString();
        assertThat(get(settings.localUrl(Service.CONSOLE) + "/environment")).contains(key);
        for (var service : List.of(Service.INGEST, Service.TIMELINE, Service.DRAFTING, Service.ACTIONS)) {
            assertThat(get(settings.localUrl(service) + "/environment")).doesNotContain(key);
        }
    }

    @Test
    void aSecondStackOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> Stack.start(settings, new RecordedNotices(), () -> false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already running");
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatChangesIt() throws IOException {
        // Given
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.parse("free").byPart();
            ports.put("drafting", taken.getLocalPort());
            var other = settings(folder.resolve("project"), new Ports(ports), "other");

            // When, then
            assertThatThrownBy(() -> Stack.start(other, new RecordedNotices(), () -> false))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("--ports drafting=");
        }
    }

    @Test
    void aKilledServiceIsNamedWithItsLastLinesAndStartedAgain() {
        // When
        kill("actions-service/target/quarkus-app/quarkus-run.jar");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notices.deaths).anySatisfy(death -> {
                    assertThat(death.name()).isEqualTo("actions-service");
                    assertThat(death.exitCode()).isEqualTo(137);
                    assertThat(death.lastLines())
                            .containsExactly("fake service listens on "
                                    + settings.ports().of(Service.ACTIONS));
                }));
        await().atMost(Duration.ofSeconds(20)).until(() -> new Readiness().service(settings.localUrl(Service.ACTIONS)));
    }

    @Test
    void aKilledBrokerComesBackWithItsTopics() {
        // When
        kill("KafkaPart");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notices.deaths)
                        .anySatisfy(death -> assertThat(death.name()).isEqualTo("kafka")));
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            try (var admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
                return admin.listTopics().names().get().contains(Topic.SIGNALS.name());
            }
        });
    }

    @Test
    void aKilledKeeperOfTheDatabaseComesBackOnTheSameData() {
        // When
        kill("PostgresPart");

        // Then
        int port = settings.ports().of(Ports.POSTGRES);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notices.deaths)
                        .anySatisfy(death -> assertThat(death.name()).isEqualTo("postgres")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> io.debrief.embedded.Databases.answers(
                        io.debrief.embedded.Databases.local(port, io.debrief.embedded.Databases.NAME)));
    }

    private static void kill(String part) {
        assertThat(marked().stream()
                        .filter(process ->
                                Orphans.arguments(process).stream().anyMatch(argument -> argument.endsWith(part)))
                        .map(ProcessHandle::destroyForcibly))
                .containsExactly(true);
    }

    private static List<ProcessHandle> marked() {
        return Orphans.marked(settings.data());
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static StackSettings settings(Path root, Ports ports, String... name) {
        var data = new DataFolder(folder.resolve(name.length == 0 ? "data" : name[0]));
        return new StackSettings(
                root, data, "127.0.0.1", null, null, null, ports, List.of(Service.values()), true, Map.of(), Map.of());
    }

    @Test
    void secretsAreReadableByTheirOwnerOnly() throws IOException {
        var data = settings.data();
        for (var secret : List.of(
                data.signingKey(),
                data.redactionKey(),
                data.databasePasswords(),
                data.sources(),
                data.revoked(),
                data.stack())) {
            assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .as(secret.toString())
                    .isEqualTo("rw-------");
        }
        for (var closed : List.of(data.root(), data.keys(), data.logs())) {
            assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
                    .isEqualTo("rwx------");
        }
    }
}
