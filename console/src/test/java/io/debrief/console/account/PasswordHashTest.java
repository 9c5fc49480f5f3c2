package io.debrief.console.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    @Test
    void theRightPasswordMatchesAndAnotherDoesNot() {
        // Given a hash computed by another implementation (Python's hashlib): "secret", salt "0123456789abcdef"
        var hash = PasswordHash.parse(
                "pbkdf2-sha256:20000:MDEyMzQ1Njc4OWFiY2RlZg==:WtdwTUAXUzKems+8d9SeNGl5l7J9ZYeBaWCl4kObL8U=");

        // When / Then
        assertThat(hash.matches("secret")).isTrue();
        assertThat(hash.matches("secret ")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "bcrypt:20000:MDEyMzQ1Njc4OWFiY2RlZg==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2-sha256:1:MDEyMzQ1Njc4OWFiY2RlZg==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2-sha256:20000:MDEy:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2-sha256:20000:MDEyMzQ1Njc4OWFiY2RlZg==:",
            })
    void aCarelessHashIsRefused(String text) {
        assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
