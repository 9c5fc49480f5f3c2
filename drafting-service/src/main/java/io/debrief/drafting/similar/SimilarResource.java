package io.debrief.drafting.similar;

import io.debrief.drafting.intake.EvidenceParser;
import io.debrief.drafting.intake.StoredEvidence;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.paging.Page;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Similar incidents over HTTP. */
@Path("/v1/incidents/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
public class SimilarResource {

    private final SimilarDesk desk;
    private final EvidenceParser parser;
    private final CurrentCaller caller;

    SimilarResource(SimilarDesk desk, EvidenceParser parser, CurrentCaller caller) {
        this.desk = desk;
        this.parser = parser;
        this.caller = caller;
    }

    /**
     * A similar incident.
     *
     * @param incident its label
     * @param title its title
     * @param score how similar, comparable within one answer only
     * @param shared what both have, the weightiest first
     */
    public record Similar(String incident, String title, double score, List<Evidence> shared) {}

    /**
     * What both have.
     *
     * @param kind {@code service}, {@code alert}, {@code identifier} or {@code word}
     * @param value what it is
     * @param here a line of the incident asked about
     * @param there a line of the similar one
     */
    public record Evidence(
            String kind,
            String value,
            @Nullable UUID here,
            @Nullable UUID there) {}

    @GET
    public Uni<Page<Similar>> similar(@PathParam("id") String incident) {
        return desk.read(incident, caller.get())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::compare);
    }

    private Traits traits(StoredEvidence stored, Map<String, String> imported) {
        return Traits.of(parser.parse(stored).evidence(), imported.getOrDefault(stored.incident(), ""));
    }

    private Page<Similar> compare(SimilarDesk.Candidates candidates) {
        var texts = candidates.imported();
        var self = traits(candidates.self(), texts);
        var others = candidates.others().stream()
                .map(stored -> traits(stored, texts))
                .toList();
        var hits = new Similarity(others)
                .to(self).stream()
                        .map(hit -> new Similar(
                                hit.incident(),
                                hit.title(),
                                hit.score(),
                                hit.shared().stream()
                                        .map(shared -> new Evidence(
                                                shared.kind(), shared.value(), shared.here(), shared.there()))
                                        .toList()))
                        .toList();
        return new Page<>(hits, null);
    }
}
