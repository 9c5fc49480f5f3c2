package io.debrief.standalone.data;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lists kept as JSON files that only their owner reads. */
public final class JsonFile {

    /** Reads tolerantly, writes for people. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JsonFile() {}

    /**
     * The list in a file, empty where there is no file.
     *
     * @throws IOException when it cannot be read
     */
    public static <T> List<T> list(Path file, Class<T> type) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var list = JSON.getTypeFactory().constructCollectionType(List.class, type);
        return JSON.readValue(file.toFile(), list);
    }

    /**
     * A value of any shape.
     *
     * @throws IOException when it cannot be read
     */
    public static <T> T read(Path file, TypeReference<T> type) throws IOException {
        return JSON.readValue(file.toFile(), type);
    }

    /**
     * Writes a value.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Path file, Object value) throws IOException {
        OwnerOnly.write(file, JSON.writeValueAsString(value) + "\n");
    }
}
