package io.debrief.drafting.draft;

import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.intake.IncidentReader;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The document that takes a draft's sentences up; called in transactions that hold the incident's lock. */
public interface DraftFollower {

    /** The names of the sections people have written so far. */
    Uni<Set<String>> sectionsWritten(Mutiny.Session session, String incident);

    /** A new draft was made. */
    Uni<Void> drafted(
            Mutiny.Session session,
            DraftSnapshot draft,
            Evidence evidence,
            IncidentReader.Head head,
            Map<UUID, List<Footing>> footings);

    /** The evidence changed since; says what is stale. */
    Uni<Void> compare(Mutiny.Session session, String incident, Freshness freshness, Evidence evidence);
}
