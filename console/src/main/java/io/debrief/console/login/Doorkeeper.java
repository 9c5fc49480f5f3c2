package io.debrief.console.login;

import io.debrief.console.account.Login;
import io.debrief.console.account.Logins;
import io.debrief.console.account.PasswordHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** Decides who gets in by name and password. */
@ApplicationScoped
class Doorkeeper {

    /** Compared with when nobody has the name, so that the answer takes as long; no password has this hash. */
    private static final PasswordHash NOBODY = PasswordHash.parse(
            "pbkdf2-sha256:210000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    private static final int LONGEST_PASSWORD = 1024;

    private final Logins logins;
    private final LoginAttempts attempts;

    /** Hashing is slow on purpose: a flood of tries must not take every thread. */
    private final Semaphore hashing = new Semaphore(4);

    Doorkeeper(Logins logins, LoginAttempts attempts) {
        this.logins = logins;
        this.attempts = attempts;
    }

    /** What became of a try. */
    sealed interface Outcome {

        /** It was them. */
        record In(Login login) implements Outcome {}

        /** Name or password is wrong; it does not say which. */
        record Refused() implements Outcome {}

        /** Too many tries: later. */
        record Later() implements Outcome {}
    }

    Outcome tryLogin(String name, String password, String address) {
        if (!attempts.allowed(name, address) || !hashing.tryAcquire()) {
            return new Outcome.Later();
        }
        try {
            var login = logins.named(name);
            var hash =
                    login.map(found -> PasswordHash.parse(found.passwordHash())).orElse(NOBODY);
            var right = password.length() <= LONGEST_PASSWORD && hash.matches(password);
            if (login.isPresent() && right) {
                attempts.succeeded(name);
                return new Outcome.In(login.get());
            }
        } finally {
            hashing.release();
        }
        attempts.failed(name, address);
        return new Outcome.Refused();
    }
}
