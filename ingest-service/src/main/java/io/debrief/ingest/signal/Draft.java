package io.debrief.ingest.signal;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.Link;
import io.debrief.contracts.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signal in the making: a source's reader fills it, {@link #finish} bounds it and gives it its identity. */
public final class Draft {

    private final String kind;
    private final String fold;
    private final When when;
    private final Set<String> services = new LinkedHashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private String varies = "";
    private String title = "";
    private String text = "";
    private @Nullable String providerId;
    private @Nullable String severity;
    private @Nullable String status;
    private @Nullable Actor actor;
    private Signal.@Nullable Revises revises;
    private @Nullable String thread;
    private @Nullable JsonNode raw;
    private boolean test;

    private Draft(String kind, String fold, When when) {
        this.kind = Bounds.cut(kind, Bounds.NAME);
        this.fold = Bounds.key(fold);
        this.when = when;
        if (when.claimed() != null) {
            label("claimedTime", when.claimed());
        }
    }

    /** Begins a signal of a kind, with the identity of its line and its time. */
    public static Draft of(String kind, String fold, When when) {
        return new Draft(kind, fold, when);
    }

    /** What makes this signal another one of the same line, such as a hash of its annotations. */
    public Draft varies(String part) {
        varies = part;
        return this;
    }

    /** One line; white space is collapsed and the length bounded. */
    public Draft title(String line) {
        title = Bounds.line(line, Bounds.TITLE);
        return this;
    }

    /** The body, bounded. */
    public Draft text(@Nullable String body) {
        text = body == null ? "" : Bounds.cut(body.strip(), Bounds.TEXT);
        return this;
    }

    /** The provider's own id of the event or thing. */
    public Draft providerId(@Nullable String id) {
        providerId = bounded(id);
        return this;
    }

    /** A severity word, normalised; words that are none of the usual ones give none. */
    public Draft severity(@Nullable String word) {
        severity = Severity.normalised(word);
        return this;
    }

    /** The source's state word, in lower case. */
    public Draft status(@Nullable String word) {
        status = word == null ? null : Bounds.cut(word.toLowerCase(Locale.ROOT), Bounds.NAME);
        return this;
    }

    /** Who did or said it. */
    public Draft actor(@Nullable Actor who) {
        actor = who == null ? null : new Actor(who.kind(), bounded(who.id()), bounded(who.name()));
        return this;
    }

    /** A service it names, which is also something it is about. */
    public Draft service(@Nullable String name) {
        if (name != null && !name.isBlank() && services.size() < Bounds.LIST) {
            var service = Bounds.line(name, Bounds.VALUE);
            services.add(service);
            key("service:" + service);
        }
        return this;
    }

    /** Something it is about; the first key decides the partition. */
    public Draft key(@Nullable String key) {
        if (key != null && keys.size() < Bounds.LIST) {
            keys.add(Bounds.key(key));
        }
        return this;
    }

    /** An address to look further; anything but http and https is left out. */
    public Draft link(String rel, @Nullable String href) {
        if (href != null
                && links.size() < Bounds.LIST
                && href.length() <= Bounds.HREF
                && (href.startsWith("https://") || href.startsWith("http://"))
                && links.stream().noneMatch(link -> link.href().equals(href))) {
            links.add(new Link(Bounds.cut(rel, Bounds.NAME), href));
        }
        return this;
    }

    /** A small fact; absent values are left out. */
    public Draft label(String name, @Nullable String value) {
        if (value != null && !value.isBlank() && !name.isBlank() && labels.size() < Bounds.LABELS) {
            labels.put(Bounds.cut(name, Bounds.NAME), Bounds.cut(value, Bounds.VALUE));
        }
        return this;
    }

    /** The line this changes, and the changed message's own time. */
    public Draft revises(String line, Instant at) {
        revises = new Signal.Revises(Bounds.key(line), at);
        return this;
    }

    /** The line of the message this one answers. */
    public Draft thread(@Nullable String line) {
        thread = line == null ? null : Bounds.key(line);
        return this;
    }

    /** The redacted body it was read from. */
    public Draft raw(JsonNode body) {
        raw = body;
        return this;
    }

    /** Marks it as a test. */
    public Draft test(boolean isTest) {
        test = isTest;
        return this;
    }

    /** The finished signal. */
    public Signal finish(Stamp stamp) {
        var body = raw == null ? null : Bounds.bytes(raw.toString(), Bounds.RAW);
        var signal = signal(stamp, body, Map.of());
        return stamp.redacted() ? signal(stamp, body, Markers.count(signal)) : signal;
    }

    private Signal signal(Stamp stamp, @Nullable String body, Map<String, Integer> redactions) {
        return new Signal(
                id(),
                stamp.source(),
                stamp.sourceType(),
                kind,
                providerId,
                when.at(),
                when.from(),
                stamp.receivedAt(),
                title.isEmpty() ? kind : title,
                text,
                severity,
                status,
                actor,
                List.copyOf(services),
                links,
                labels,
                List.copyOf(keys),
                fold,
                revises,
                thread,
                stamp.trust(),
                test,
                stamp.imported(),
                redactions,
                body);
    }

    private static @Nullable String bounded(@Nullable String text) {
        return text == null ? null : Bounds.cut(text, Bounds.VALUE);
    }

    private UUID id() {
        return Identity.of(varies.isEmpty() ? fold : fold + "#" + varies);
    }
}
