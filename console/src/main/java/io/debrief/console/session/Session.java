package io.debrief.console.session;

import io.debrief.console.account.Login;
import java.time.Instant;
import java.util.List;

/**
 * One person at one browser.
 *
 * @param sid the session's public id, as it stands in tokens; not what the cookie holds
 * @param login who logged in
 * @param amr how they proved it, such as {@code pwd}
 * @param startedAt when they logged in
 * @param csrf what forms and scripts of our own pages send back
 */
public record Session(String sid, Login login, List<String> amr, Instant startedAt, String csrf) {

    /** Never the CSRF token: this ends up in logs. */
    @Override
    public String toString() {
        return "Session[" + sid + " of " + login.person() + "]";
    }
}
