package io.debrief.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** How tokens are read. */
@ConfigMapping(prefix = "debrief.identity")
public interface IdentityConfig {

    /** The claim that holds a person's id in the directory. */
    @WithDefault("sub")
    String personClaim();

    /** Client ids whose tokens are never a person's, whatever else they claim. */
    Optional<Set<String>> machineClients();

    /** A file with the ids of revoked tokens, one a line, read again when it changes. */
    Optional<Path> revoked();
}
