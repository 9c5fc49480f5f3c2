package io.debrief.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.debrief.contracts.topic.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in deploy/ fits what was built. */
class DeploymentIT {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path DEPLOY = House.ROOT.resolve("deploy");

    static Stream<String> services() {
        return House.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyEnvironmentKeyOfComposeIsASetting(String service) throws IOException {
        // Given
        var environment = YAML.readTree(DEPLOY.resolve("compose/compose.yaml").toFile())
                .path("services")
                .path(service)
                .path("environment");
        var tokens =
                YAML.readTree(DEPLOY.resolve("compose/compose.yaml").toFile()).path("x-tokens");

        // When
        var keys = new TreeSet<String>();
        environment.fieldNames().forEachRemaining(keys::add);
        if (keys.remove("<<")) {
            tokens.fieldNames().forEachRemaining(keys::add);
        }

        // Then
        assertThat(keys).isNotEmpty();
        assertThat(Settings.of(service).names()).containsAll(keys);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyEnvironmentKeyOfKubernetesIsASetting(String service) throws IOException {
        // Given
        var deployment = documents(DEPLOY.resolve("kubernetes/base/" + service + ".yaml"))
                .get(0);

        // When
        var keys = new TreeSet<String>();
        deployment
                .at("/spec/template/spec/containers/0/env")
                .forEach(entry -> keys.add(entry.path("name").asText()));

        // Then
        assertThat(keys).isNotEmpty();
        assertThat(Settings.of(service).names()).containsAll(keys);
    }

    @Test
    void kubernetesMakesTheTopicsOfTheContract() throws IOException {
        // When
        var topics = documents(DEPLOY.resolve("kubernetes/base/kafka.yaml")).stream()
                .filter(document -> document.path("kind").asText().equals("KafkaTopic"))
                .map(document -> document.at("/metadata/name").asText() + "/"
                        + document.at("/spec/partitions").asInt() + "/"
                        + document.at("/spec/config/cleanup.policy").asText())
                .toList();

        // Then
        assertThat(topics)
                .containsExactlyInAnyOrderElementsOf(Topic.ALL.stream()
                        .map(topic -> topic.name() + "/" + topic.partitions() + "/"
                                + (topic.compacted() ? "compact" : "delete"))
                        .toList());
    }

    private static List<JsonNode> documents(Path file) throws IOException {
        var documents = new ArrayList<JsonNode>();
        try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            values.forEachRemaining(documents::add);
        }
        return documents;
    }
}
