package io.debrief.drafting.draft;

import io.debrief.drafting.erasure.Blanking;
import io.debrief.drafting.erasure.ErasedLines;
import io.debrief.drafting.erasure.Quoting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Every revision of a draft loses what was erased, the old ones too. */
@ApplicationScoped
class DraftQuoting implements Quoting {

    private final DraftTable drafts;
    private final DraftCodec codec;

    DraftQuoting(DraftTable drafts, DraftCodec codec) {
        this.drafts = drafts;
        this.codec = codec;
    }

    @Override
    public Uni<Void> blank(Mutiny.Session session, String incident, List<ErasedLines> erased) {
        var blanking = new Blanking(erased);
        return drafts.before(session, incident, Integer.MAX_VALUE, Integer.MAX_VALUE)
                .chain(rows -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (var row : rows) {
                        all = all.chain(() -> blank(session, row, blanking));
                    }
                    return all;
                })
                .chain(session::flush);
    }

    private Uni<Void> blank(Mutiny.Session session, DraftRow row, Blanking blanking) {
        var draft = codec.draft(row);
        var blanked = DraftTable.with(
                draft,
                blanking.statements(draft.statements()),
                blanking.withheld(draft.withheld()),
                blanking.gaps(draft.gaps()));
        return blanked.equals(draft) ? Uni.createFrom().voidItem() : drafts.rewrite(session, row, blanked);
    }
}
