package io.debrief.standalone.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.http.Directory;
import io.debrief.standalone.identity.Passwords;
import io.debrief.standalone.identity.People;
import io.debrief.standalone.stack.Service;
import io.debrief.standalone.stack.Stack;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The whole way once. */
public final class Demo {

    /** The incident began this long ago, so that all of it lies in the past. */
    private static final Duration AGO = Duration.ofMinutes(72);

    private static final String KEY_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Stack stack;
    private final Screen screen;
    private final Cast cast;

    private Demo(Stack stack, Screen screen, Cast cast) {
        this.stack = stack;
        this.screen = screen;
        this.cast = cast;
    }

    /** Settings that make the services settle within seconds, and say that all this is a demo. */
    public static Map<String, String> haste() {
        return Map.of(
                "DEBRIEF_DRAFTING_QUIET",
                "PT3S",
                "DEBRIEF_DRAFTING_LATEST",
                "PT20S",
                "DEBRIEF_TIMELINE_INCIDENTS_DEMO",
                "true");
    }

    /**
     * Writes the demo's people into a fresh folder.
     *
     * @return their passwords by person
     * @throws IOException when that cannot be written
     */
    public static Map<String, String> people(DataFolder data) throws IOException {
        var passwords = new LinkedHashMap<String, String>();
        for (var member : cast().members()) {
            var password = Passwords.generate();
            new People(data).put(member.entry(), password);
            passwords.put(member.person() + "  " + member.name(), password);
        }
        return passwords;
    }

    /**
     * Plays everything on a running stack.
     *
     * @return what must have happened and has not
     * @throws IOException when a service does not answer
     */
    public static List<String> play(Stack stack, java.io.PrintWriter out, boolean terminal)
            throws IOException, InterruptedException {
        var screen = new Screen(out, terminal);
        new Demo(stack, screen, cast()).play();
        return screen.failed();
    }

    private void play() throws IOException, InterruptedException {
        var settings = stack.settings();
        new Directory(settings).introduce(new People(settings.data()).directory());
        var desk = new Desk(stack, cast);
        screen.heading("Three older incidents, written up by people of the demo");
        new OlderIncidents(desk, screen).live();

        screen.heading("One incident, through the real webhooks: repeated, out of order, one forged");
        var acts = Scenario.acts("checkout.jsonl");
        var scenario = new Scenario(cast, Instant.now().minus(AGO).truncatedTo(ChronoUnit.SECONDS), fakeKey());
        var ingest = new Ingest(settings.localUrl(Service.INGEST), settings.data());
        var incident = new LiveIncident(desk, ingest, scenario, screen);
        incident.play(acts);
        var label = incident.settle();
        screen.check("the forged webhook was refused", incident.tally().refusals() == 1);
        desk.as("ana")
                .send("PATCH", "/v1/incidents/" + label, Map.of("severity", "sev2"), Map.of())
                .expect(200, 202, 204);

        var printout = new Printout(desk, screen);
        var entries = incident.timeline(label);
        printout.timeline(incident.incident(label), entries);
        screen.check(
                "the pasted secret is nowhere in it",
                entries.stream().noneMatch(entry -> entry.toString().contains("AKIA")));
        var draft = printout.draft(label);
        printout.show(draft);

        var conclusions = new Conclusions(desk, screen);
        conclusions.write(label);
        printout.candidates(new FollowUps(desk).awaitAny(label));
        conclusions.decide(label, stack.bootstrapServers());
        new LastAct(desk, screen, incident, conclusions).play(label, draft, acts);
    }

    private static Cast cast() throws IOException {
        return new Cast(Scenario.read("cast.json", new TypeReference<ArrayList<Cast.Member>>() {}));
    }

    /** Looks like an AWS access key id and is none; made when needed, so that no scanner finds one in the sources. */
    private static String fakeKey() {
        Random random = new SecureRandom();
        var key = new StringBuilder("AKIA");
        for (int i = 0; i < 16; i++) {
            key.append(KEY_LETTERS.charAt(random.nextInt(KEY_LETTERS.length())));
        }
        return key.toString();
    }
}
