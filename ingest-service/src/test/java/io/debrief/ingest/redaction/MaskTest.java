package io.debrief.ingest.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data is masked for those sources whose setting says so, and for no other. */
class MaskTest {

    private final Redactor plain = new Redactor(new Marker("a key for tests only".getBytes(StandardCharsets.UTF_8)));
    private final Redactor masking = plain.masking(Set.of(Mask.values()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '$',
            value = {
                "mail ana.b+x@example.org, please $ ana.b+x@example.org $ email",
                "<mailto:ana@example.co.uk|ana> $ ana@example.co.uk $ email",
                "call +49 30 1234567 now $ +49 30 1234567 $ phone",
                "call +14155550123. $ +14155550123 $ phone",
                "call (415) 555-0123 $ (415) 555-0123 $ phone",
                "from 203.0.113.77:443 $ 203.0.113.77 $ ip",
                "from 203.0.113.78. Then $ 203.0.113.78 $ ip",
                "from [2001:db8::1] $ 2001:db8::1 $ ip",
                "from fe80:0:0:0:1:2:3:4 on $ fe80:0:0:0:1:2:3:4 $ ip"
            })
    void personalDataIsMaskedWhereAsked(String text, String data, String rule) {
        var found = new HashMap<String, Integer>();
        assertThat(masking.clean(text, found)).doesNotContain(data).contains("‹redacted:" + rule + ":");
        assertThat(found).containsEntry(rule, 1);
        assertThat(plain.clean(text, new HashMap<>())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version 1.2.3 and 1.2.3.4.5",
                "at 10:02:03 and 2026-05-01 10:02",
                "git@host",
                "@ana and a@",
                "300.1.1.1",
                "12:34:56",
                "a::b is C++",
                "order 415 5550 1234",
                "rev 20260501-123-4567",
                "std::string",
                "2026-05-01T10:02:00+02:00"
            })
    void whatOnlyLooksLikeItSurvives(String text) {
        assertThat(masking.clean(text, new HashMap<>())).isEqualTo(text);
    }

    @Test
    void theSamePersonHasTheSameMarkerInEveryField() throws Exception {
        var body = new ObjectMapper()
                .readTree("{\"user\":{\"email\":\"ana@example.org\"},\"text\":\"by ana@example.org\"}");
        var clean = masking.clean(body).tree();
        assertThat(clean.path("text").asText())
                .isEqualTo("by " + clean.path("user").path("email").asText());
        assertThat(masking.clean(clean).tree()).isEqualTo(clean);
    }

    @Test
    void aSettingNamesMasksOrIsRefused() {
        assertThat(Mask.parse("email, ip")).containsExactlyInAnyOrder(Mask.EMAIL, Mask.IP);
        assertThat(Mask.parse("")).isEmpty();
        assertThatThrownBy(() -> Mask.parse("email,names"))
                .hasMessage("masks the unknown 'names'; known are email, phone, ip");
    }
}
