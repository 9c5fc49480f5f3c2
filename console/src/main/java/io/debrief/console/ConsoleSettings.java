package io.debrief.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The console's settings, all under {@code debrief.console}. */
@ConfigMapping(prefix = "debrief.console")
public interface ConsoleSettings {

    /** Where people come to; https makes cookies host-bound and browsers stay on https. */
    URI publicUrl();

    /** The file of local people and their password hashes; without it nobody can log in by password. */
    Optional<Path> logins();

    /** The PEM file (PKCS #8, RSA) that signs people's tokens; readable by console and CLI only. */
    Optional<Path> signingKey();

    /** How long one token is good for, at most an hour; renewed while the session lives. */
    Duration tokenLife();

    /** How long sessions last. */
    SessionTimes session();

    /** Where the ingest service answers. */
    URI ingestUrl();

    /** Where the timeline service answers. */
    URI timelineUrl();

    /** Where the drafting service answers. */
    URI draftingUrl();

    /** Where the actions service answers. */
    URI actionsUrl();

    /** Whether people come by https. */
    default boolean https() {
        return "https".equalsIgnoreCase(publicUrl().getScheme());
    }

    /** How long sessions last. */
    interface SessionTimes {

        /** Without a request. */
        @WithDefault("PT12H")
        Duration idle();

        /** With however many requests. */
        @WithDefault("PT24H")
        Duration longest();
    }
}
