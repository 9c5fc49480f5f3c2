package io.debrief.timeline.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulingTypeTest {

    private static final UUID ID = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID OTHER = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final Instant AT = Instant.parse("2026-05-01T10:02:00.123456Z");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static Stream<Ruling> oneOfEach() {
        return Stream.of(
                new OpenIncident(ID, AT, "p_ana", null, "t", "sev1", AT, List.of("s"), List.of("k"), true),
                new DescribeIncident(ID, AT, "p_ana", "r", OTHER, "t", null, null, Map.of("lead", "p_lee"), null),
                new SetStatus(ID, AT, "p_ana", null, OTHER, true, AT),
                new SetMilestone(ID, AT, "p_ana", null, OTHER, "impact", AT),
                new BindKey(ID, AT, "p_ana", null, OTHER, "slack:channel:C1", AT, null),
                new AddNote(ID, AT, "p_ana", null, OTHER, "text", AT),
                new CorrectTime(ID, AT, "p_ana", null, OTHER, AT),
                new HideEntry(ID, AT, "p_ana", null, OTHER, true),
                new PinEntry(ID, AT, "p_ana", null, OTHER, false),
                new SplitLine(ID, AT, "p_ana", null, OTHER),
                new JoinLine(ID, AT, "p_ana", "r", OTHER, ID),
                new MoveLines(ID, AT, "p_ana", null, Set.of(OTHER, ID), OTHER),
                new MergeIncidents(ID, AT, "p_ana", null, OTHER, ID, List.of("s")),
                new Undo(ID, AT, "p_ana", null, OTHER),
                new Erase(ID, AT, "p_ana", null, OTHER),
                new Expire(ID, AT, "system", null, Set.of(OTHER)),
                new GiveLabel(ID, AT, "system", null, OTHER, "INC-7"));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void aStoredRulingReadsBackAsItself(Ruling ruling) throws JsonProcessingException {
        // Given
        String stored = json.writeValueAsString(ruling);

        // When
        Ruling read = json.readValue(
                stored, RulingType.named(ruling.type()).orElseThrow().record());

        // Then
        assertThat(read).isEqualTo(ruling);
    }

    @Test
    void everyTypeOfRulingHasItsOwnName() {
        // Then
        assertThat(RulingType.ALL)
                .extracting(RulingType::record)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Ruling.class.getPermittedSubclasses()).toArray(Class[]::new));
        assertThat(RulingType.ALL).extracting(RulingType::name).doesNotHaveDuplicates();
        assertThat(oneOfEach()).hasSize(RulingType.ALL.size());
    }

    @Test
    void anUnknownNameIsNoType() {
        // Then
        assertThat(RulingType.named("recall")).isEmpty();
    }
}
