package io.debrief.ingest.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/** Finds who did something. */
final class People {

    private People() {}

    static @Nullable Actor actor(Subjects subjects) {
        for (var subject : subjects.all()) {
            for (var field : subject.node().properties()) {
                if (Vocabulary.PEOPLE.contains(Subject.bare(field.getKey()))) {
                    var actor = actor(field.getValue());
                    if (actor != null) {
                        return actor;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Actor actor(JsonNode who) {
        if (who.isTextual()) {
            return who.textValue().isBlank() ? null : new Actor("person", who.textValue(), who.textValue());
        }
        var name = Fields.first(
                Fields.text(who, "displayName"),
                Fields.text(who, "display_name"),
                Fields.text(who, "name"),
                fullName(who),
                Fields.text(who, "login"),
                Fields.text(who, "username"));
        var id = Fields.first(
                Fields.text(who, "id"),
                Fields.text(who, "login"),
                Fields.text(who, "username"),
                Fields.text(who, "email"),
                name);
        return id == null ? null : new Actor("person", id, name);
    }

    private static @Nullable String fullName(JsonNode who) {
        var first = Fields.first(Fields.text(who, "firstName"), Fields.text(who, "first_name"));
        var last = Fields.first(Fields.text(who, "lastName"), Fields.text(who, "last_name"));
        return first == null || last == null ? Fields.first(first, last) : first + " " + last;
    }
}
