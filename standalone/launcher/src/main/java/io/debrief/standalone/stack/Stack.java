package io.debrief.standalone.stack;

import io.debrief.embedded.Databases;
import io.debrief.embedded.Topics;
import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.FolderLock;
import io.debrief.standalone.data.JsonFile;
import io.debrief.standalone.part.KafkaPart;
import io.debrief.standalone.part.PostgresPart;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/** The whole stack: embedded parts, topics, schemas, services; started in order, supervised, stopped in order. */
public final class Stack implements AutoCloseable {

    private static final long LOG_BYTES = 10_000_000;
    private static final int KAFKA_HEAP = 320;
    private static final int POSTGRES_HEAP = 128;
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final StackSettings settings;
    private final Notices notices;
    private final FolderLock lock;
    private final BooleanSupplier cancelled;
    private final Readiness readiness = new Readiness();
    private final JavaCommand java;
    private final ScheduledExecutorService clockwork =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final List<Supervised> parts = new ArrayList<>();
    private final Map<Service, Supervised> services = new LinkedHashMap<>();
    private String bootstrap = "";

    private Stack(StackSettings settings, Notices notices, FolderLock lock, BooleanSupplier cancelled) {
        this.settings = settings;
        this.notices = notices;
        this.lock = lock;
        this.cancelled = cancelled;
        this.java = new JavaCommand(settings.data(), settings.quickStart());
    }

    /**
     * Starts everything and waits until it is ready; what was started is stopped again when that fails.
     *
     * @param settings what to start
     * @param notices who hears of it
     * @param cancelled asked while waiting: true stops the start
     * @throws CannotStart when the person who asked can do something about it
     * @throws IOException when the data folder cannot be used
     */
    public static Stack start(StackSettings settings, Notices notices, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        var data = settings.data().create();
        var lock = FolderLock.take(data).orElseThrow(() -> taken(data));
        var stack = new Stack(settings, notices, lock, cancelled);
        try {
            stack.begin();
            return stack;
        } catch (SQLException e) {
            stack.close();
            throw new CannotStart("the database refuses: " + e.getMessage(), e);
        } catch (RuntimeException | IOException | InterruptedException e) {
            stack.close();
            throw e;
        }
    }

    private static CannotStart taken(DataFolder data) {
        return new CannotStart("A stack is already running on " + data.root()
                + ". See ./debrief status, stop it with ./debrief down, or choose another folder with --data.");
    }

    private void begin() throws IOException, SQLException, InterruptedException {
        int orphans = Orphans.end(settings.data());
        if (orphans > 0) {
            notices.warn("ended " + orphans + " processes that an earlier stack left behind");
        }
        requireJars();
        PortCheck.check(settings);
        Installation.prepare(settings.data());
        var passwords = Installation.databasePasswords(settings.data());
        var database = startParts(passwords);
        var publicKey = Files.readString(settings.data().publicKey()).strip();
        startServices(new ServiceEnvironment(settings, bootstrap, database, passwords, publicKey));
        writeStackFile(database);
    }

    private void requireJars() {
        for (var service : settings.services()) {
            if (!Files.exists(service.jar(settings.root()))) {
                throw new CannotStart(service.jar(settings.root()) + " is missing: build with ./debrief build");
            }
        }
    }

    private DatabaseAddress startParts(Map<String, String> passwords)
            throws IOException, SQLException, InterruptedException {
        var data = settings.data();
        notices.step("Kafka and PostgreSQL");
        var kafka = settings.kafka() == null ? startKafka(data) : null;
        var foreign = settings.postgres();
        var postgres = foreign == null ? startPostgres(data) : null;
        bootstrap = Objects.requireNonNullElse(
                settings.kafka(),
                StackSettings.LOOPBACK + ":" + settings.ports().of(Ports.KAFKA));
        if (kafka != null) {
            int port = settings.ports().of(Ports.KAFKA);
            readiness.await(kafka, () -> readiness.port(port), cancelled);
        }
        Topics.create(bootstrap, Topics.replicas(bootstrap));
        if (postgres != null) {
            return embeddedDatabase(postgres, passwords);
        }
        var database = DatabaseAddress.parse(Objects.requireNonNull(foreign));
        new DatabasePreparation(database, passwords).foreign(data);
        return database;
    }

    private DatabaseAddress embeddedDatabase(Supervised postgres, Map<String, String> passwords)
            throws SQLException, InterruptedException {
        int port = settings.ports().of(Ports.POSTGRES);
        var server = Databases.local(port, "postgres");
        readiness.await(postgres, () -> Databases.answers(server), cancelled);
        DatabasePreparation.embedded(server, Databases.local(port, Databases.NAME), passwords);
        return new DatabaseAddress(StackSettings.LOOPBACK, port, Databases.NAME, null, null);
    }

    private Supervised startKafka(DataFolder data) throws IOException {
        var port = Integer.toString(settings.ports().of(Ports.KAFKA));
        return supervise(new ChildCommand(
                "kafka", java.main(KafkaPart.class, KAFKA_HEAP, data.kafka().toString(), port), Map.of()));
    }

    private Supervised startPostgres(DataFolder data) throws IOException {
        var port = Integer.toString(settings.ports().of(Ports.POSTGRES));
        return supervise(new ChildCommand(
                "postgres",
                java.main(PostgresPart.class, POSTGRES_HEAP, data.postgres().toString(), port),
                Map.of()));
    }

    private void startServices(ServiceEnvironment environment) throws IOException, InterruptedException {
        for (var service : settings.services()) {
            var command = java.jar(service.jar(settings.root()), settings.heap(service));
            services.put(service, supervise(new ChildCommand(service.module(), command, environment.of(service))));
        }
        for (var service : services.entrySet()) {
            notices.step(service.getKey().module());
            var url = settings.localUrl(service.getKey());
            readiness.await(service.getValue(), () -> readiness.service(url), cancelled);
        }
    }

    private Supervised supervise(ChildCommand command) throws IOException {
        var log = new RotatingLog(settings.data().logs().resolve(command.name() + ".log"), LOG_BYTES);
        var child = new Supervised(command, log, Backoff.USUAL, notices, clockwork);
        parts.add(child);
        child.start();
        return child;
    }

    private void writeStackFile(DatabaseAddress database) throws IOException {
        var urls = new LinkedHashMap<String, String>();
        for (var service : Service.values()) {
            urls.put(service.key(), settings.localUrl(service));
        }
        JsonFile.write(
                settings.data().stack(),
                new StackFile(
                        ProcessHandle.current().pid(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        settings.pageUrl(),
                        settings.senderUrl(),
                        urls,
                        bootstrap,
                        database.reactive()));
    }

    /** The brokers. */
    public String bootstrapServers() {
        return bootstrap;
    }

    /** What it was started with. */
    public StackSettings settings() {
        return settings;
    }

    /** Stops services first, all at once, then the parts they need. */
    @Override
    public void close() throws IOException, InterruptedException {
        try {
            stop(List.copyOf(services.values()));
            stop(parts.stream().filter(part -> !services.containsValue(part)).toList());
        } finally {
            clockwork.shutdownNow();
            lock.close();
        }
    }

    private static void stop(List<Supervised> children) throws IOException, InterruptedException {
        children.forEach(Supervised::askToStop);
        for (var child : children) {
            child.awaitStop(GRACE);
        }
    }
}
