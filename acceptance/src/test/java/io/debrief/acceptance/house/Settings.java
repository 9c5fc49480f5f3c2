package io.debrief.acceptance.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;

/** The settings a built service knows, as environment variables: those of its extensions and those of ours. */
final class Settings {

    private static final DotName MAPPING = DotName.createSimple("io.smallrye.config.ConfigMapping");
    private static final DotName PROPERTY =
            DotName.createSimple("org.eclipse.microprofile.config.inject.ConfigProperty");
    private static final DotName NAME = DotName.createSimple("io.smallrye.config.WithName");
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    private final Set<String> names = new HashSet<>();

    private Settings() {}

    static Settings of(String service) throws IOException {
        var settings = new Settings();
        var app = House.ROOT.resolve(service).resolve("target/quarkus-app");
        for (var jar : jars(app)) {
            settings.readExtension(jar);
        }
        settings.readOurs(app);
        // The Kafka client takes any of its own settings; this is the one the services document.
        settings.names.add("KAFKA_BOOTSTRAP_SERVERS");
        return settings;
    }

    Set<String> names() {
        return names;
    }

    private static List<Path> jars(Path app) throws IOException {
        try (var files = Files.walk(app)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private void readExtension(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var entry = file.getJarEntry(MODEL);
            if (entry != null) {
                collect(new ObjectMapper().readTree(file.getInputStream(entry)));
            }
        }
    }

    private void collect(JsonNode node) {
        var variable = node.path("environmentVariable");
        if (variable.isTextual()) {
            names.add(variable.asText());
        }
        var path = node.path("path").path("property");
        if (path.isTextual()) {
            names.add(environment(path.asText()));
        }
        node.forEach(this::collect);
    }

    private void readOurs(Path app) throws IOException {
        var indexer = new Indexer();
        for (var jar : jars(app)) {
            var name = jar.getFileName().toString();
            if (name.startsWith("io.debrief") || jar.getParent().endsWith("app")) {
                try (var file = new JarFile(jar.toFile())) {
                    for (var entry : file.stream()
                            .filter(e -> e.getName().endsWith(".class"))
                            .toList()) {
                        indexer.index(file.getInputStream(entry));
                    }
                }
            }
        }
        var index = indexer.complete();
        for (var mapping : index.getAnnotations(MAPPING)) {
            mapped(mapping.value("prefix").asString(), mapping.target().asClass(), index);
        }
        for (var property : index.getAnnotations(PROPERTY)) {
            if (property.value("name") != null) {
                names.add(environment(property.value("name").asString()));
            }
        }
    }

    private void mapped(String prefix, ClassInfo type, Index index) {
        for (var method : type.methods()) {
            var name = prefix + "." + key(method);
            names.add(environment(name));
            var nested = index.getClassByName(method.returnType().name());
            if (nested != null && nested.isInterface()) {
                mapped(name, nested, index);
            }
        }
    }

    private static String key(MethodInfo method) {
        var given = method.annotation(NAME);
        return given != null
                ? given.value().asString()
                : Pattern.compile("([a-z0-9])([A-Z])")
                        .matcher(method.name())
                        .replaceAll("$1-$2")
                        .toLowerCase(Locale.ROOT);
    }

    private static String environment(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
