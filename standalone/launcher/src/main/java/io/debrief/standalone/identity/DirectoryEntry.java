package io.debrief.standalone.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this folder tells the directory about a person.
 *
 * @param id the directory's id
 * @param name the name shown
 * @param email their address
 * @param ids their ids in other systems, by system
 * @param teams the teams they belong to
 * @param roles their roles
 * @param demo whether they exist for the demo only
 */
public record DirectoryEntry(
        String id,
        String name,
        @Nullable String email,
        Map<String, String> ids,
        List<String> teams,
        List<String> roles,
        boolean demo) {}
