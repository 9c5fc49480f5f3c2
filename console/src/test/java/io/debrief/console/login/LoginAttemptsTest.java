package io.debrief.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.console.fake.MovableClock;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private final MovableClock clock = new MovableClock();
    private final LoginAttempts attempts = new LoginAttempts(clock);

    @Test
    void aNameIsClosedAfterItsFailuresAndOpenAgainAfterTheWindow() {
        // Given
        for (var i = 0; i < LoginAttempts.PER_NAME; i++) {
            assertThat(attempts.allowed("ana", "1.1.1." + i)).isTrue();
            attempts.failed("Ana ", "1.1.1." + i);
        }

        // When / Then
        assertThat(attempts.allowed("ana", "9.9.9.9")).isFalse();
        assertThat(attempts.allowed("kat", "9.9.9.9")).isTrue();
        clock.forward(LoginAttempts.WINDOW);
        assertThat(attempts.allowed("ana", "9.9.9.9")).isTrue();
    }

    @Test
    void anAddressIsClosedWhateverNamesItTries() {
        for (var i = 0; i < LoginAttempts.PER_ADDRESS; i++) {
            attempts.failed("name" + i, "1.1.1.1");
        }
        assertThat(attempts.allowed("ana", "1.1.1.1")).isFalse();
        assertThat(attempts.allowed("ana", "2.2.2.2")).isTrue();
    }

    @Test
    void gettingInForgetsTheFailuresOfTheName() {
        for (var i = 0; i < LoginAttempts.PER_NAME; i++) {
            attempts.failed("ana", "1.1.1." + i);
        }
        attempts.succeeded("ana");
        assertThat(attempts.allowed("ana", "1.1.1.1")).isTrue();
    }

    @Test
    void afterLoginNobodyIsLedElsewhere() {
        assertThat(LoginResource.own("/incidents/INC-42?q=a")).isEqualTo("/incidents/INC-42?q=a");
        for (var elsewhere : new String[] {
            null, "", "https://evil.example", "//evil.example", "/\\evil.example", "/a\nb", "/login?to=/", "/a|b"
        }) {
            assertThat(LoginResource.own(elsewhere)).isEqualTo("/");
        }
    }
}
