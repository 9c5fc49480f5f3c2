package io.debrief.standalone.identity.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as a file lists them.
 *
 * @param where the line or the place in the list, for messages
 * @param id the directory's id, null where the file leaves it open
 * @param name the name shown
 * @param email their address
 * @param ids their ids by system
 * @param teams their teams, null where the file says nothing
 * @param roles their roles, null where the file says nothing
 */
public record Listed(
        String where,
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        Map<String, String> ids,
        @Nullable List<String> teams,
        @Nullable List<String> roles) {}
