package io.debrief.standalone.demo;

import io.debrief.standalone.identity.DirectoryEntry;
import io.debrief.standalone.identity.Login;
import io.debrief.standalone.identity.People;
import java.util.List;
import java.util.Map;

/**
 * The people of the demo.
 *
 * @param members all of them
 */
record Cast(List<Member> members) {

    /**
     * One of them.
     *
     * @param key how scenarios name them
     * @param name their name
     * @param slack their id there
     * @param github their login there
     * @param pagerduty their id there
     * @param team their team
     */
    record Member(String key, String name, String slack, String github, String pagerduty, String team) {

        String person() {
            return "p_" + key;
        }

        DirectoryEntry entry() {
            return new DirectoryEntry(
                    person(),
                    name,
                    key + "@acme-demo.example",
                    Map.of("slack", slack, "github", github, "pagerduty", pagerduty),
                    List.of(team),
                    People.FLAT,
                    true);
        }

        Login login() {
            return new Login(person(), name, People.FLAT, "");
        }
    }

    Member member(String key) {
        return members.stream()
                .filter(member -> member.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in the cast is " + key));
    }

    /** The name of a person's id, else the id. */
    String name(String person) {
        return members.stream()
                .filter(member -> member.person().equals(person)
                        || member.slack().equals(person)
                        || member.github().equals(person)
                        || member.pagerduty().equals(person))
                .map(Member::name)
                .findFirst()
                .orElse(person);
    }
}
