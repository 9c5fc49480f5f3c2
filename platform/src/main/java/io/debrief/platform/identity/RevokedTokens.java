package io.debrief.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses tokens whose id stands in the file of revoked ones; a file that cannot be read refuses everything. */
@ApplicationScoped
class RevokedTokens implements SecurityIdentityAugmentor {

    private record Known(FileTime changed, Set<String> ids) {}

    private final IdentityConfig config;
    private volatile Known known = new Known(FileTime.fromMillis(-1), Set.of());

    RevokedTokens(IdentityConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var file = config.revoked();
        if (file.isEmpty() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> {
            if (ids(file.get()).contains(String.valueOf(token.getTokenID()))) {
                throw new AuthenticationFailedException("revoked");
            }
            return identity;
        });
    }

    private Set<String> ids(Path file) {
        try {
            if (!Files.exists(file)) {
                return Set.of();
            }
            var changed = Files.getLastModifiedTime(file);
            if (!changed.equals(known.changed())) {
                try (var lines = Files.lines(file)) {
                    known = new Known(
                            changed,
                            lines.map(String::trim).filter(id -> !id.isEmpty()).collect(Collectors.toSet()));
                }
            }
            return known.ids();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the revoked tokens", e);
        }
    }
}
