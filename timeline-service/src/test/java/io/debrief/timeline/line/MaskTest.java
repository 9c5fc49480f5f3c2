package io.debrief.timeline.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "High errors on checkout; High errors on checkout",
                "5xx ratio 12.5 % for 5m; # ratio # % for #",
                "pod checkout-7d9f8b6c5-xkqzw down; pod checkout-# down",
                "pod checkout-7d9f8b6c5-x2k8z down; pod checkout-# down",
                "10.0.0.7:9090 unreachable; # unreachable",
                "deploy of 9fceb02d0ae598e95dc970b74767f19372d61af8; deploy of #",
                "disk /var/lib/x-1_2 full; disk /var/lib/x-# full",
                "Cafe defaced; Cafe defaced",
                "checksum deadbeef; checksum #",
                "123e4567-e89b-12d3-a456-426614174000 gone; # gone",
            })
    void whatVariesIsMasked(String title, String masked) {
        // Then
        assertThat(Mask.of(title)).isEqualTo(masked);
    }
}
