package io.debrief.standalone.identity.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.standalone.data.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a file of people: CSV with a header, or a list in YAML or JSON. In CSV each column that is not {@code id},
 * {@code name}, {@code email}, {@code teams} or {@code roles} is a system.
 */
public final class PeopleFile {

    private PeopleFile() {}

    /**
     * The people in a file.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where it makes no sense, with words for people
     */
    public static List<Listed> read(Path file) throws IOException {
        var text = Files.readString(file);
        var name = file.toString().toLowerCase(Locale.ROOT);
        try {
            return name.endsWith(".yaml") || name.endsWith(".yml")
                    ? list(JsonFile.JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text)))
                    : name.endsWith(".json") ? list(JsonFile.JSON.readTree(text)) : table(text);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("That is no YAML: " + e.getMessage(), e);
        }
    }

    private static List<Listed> list(JsonNode people) {
        if (!people.isArray()) {
            throw new IllegalArgumentException(
                    "A file of people is a list of them, each with a name, an email and ids.");
        }
        var all = new ArrayList<Listed>();
        for (var person : people) {
            var ids = new LinkedHashMap<String, String>();
            person.path("ids")
                    .properties()
                    .forEach(id -> ids.put(id.getKey(), id.getValue().asText()));
            all.add(new Listed(
                    "person " + (all.size() + 1),
                    text(person, "id"),
                    text(person, "name"),
                    text(person, "email"),
                    ids,
                    texts(person.path("teams")),
                    texts(person.path("roles"))));
        }
        return all;
    }

    private static @Nullable String text(JsonNode person, String field) {
        var text = person.path(field).asText("").strip();
        return text.isEmpty() || person.path(field).isNull() ? null : text;
    }

    private static @Nullable List<String> texts(JsonNode list) {
        if (!list.isArray()) {
            return null;
        }
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static List<Listed> table(String text) {
        var rows = Csv.rows(text);
        if (rows.isEmpty()
                || !rows.getFirst().stream().map(PeopleFile::column).toList().contains("name")) {
            throw new IllegalArgumentException("The first line of a CSV file names its columns, \"name\" among them.");
        }
        var columns = rows.getFirst().stream().map(PeopleFile::column).toList();
        var all = new ArrayList<Listed>();
        for (var i = 1; i < rows.size(); i++) {
            var cells = new LinkedHashMap<String, String>();
            for (var c = 0; c < Math.min(columns.size(), rows.get(i).size()); c++) {
                var cell = rows.get(i).get(c).strip();
                if (!cell.isEmpty()) {
                    cells.put(columns.get(c), cell);
                }
            }
            if (!cells.isEmpty()) {
                all.add(listed("row " + (i + 1), cells));
            }
        }
        return all;
    }

    private static String column(String name) {
        var word = name.strip().toLowerCase(Locale.ROOT);
        return word.equals("e-mail") || word.equals("mail") ? "email" : word;
    }

    private static Listed listed(String where, Map<String, String> cells) {
        var id = cells.remove("id");
        var name = cells.remove("name");
        var email = cells.remove("email");
        var teams = cells.remove("teams");
        var roles = cells.remove("roles");
        return new Listed(where, id, name, email, cells, split(teams), split(roles));
    }

    private static @Nullable List<String> split(@Nullable String cell) {
        return cell == null ? null : List.of(cell.split("\\s*[;|]\\s*"));
    }
}
