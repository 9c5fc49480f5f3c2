package io.debrief.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Fields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which repositories' events are kept. What is of another one, or of none, is acknowledged and counted before anything of
 * it is read, so that neither a signal nor a quarantined copy remains.
 *
 * @param kept full names in lower case; those that end in {@code /*} stand for all below
 */
record Repositories(List<String> kept) {

    static final String SETTING = "repositories";

    private static final Pattern FORM = Pattern.compile("[\\w.-]+(/[\\w.-]+)*/(\\*|[\\w.-]+)");

    /**
     * Takes the setting as it stands in the sources file, joined by commas.
     *
     * @throws BadSettingException when it names nothing, or something that is no repository
     */
    static Repositories parse(String setting) {
        var names = List.of(setting.split(",", -1));
        for (var name : names) {
            if (!FORM.matcher(name).matches()) {
                throw new BadSettingException(
                        "has the repository '" + name + "', which is neither OWNER/NAME nor OWNER/*");
            }
        }
        return new Repositories(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }

    /** A reader that sees only what is of these repositories. */
    Reader before(Reader reader) {
        return body -> keeps(repository(body.original())) ? reader.read(body) : Reading.ignored("other-repository");
    }

    private boolean keeps(String name) {
        return kept.stream()
                .anyMatch(one ->
                        one.endsWith("/*") ? name.startsWith(one.substring(0, one.length() - 1)) : name.equals(one));
    }

    /** GitHub's full name, or GitLab's path; empty where the body is of no repository. */
    private static String repository(JsonNode root) {
        return Fields.firstOr(
                        "",
                        Fields.text(root, "repository", "full_name"),
                        Fields.text(root, "project", "path_with_namespace"))
                .toLowerCase(Locale.ROOT);
    }
}
