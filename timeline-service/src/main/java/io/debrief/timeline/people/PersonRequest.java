package io.debrief.timeline.people;

import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.problem.Problem.FieldError;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as callers write them; without an id it is made from the name.
 *
 * @param id such as {@code p_kat}
 * @param name the name shown
 * @param email their address
 * @param ids their ids by system
 * @param teams their teams
 * @param roles their roles
 * @param demo whether they exist for the demo only
 */
record PersonRequest(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable Map<String, String> ids,
        @Nullable List<String> teams,
        @Nullable List<String> roles,
        @Nullable Boolean demo) {

    private static final Set<String> ROLES = Set.of("viewer", "responder", "facilitator", "admin");
    private static final int LONGEST = 200;

    PersonSnapshot person() {
        var errors = new ArrayList<FieldError>();
        var called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.length() > LONGEST) {
            errors.add(new FieldError("name", "must have 1 to " + LONGEST + " characters"));
        }
        if (id != null && !id.matches("[A-Za-z0-9_.@:-]{1,200}")) {
            errors.add(new FieldError("id", "may have letters, digits and _ . @ : - only"));
        }
        if (roles != null && !ROLES.containsAll(roles)) {
            errors.add(new FieldError("roles", "must be some of viewer, responder, facilitator, admin"));
        }
        if (ids != null
                && ids.entrySet().stream()
                        .anyMatch(e -> e.getValue() == null || e.getValue().isBlank())) {
            errors.add(new FieldError("ids", "must not be blank"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new PersonSnapshot(
                id == null ? idOf(called) : id,
                called,
                email,
                ids == null ? Map.of() : ids,
                teams == null ? List.of() : teams,
                roles == null ? List.of() : roles,
                Boolean.TRUE.equals(demo),
                0);
    }

    private static String idOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        if (plain.isEmpty()) {
            throw Problem.invalid("id", "is needed where the name has no Latin letters");
        }
        return "p_" + plain;
    }
}
