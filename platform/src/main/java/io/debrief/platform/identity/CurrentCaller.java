package io.debrief.platform.identity;

import io.debrief.platform.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the running request. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;
    private final IdentityConfig config;

    CurrentCaller(SecurityIdentity identity, IdentityConfig config) {
        this.identity = identity;
        this.config = config;
    }

    /**
     * Whoever sent the request.
     *
     * @throws Problem 401 when nobody is known
     */
    public Caller get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Problem.unauthorized();
        }
        return read(token);
    }

    /**
     * The person who sent the request.
     *
     * @throws Problem 401 when nobody is known, 403 when a machine is
     */
    public Person person() {
        return switch (get()) {
            case Person person -> person;
            case Machine machine -> throw Problem.machinesCannotDecide(machine.name());
        };
    }

    /** The person who sent the request, null for machines and where nobody is known. */
    public @Nullable Person personOrNull() {
        return identity.isAnonymous() || !(get() instanceof Person person) ? null : person;
    }

    private Caller read(JsonWebToken token) {
        String client = token.getClaim("azp");
        // Not containsClaim: it says yes to an absent auth_time.
        var claims = token.getClaimNames();
        boolean interactive = claims.contains("sid") || claims.contains("auth_time");
        boolean machineClient =
                client != null && config.machineClients().orElse(Set.of()).contains(client);
        if (interactive && !machineClient) {
            Object id = token.getClaim(config.personClaim());
            if (id == null || id.toString().isBlank()) {
                throw Problem.unauthorized();
            }
            String name = token.getClaim("name");
            return new Person(id.toString(), name == null ? id.toString() : name, identity.getRoles());
        }
        return new Machine(client == null ? token.getSubject() : client, scopes(token));
    }

    private static Set<String> scopes(JsonWebToken token) {
        Object scope = token.getClaim("scope");
        return scope == null
                ? Set.of()
                : Arrays.stream(scope.toString().trim().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
