package io.debrief.ingest.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules: those that come with the service, and those of the people who run it.
 *
 * @param rules secrets by form or by the product beside them
 * @param off ids of rules that are switched off
 */
record RuleBook(List<Rule> rules, Set<String> off) {

    /** The rules that come with the service, special ones first. */
    static RuleBook standard() {
        try (var in = RuleBook.class.getResourceAsStream("rules.json")) {
            return new RuleBook(List.of(), Set.of()).with(new ObjectMapper().readTree(in), "the rules of the service");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the redaction rules", e);
        }
    }

    /**
     * These rules and those of a file.
     *
     * @throws IllegalArgumentException when anything in the file is wrong; the message says what
     */
    RuleBook with(Path file) {
        try {
            return with(new ObjectMapper().readTree(Files.readAllBytes(file)), file.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the redaction rules " + file, e);
        }
    }

    /** Whether findings of a rule count. */
    boolean isOn(String id) {
        return !off.contains(id);
    }

    /** All kinds of secrets told apart, by id, with what they open. */
    Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        rules.forEach(rule -> kinds.put(rule.id(), rule.family()));
        kinds.putAll(Detector.ofCode());
        return kinds;
    }

    private RuleBook with(JsonNode array, String where) {
        if (!array.isArray()) {
            throw new IllegalArgumentException(where + " must hold a JSON array");
        }
        var all = new ArrayList<>(rules);
        var silent = new HashSet<>(off);
        var ids = new HashSet<>(kinds().keySet());
        for (var i = 0; i < array.size(); i++) {
            var place = where + ", rule number " + (i + 1);
            var id = RuleReader.id(array.get(i), place);
            if (array.get(i).path("off").asBoolean()) {
                silent.add(known(id, ids, place));
            } else if (ids.add(id)) {
                all.add(RuleReader.rule(array.get(i), place + " (" + id + ")"));
            } else {
                throw new IllegalArgumentException(place + ": there is a rule " + id + " already");
            }
        }
        return new RuleBook(List.copyOf(all), Set.copyOf(silent));
    }

    private static String known(String id, Set<String> ids, String place) {
        if (id.equals(FieldSecrets.RULE)) {
            throw new IllegalArgumentException(place + ": " + id + " cannot be switched off");
        }
        if (!ids.contains(id)) {
            throw new IllegalArgumentException(place + ": there is no rule " + id + " to switch off");
        }
        return id;
    }
}
