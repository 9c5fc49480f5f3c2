package io.debrief.timeline.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.timeline.outcome.Entry;
import io.debrief.timeline.people.Directory;
import io.debrief.timeline.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries as they leave: under their incident's label, with people's names. */
@ApplicationScoped
class Rendering {

    private final ObjectMapper json;
    private final People people;

    Rendering(ObjectMapper json, People people) {
        this.json = json;
        this.people = people;
    }

    /** An entry from the JSON it is stored as. */
    EntrySnapshot render(String body, String label, long version) {
        try {
            return render(json.readValue(body, Entry.class), label, version);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    EntrySnapshot render(Entry entry, String label, long version) {
        var named = named(entry.actor(), people.directory());
        var snapshot = entry.snapshot(label, version);
        return named == null || named.equals(entry.actor()) ? snapshot : with(snapshot, named);
    }

    /** Ids stay; the name is the directory's where it knows the id or the address, else what the source said. */
    private static @Nullable Actor named(@Nullable Actor actor, Directory directory) {
        return actor == null
                ? null
                : directory
                        .person(actor.id())
                        .or(() -> address(actor.name()).flatMap(directory::person))
                        .map(person -> new Actor(actor.kind(), actor.id(), person.name()))
                        .orElse(actor);
    }

    /** Some sources say an e-mail address where others say a name. */
    private static Optional<String> address(@Nullable String name) {
        return Optional.ofNullable(name).filter(words -> words.indexOf('@') > 0 && words.indexOf(' ') < 0);
    }

    private static EntrySnapshot with(EntrySnapshot e, Actor actor) {
        return new EntrySnapshot(
                e.id(),
                e.incident(),
                e.kind(),
                e.title(),
                e.text(),
                e.severity(),
                e.effectiveAt(),
                e.recordedAt(),
                e.position(),
                e.afterCause(),
                e.occurrences(),
                e.firstAt(),
                e.lastAt(),
                e.reportedBy(),
                actor,
                e.services(),
                e.links(),
                e.thread(),
                e.trust(),
                e.pinned(),
                e.hidden(),
                e.erasedAt(),
                e.flags(),
                e.lines(),
                e.lineCount(),
                e.why(),
                e.note(),
                e.version());
    }
}
