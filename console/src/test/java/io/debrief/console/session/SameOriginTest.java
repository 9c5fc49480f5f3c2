package io.debrief.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, http://localhost:8080, localhost:8080, true",
                "none,        -,                     localhost:8080, true",
                "-,           -,                     localhost:8080, true",
                "-,           http://localhost:8080, localhost:8080, true",
                "-,           https://debrief.example, internal:8080, true",
                "cross-site,  -,                     localhost:8080, false",
                "same-site,   http://localhost:8080, localhost:8080, false",
                "-,           http://evil.example,   localhost:8080, false",
                "-,           http://localhost:9090, localhost:8080, false",
                "-,           null,                  localhost:8080, false",
                "same-origin, http://evil.example,   localhost:8080, false",
            })
    void onlyOurOwnPagesMayChangeThings(String site, String origin, String host, boolean allowed) {
        assertThat(SameOrigin.allows(site, origin, host, "debrief.example")).isEqualTo(allowed);
    }
}
