package io.debrief.timeline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Golden vectors: these values are stored and cited for ever. */
class IdentityTest {

    private static final UUID RULING = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @Test
    void uuid5IsThatOfTheStandard() {
        // Then: as other libraries have it
        assertThat(Ids.uuid5(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void idsOfLinesAndIncidentsNeverChange() {
        // Then
        assertThat(Ids.NAMESPACE).hasToString("ee3f96a8-247b-58f9-ad4c-5977b0d7a9ad");
        assertThat(Ids.ofFold("slack|T1|C1|1714557720.000100")).hasToString("125d1de3-8ddc-5604-ab89-a31a4c0916ae");
        assertThat(Ids.ofKey("slack:channel:C1")).hasToString("9a1c60ed-f5bb-565d-99a4-742278e6454b");
        assertThat(Ids.ofOpening(RULING)).hasToString("e51d4e7a-7a1d-5421-a726-6bb84873e4de");
        assertThat(Ids.ofNote(RULING)).hasToString("d4f34078-b038-58ca-9136-e2ef8a7e5c1f");
    }

    @Test
    void hashesAddUpInAnyOrderAndWrapAround() {
        // Given
        Sha256 abc = Sha256.of("abc");
        Sha256 most = new Sha256(-1, -1, -1, -1);
        Sha256 one = new Sha256(0, 0, 0, 1);

        // Then
        assertThat(abc.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(most.plus(one)).isEqualTo(Sha256.ZERO);
        assertThat(new Sha256(0, 0, -1, -1).plus(one)).isEqualTo(new Sha256(0, 1, 0, 0));
        assertThat(abc.plus(most).plus(one)).isEqualTo(abc);
        assertThat(abc.plus(Sha256.of("x"))).isEqualTo(Sha256.of("x").plus(abc));
    }

    @Test
    void whatWasAddedCanBeTakenAway() {
        // Given
        Sha256 one = Sha256.of("one");
        Sha256 other = Sha256.of("other");

        // Then
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(Sha256.ZERO.minus(one).plus(one)).isEqualTo(Sha256.ZERO);
    }

    @Test
    void canonicalJsonSortsAndEscapesAsRfc8785() {
        // Given
        TreeMap<String, Object> object = new TreeMap<>();
        object.put("b", List.of(1, true, "x"));
        object.put("a", "\"\\\b\t\n\f\r\u0001é");

        // Then
        assertThat(CanonicalJson.of(object))
                .isEqualTo("{\"a\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001é\",\"b\":[1,true,\"x\"]}");
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        // Given
        TreeMap<String, Object> object = new TreeMap<>();
        object.put("a", 1.5);

        // Then
        assertThatThrownBy(() -> CanonicalJson.of(object)).isInstanceOf(IllegalArgumentException.class);
    }
}
