package io.debrief.drafting.intake;

import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot;
import java.util.Optional;
import java.util.UUID;

/** What one record says. */
sealed interface Change {

    /** What it is about: of two changes of one key in a batch, the later says it all. */
    String key();

    /** The incident whose evidence it changes. */
    default Optional<String> touches() {
        return Optional.empty();
    }

    /**
     * An incident as it stands.
     *
     * @param restricted whether it came on the restricted topic
     */
    record IncidentStands(IncidentSnapshot incident, boolean restricted, String content) implements Change {
        @Override
        public String key() {
            return "incident/" + incident.id();
        }

        @Override
        public Optional<String> touches() {
            return Optional.of(incident.id());
        }
    }

    /** An incident is restricted: the public topic says no more. */
    record IncidentRestricted(String incident) implements Change {
        @Override
        public String key() {
            return "restricted/" + incident;
        }

        @Override
        public Optional<String> touches() {
            return Optional.of(incident);
        }
    }

    /** An incident is no more. */
    record IncidentGone(String incident, boolean restricted) implements Change {
        @Override
        public String key() {
            return "incident/" + incident;
        }

        @Override
        public Optional<String> touches() {
            return Optional.of(incident);
        }
    }

    /** An entry as it stands. */
    record EntryStands(EntrySnapshot entry, boolean restricted, String content) implements Change {
        @Override
        public String key() {
            return "entry/" + entry.incident() + "/" + entry.id();
        }

        @Override
        public Optional<String> touches() {
            return Optional.of(entry.incident());
        }
    }

    /** An entry is no more: withdrawn, moved or folded into another. */
    record EntryGone(String incident, UUID entry, boolean restricted) implements Change {
        @Override
        public String key() {
            return "entry/" + incident + "/" + entry;
        }

        @Override
        public Optional<String> touches() {
            return Optional.of(incident);
        }
    }

    /** A person of the directory. */
    record PersonStands(PersonSnapshot person, String content) implements Change {
        @Override
        public String key() {
            return "person/" + person.id();
        }
    }

    /** A person left the directory. */
    record PersonGone(String person) implements Change {
        @Override
        public String key() {
            return "person/" + person;
        }
    }

    /** A record that is not for us. */
    record Nothing() implements Change {
        @Override
        public String key() {
            return "nothing";
        }
    }
}
