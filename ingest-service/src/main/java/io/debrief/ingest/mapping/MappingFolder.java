package io.debrief.ingest.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The operator's own mappings: every {@code NAME.yaml} of a folder. */
public final class MappingFolder {

    private static final Pattern FILE = Pattern.compile("([a-z0-9][a-z0-9-]{0,62})\\.ya?ml");
    private static final Pattern YAML = Pattern.compile("[^.].*\\.(?i:ya?ml)");
    private static final int MOST = 200;

    private final Path folder;

    /** The folder. */
    public MappingFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The files and their texts, by the mappings' names.
     *
     * @throws IOException when they cannot be read
     * @throws BadMappingException when a mapping is called what no source could name
     */
    public Map<String, String> texts() throws IOException {
        var texts = new LinkedHashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().limit(MOST).toList()) {
                var called = file.getFileName().toString();
                var name = FILE.matcher(called);
                if (!name.matches() && YAML.matcher(called).matches()) {
                    throw new BadMappingException(List.of(new Trouble(
                            called, 1, "", "a mapping's file is called by lower-case letters, digits and hyphens")));
                }
                if (name.matches() && Files.isRegularFile(file)) {
                    texts.put(name.group(1), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    /**
     * The mappings of these texts.
     *
     * @throws BadMappingException when anything is wrong with any of them, with everything that is
     */
    public static Map<String, Mapping> parse(Map<String, String> texts) {
        var mappings = new LinkedHashMap<String, Mapping>();
        List<Trouble> troubles = new ArrayList<>();
        texts.forEach((name, text) -> {
            try {
                mappings.put(name, MappingParser.parse(name, name + ".yaml", text));
            } catch (BadMappingException e) {
                troubles.addAll(e.troubles());
            }
        });
        if (!troubles.isEmpty()) {
            throw new BadMappingException(troubles);
        }
        return mappings;
    }
}
