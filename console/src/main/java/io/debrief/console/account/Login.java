package io.debrief.console.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;

/**
 * A person of the logins file.
 *
 * @param person the directory's id, such as {@code p_ana}
 * @param name the name shown
 * @param roles what they may do
 * @param passwordHash see {@link PasswordHash}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Login(String person, String name, List<String> roles, String passwordHash) {

    /** Whether they would type this as their name: id, id without its prefix, or full name, in any case. */
    boolean answersTo(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var id = person.toLowerCase(Locale.ROOT);
        return wanted.equals(id) || id.equals("p_" + wanted) || wanted.equals(name.toLowerCase(Locale.ROOT));
    }

    /** Never the hash: this ends up in logs. */
    @Override
    public String toString() {
        return "Login[" + person + "]";
    }
}
