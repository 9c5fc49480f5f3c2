package io.debrief.acceptance.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.debrief.acceptance.stack.RunningStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The least that could do the job with the same durability, on the same broker and database: HTTP, one record an alert
 * with {@code acks=all}, then 202 (B1); a consumer that stores batches with one statement (B2). No logic at all.
 */
final class BarePipeline implements AutoCloseable {

    private static final String TOPIC = "bare.alerts";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final KafkaProducer<String, String> producer;
    private final Thread consumer;
    private final Connection reading;

    BarePipeline(RunningStack stack) throws IOException, SQLException, InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 8, (short) 1))).all().get();
        }
        this.reading = stack.database();
        try (var statement = reading.createStatement()) {
            statement.execute("create schema if not exists bare");
            statement.execute(
                    "create table bare.alert (id text primary key, at timestamptz not null, body jsonb not null)");
            statement.execute("create index on bare.alert (at)");
        }
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka(), "acks", "all", "linger.ms", 2, "compression.type", "lz4"),
                new StringSerializer(),
                new StringSerializer());
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::accept);
        server.start();
        this.consumer = Thread.ofPlatform().start(() -> consume(stack));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    long readable() throws SQLException {
        try (var rows = reading.createStatement().executeQuery("select count(*) from bare.alert")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void accept(HttpExchange exchange) throws IOException {
        try (exchange) {
            var alerts = JSON.readTree(exchange.getRequestBody()).path("alerts");
            var sent = new java.util.ArrayList<Future<?>>();
            for (JsonNode alert : alerts) {
                sent.add(producer.send(
                        new ProducerRecord<>(TOPIC, alert.path("fingerprint").asText(), alert.toString())));
            }
            for (var one : sent) {
                one.get();
            }
            exchange.sendResponseHeaders(202, -1);
        } catch (InterruptedException | ExecutionException e) {
            exchange.sendResponseHeaders(503, -1);
        }
    }

    private void consume(RunningStack stack) {
        try (var kafka = new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                stack.kafka(),
                                "group.id",
                                "bare",
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
                var connection = stack.database()) {
            kafka.subscribe(List.of(TOPIC));
            connection.setAutoCommit(false);
            while (!Thread.currentThread().isInterrupted()) {
                var batch = kafka.poll(Duration.ofMillis(100));
                if (!batch.isEmpty()) {
                    store(connection, batch);
                    kafka.commitSync();
                }
            }
        } catch (org.apache.kafka.common.errors.InterruptException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void store(
            Connection connection, org.apache.kafka.clients.consumer.ConsumerRecords<String, String> batch)
            throws SQLException, IOException {
        var ids = new String[batch.count()];
        var times = new String[batch.count()];
        var bodies = new String[batch.count()];
        int n = 0;
        for (var read : batch) {
            var alert = JSON.readTree(read.value().getBytes(StandardCharsets.UTF_8));
            ids[n] = alert.path("fingerprint").asText();
            times[n] = alert.path("startsAt").asText();
            bodies[n++] = read.value();
        }
        try (var insert = connection.prepareStatement(
                "insert into bare.alert select * from unnest(?::text[], ?::timestamptz[], ?::jsonb[]) on conflict do nothing")) {
            insert.setArray(1, connection.createArrayOf("text", ids));
            insert.setArray(2, connection.createArrayOf("text", times));
            insert.setArray(3, connection.createArrayOf("text", bodies));
            insert.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        server.stop(0);
        consumer.interrupt();
        consumer.join(10_000);
        producer.close(Duration.ofSeconds(5));
        reading.close();
    }
}
