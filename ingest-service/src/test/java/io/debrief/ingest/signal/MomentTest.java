package io.debrief.ingest.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T10:02:00Z,2026-05-01T10:02:00Z,event",
        "2016-08-01T13:27:08.008+03:00,2016-08-01T10:27:08.008Z,event",
        "2016-08-01T13:27:08.008+0300,2016-08-01T10:27:08.008Z,event",
        "2019-09-27T16:27:56.612666101Z,2019-09-27T16:27:56.612666101Z,event",
        "2019-09-27T16:27:56.612666101234Z,2019-09-27T16:27:56.612666101Z,event",
        "2026-05-01 10:02:00 UTC,2026-05-01T10:02:00Z,event",
        "2026-05-01 10:02:00 +0200,2026-05-01T08:02:00Z,event",
        "2026-05-01 10:02:00.266529825 +0000 UTC,2026-05-01T10:02:00.266529825Z,event",
        "2026-05-01 12:02:00 +0200 CEST,2026-05-01T10:02:00Z,event",
        "2026-05-01T11:02:00+01.00,2026-05-01T10:02:00Z,event",
        "2026-05-01T10:02:00,2026-05-01T10:02:00Z,assumed-zone",
        "1583636399.000700,2020-03-08T02:59:59.000700Z,event",
        "1583636399,2020-03-08T02:59:59Z,event",
        "1583636399000,2020-03-08T02:59:59Z,event",
        "1583636399000700,2020-03-08T02:59:59.000700Z,event",
        "1583636399000700000,2020-03-08T02:59:59.000700Z,event"
    })
    void everySpellingIsRead(String text, Instant expected, String from) {
        assertThat(When.of(text, NOW)).isEqualTo(new When(expected, from, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "0001-01-01T00:00:00Z", "yesterday", "0", "0000000000.000000", "2026-13-01T00:00:00Z"})
    void whatIsNoTimeGivesTheTimeOfReceipt(String text) {
        assertThat(When.of(text, NOW)).isEqualTo(When.receipt(NOW));
    }

    @Test
    void whatIsNotPlausibleIsKeptAsAClaim() {
        assertThat(When.of("1999-12-31T23:59:59Z", NOW)).isEqualTo(new When(NOW, "receipt", "1999-12-31T23:59:59Z"));
        assertThat(When.of("2026-05-03T10:00:00Z", NOW).from()).isEqualTo("receipt");
        assertThat(When.of("2026-05-02T09:59:59Z", NOW).from()).isEqualTo("event");
    }
}
