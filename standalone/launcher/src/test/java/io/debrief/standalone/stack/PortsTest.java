package io.debrief.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void whatIsNotNamedKeepsItsUsualPort() {
        var ports = Ports.parse("console=9080, kafka=19092");
        assertThat(ports.of(Service.CONSOLE)).isEqualTo(9080);
        assertThat(ports.of(Ports.KAFKA)).isEqualTo(19092);
        assertThat(ports.of(Service.INGEST)).isEqualTo(8081);
    }

    @Test
    void freePortsDiffer() {
        assertThat(Ports.parse("free").byPart().values())
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web=80", "console", "console=high", "console=8080;kafka=1"})
    void whatIsNoPortOfAPartIsRefused(String setting) {
        assertThatThrownBy(() -> Ports.parse(setting)).isInstanceOf(IllegalArgumentException.class);
    }
}
