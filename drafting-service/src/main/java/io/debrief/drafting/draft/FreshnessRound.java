package io.debrief.drafting.draft;

import io.debrief.drafting.compression.EmbeddedCompressor;
import io.debrief.drafting.compression.Options;
import io.debrief.drafting.intake.EvidenceParser;
import io.debrief.drafting.intake.ReadEvidence;
import io.debrief.drafting.intake.StoredEvidence;
import io.debrief.platform.streams.database.CallersContext;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Compares statements with evidence that changed: read in one transaction, compare off it, mark in another. */
@ApplicationScoped
class FreshnessRound {

    private final Changed changed;
    private final EvidenceParser parser;
    private final EmbeddedCompressor embedded;

    FreshnessRound(Changed changed, EvidenceParser parser, EmbeddedCompressor embedded) {
        this.changed = changed;
        this.parser = parser;
        this.embedded = embedded;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        var context = CallersContext.executor();
        return changed.read()
                .chain(found -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (var stored : found) {
                        all = all.chain(() -> Uni.createFrom()
                                .item(() -> compare(stored))
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                                .emitOn(context)
                                .chain(compared -> changed.mark(stored, compared.read(), compared.freshness())));
                    }
                    return all;
                })
                .onFailure()
                .invoke(e -> Log.warnf(e, "Comparing waits"))
                .onFailure()
                .recoverWithNull();
    }

    private record Compared(ReadEvidence read, Freshness freshness) {}

    private Compared compare(StoredEvidence stored) {
        var read = parser.parse(stored);
        var now = embedded.draft(read.evidence(), Options.draft());
        return new Compared(read, Freshness.of(read.evidence(), List.copyOf(now.statements())));
    }
}
