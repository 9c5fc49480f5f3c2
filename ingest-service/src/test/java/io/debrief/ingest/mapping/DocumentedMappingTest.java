package io.debrief.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.generic.GenericReader;
import io.debrief.ingest.testing.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/mappings.md says is so. */
class DocumentedMappingTest {

    private static final String PAGE = page();

    @Test
    void theWorkedExampleGivesWhatThePageShows() throws IOException {
        var body = new ObjectMapper().readTree(block("json", "\"alerts\""));
        var mapping = MappingParser.parse("boxes", "boxes.yaml", block("yaml", "our own door sensors"));
        var signals = Bodies.signals(new MappedReader(mapping, new GenericReader()), "generic", body, Map.of());
        assertThat(signals).hasSize(1);
        assertThat(PAGE)
                .contains("kind        " + signals.getFirst().kind())
                .contains("title       " + signals.getFirst().title())
                .contains("time        " + signals.getFirst().occurredAt())
                .contains("severity    " + signals.getFirst().severity())
                .contains("key         " + signals.getFirst().keys().getFirst());
    }

    @Test
    void everyFieldAndEveryShippedMappingIsOnThePage() {
        var fields = new HashSet<>(RuleParser.FIELDS);
        fields.addAll(ValueParser.FIELDS);
        fields.addAll(ShippedMappings.NAMES);
        assertThat(fields).allSatisfy(name -> assertThat(PAGE).containsPattern("[`{]" + name + "[`:]"));
        assertThat(Pattern.compile("`((alert|incident|deploy|build|change|ticket)\\.[a-z]+)`")
                        .matcher(PAGE)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(SignalKind.ALL);
    }

    private static String block(String language, String holding) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(PAGE)
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.contains(holding))
                .findFirst()
                .orElseThrow();
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/mappings.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
