package io.debrief.actions.erasure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** The way in for entries that came by another topic. */
@ApplicationScoped
public class EntryTexts {

    private final TimelineConsumer timeline;
    private final LineTexts texts;

    EntryTexts(TimelineConsumer timeline, LineTexts texts) {
        this.timeline = timeline;
        this.texts = texts;
    }

    /**
     * Reads an entry now, to be stored later.
     *
     * @throws IOException where it cannot be read
     */
    public Supplier<Uni<Void>> reading(byte[] value) throws IOException {
        var news = timeline.read(value);
        return () -> texts.store(List.of(news));
    }
}
