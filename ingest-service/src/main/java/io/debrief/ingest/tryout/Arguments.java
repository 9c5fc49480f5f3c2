package io.debrief.ingest.tryout;

import io.debrief.ingest.signature.RequestHeaders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sources try} is told.
 *
 * @param file the body, {@code -} for standard input
 * @param mapping a mapping's name or file, null for none
 * @param type a type of source, null for {@code generic}
 * @param folder where own mappings lie
 * @param json whether to print JSON
 * @param headers the headers the body comes with
 */
record Arguments(
        String file,
        @Nullable String mapping,
        @Nullable String type,
        @Nullable Path folder,
        boolean json,
        RequestHeaders headers) {

    static final String USAGE = """
            ./debrief sources try FILE [--mapping NAME|FILE.yaml | --type TYPE] [--header 'Name: value']… [--json]
            ./debrief sources mappings [NAME]

            try       shows what signals a body would give; FILE may be - for standard input. Nothing is sent or stored.
                      Without --mapping and --type it is read as a source of the type generic reads it.
            mappings  lists the mappings there are; with a name it prints the file of a shipped one.
            --mappings DIR   where your own mappings lie (default: mappings in the data folder)""";

    static Arguments parse(List<String> words, @Nullable Path usualFolder) {
        var options = new HashMap<String, String>();
        var headers = new HashMap<String, List<String>>();
        var files = new ArrayList<String>();
        var json = false;
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (word.equals("--json")) {
                json = true;
            } else if (word.startsWith("--")) {
                at++;
                option(word, at < words.size() ? words.get(at) : null, options, headers);
            } else {
                files.add(word);
            }
        }
        if (files.size() != 1) {
            throw new Wrong("Name one file with a body.\n" + USAGE);
        }
        if (options.containsKey("--mapping") && options.containsKey("--type")) {
            throw new Wrong("Either --mapping or --type: a mapping belongs to sources of the type generic.");
        }
        var folder = options.get("--mappings");
        return new Arguments(
                files.getFirst(),
                options.get("--mapping"),
                options.get("--type"),
                folder == null ? usualFolder : Path.of(folder),
                json,
                new RequestHeaders(headers));
    }

    private static void option(
            String name, @Nullable String value, Map<String, String> options, Map<String, List<String>> headers) {
        if (value == null) {
            throw new Wrong(name + " needs a value.\n" + USAGE);
        }
        switch (name) {
            case "--mapping", "--type", "--mappings" -> options.put(name, value);
            case "--header" -> header(value, headers);
            default -> throw new Wrong("There is no option " + name + ".\n" + USAGE);
        }
    }

    private static void header(String line, Map<String, List<String>> headers) {
        var colon = line.indexOf(':');
        if (colon < 1) {
            throw new Wrong("A header is written 'Name: value', not '" + line + "'.");
        }
        headers.computeIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), first -> new ArrayList<>())
                .add(line.substring(colon + 1).strip());
    }
}
