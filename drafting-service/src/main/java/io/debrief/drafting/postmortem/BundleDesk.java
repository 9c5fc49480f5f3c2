package io.debrief.drafting.postmortem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.drafting.access.Access;
import io.debrief.drafting.draft.Drafting;
import io.debrief.drafting.export.MarkdownExport;
import io.debrief.drafting.intake.EvidenceParser;
import io.debrief.drafting.intake.EvidenceReader;
import io.debrief.drafting.intake.IncidentReader;
import io.debrief.drafting.intake.StoredEvidence;
import io.debrief.platform.identity.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers what an evidence bundle holds. */
@ApplicationScoped
class BundleDesk {

    private final IncidentReader incidents;
    private final EvidenceReader evidence;
    private final EvidenceParser parser;
    private final PostmortemTable documents;
    private final Drafting settings;
    private final ObjectMapper json;

    BundleDesk(
            IncidentReader incidents,
            EvidenceReader evidence,
            EvidenceParser parser,
            PostmortemTable documents,
            Drafting settings,
            ObjectMapper json) {
        this.incidents = incidents;
        this.evidence = evidence;
        this.parser = parser;
        this.documents = documents;
        this.settings = settings;
        this.json = json;
    }

    /** The evidence and, where there is one, the post-mortem. */
    record Contents(StoredEvidence evidence, Optional<Postmortem> document) {}

    @WithTransaction
    public Uni<Contents> read(String incident, Caller caller) {
        return Panache.getSession()
                .chain(session -> incidents
                        .find(session, incident)
                        .invoke(found -> Access.require(
                                found,
                                found.isPresent()
                                        && Access.allows(
                                                found.get().incident(),
                                                found.get().restricted(),
                                                caller),
                                incident))
                        .chain(() -> evidence.read(session, incident))
                        .chain(stored -> documents
                                .find(session, incident)
                                .map(document -> new Contents(stored.orElseThrow(), document))));
    }

    /** The files by name. */
    Map<String, String> files(Contents contents) {
        var files = new TreeMap<String, String>();
        files.put("incident.json", contents.evidence().content() + "\n");
        files.put("entries.ndjson", lines(parser.entries(contents.evidence())));
        contents.document().ifPresent(document -> {
            files.put("statements.ndjson", lines(document.text().statements()));
            files.put(
                    "postmortem.json",
                    write(PostmortemView.snapshot(
                                    document, settings.secondReader().orElse(Set.of()), document.version()))
                            + "\n");
            files.put("postmortem.md", MarkdownExport.of(Papers.of(document)));
        });
        return files;
    }

    private String lines(Collection<?> values) {
        return values.stream().map(this::write).collect(Collectors.joining("\n", "", "\n"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
