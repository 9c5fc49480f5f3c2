package io.debrief.console.fake;

import io.debrief.contracts.actions.ActionSnapshot;
import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import io.debrief.contracts.drafting.Statement;
import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One believable incident for looking at pages; some of its words are hostile on purpose. */
public final class Scene {

    /** What a hostile message says; no page may let it through unescaped. */
    public static final String HOSTILE = "<script>alert('x')</script> <img src=x onerror=alert(1)> {shell.csrf}";

    private static final String FOLLOW_UPS = "We talked for an hour.\n- Add a slow gateway to the load test\n"
            + "- Improve monitoring\n- Alert when the pool has no free connection for 30 s\n- Write the runbook for the pool";

    final List<EntrySnapshot> entries = SceneEntries.all();
    final Map<String, PostmortemSnapshot.Section> sections = new LinkedHashMap<>();
    final List<PostmortemSnapshot.SignOff> signOffs = new ArrayList<>();
    String state = "draft";
    String lead = null;
    long version = 4;

    public Scene() {
        sections.put(
                "contributing_factors",
                section(
                        "The pool change was reviewed for speed, not for failure. Our load test has no slow gateway in it, so "
                                + "nothing we run before a deploy could have shown it.\n\n" + HOSTILE,
                        "p_kat"));
        sections.put("follow_ups", section(FOLLOW_UPS, "p_ana"));
    }

    PostmortemSnapshot.Section section(String text, String person) {
        return new PostmortemSnapshot.Section(
                text,
                new Statement.AuthorRef(null, person),
                Instant.parse("2026-05-02T09:00:00Z").plusSeconds(version));
    }

    List<PersonSnapshot> people() {
        return List.of(
                person("p_ana", "Ana Ruiz", "U061A"),
                person("p_kat", "Kat Osei", "U061K"),
                person("p_lee", "Lee Park", "U061L"),
                person("p_sam", "Sam Idowu", "U061S"));
    }

    private static PersonSnapshot person(String id, String name, String slack) {
        return new PersonSnapshot(
                id, name, null, Map.of("slack", slack), List.of("payments"), List.of("responder"), false, 1);
    }

    IncidentSnapshot incident() {
        var milestones = new LinkedHashMap<String, IncidentSnapshot.Milestone>();
        milestones.put("impact", milestone("14:02:00", "person", "14:06:12", 3));
        milestones.put("detected", milestone("14:06:12", "derived", "14:06:12", 3));
        milestones.put("declared", milestone("14:08:40", "derived", "14:08:40", 5));
        milestones.put("acknowledged", milestone("14:11:03", "derived", "14:11:03", 6));
        milestones.put("mitigated", milestone("14:33:40", "person", null, 15));
        milestones.put("resolved", milestone("14:49:20", "derived", "14:49:20", 18));
        return new IncidentSnapshot(
                "INC-42",
                UUID.nameUUIDFromBytes("INC-42".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "Checkout returned errors after deploy 7f3c2a1",
                "sev1",
                "resolved",
                List.of("checkout", "payments"),
                false,
                SceneEntries.at("14:02:00"),
                SceneEntries.at("14:49:20"),
                List.of(),
                Map.of("lead", "p_ana"),
                milestones,
                Map.of("timeToDetect", "PT4M12S", "timeToMitigate", "PT31M40S", "timeToResolve", "PT47M20S"),
                null,
                entries.size(),
                "9c1f0a7be2",
                true,
                7);
    }

    private static IncidentSnapshot.Milestone milestone(String at, String by, String derived, int line) {
        return new IncidentSnapshot.Milestone(
                SceneEntries.at(at), SceneEntries.id(line), by, derived == null ? null : SceneEntries.at(derived));
    }

    DraftSnapshot draft() {
        return new DraftSnapshot(
                "INC-42",
                2,
                "draft",
                new DraftSnapshot.Engine("embedded", "0.1.0", null, null),
                "9c1f0a7be2d4",
                SceneEntries.at("14:54:20"),
                SceneEntries.at("14:54:21"),
                180,
                statements(),
                List.of(
                        withheld("The deploy caused the outage.", "CAUSE_INVENTED"),
                        withheld("All users were affected.", "UNSUPPORTED_QUANTIFIER", "SCOPE")),
                gaps(),
                List.of(new DraftSnapshot.Excluded(SceneEntries.id(9), "social")),
                Map.of("signals", 150),
                false,
                2);
    }

    private static DraftSnapshot.Withheld withheld(String text, String... reasons) {
        return new DraftSnapshot.Withheld(
                UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "summary",
                text,
                List.of(reasons),
                List.of());
    }

    private List<Statement> statements() {
        return List.of(
                statement(
                        "summary",
                        "Checkout returned HTTP 500 for 12 % of requests from 14:06.",
                        false,
                        null,
                        3,
                        "5xx ratio 12 %"),
                statement("summary", "Kat Osei reverted pull request #881 at 14:31.", true, null, 13, "Reverted #881"),
                statement("summary", "Errors stopped at 14:33.", false, null, 15, "500s are gone since 14:33"),
                statement("summary", "The incident lasted 47 minutes.", false, computed(), 18, "resolved"),
                statement(
                        "detection",
                        "Alertmanager fired HighErrorRate on checkout at 14:06:12.",
                        false,
                        null,
                        3,
                        "HighErrorRate"),
                statement("changes", "13:58:02 Deploy of 7f3c2a1 to production succeeded.", false, null, 2, "7f3c2a1"),
                statement(
                        "highlights",
                        "14:21 Sam Idowu asked: “Who can restart the pool?”",
                        false,
                        null,
                        11,
                        "Who can restart the pool?"),
                statement(
                        "causes",
                        "Kat Osei, 14:38: “The new connection pool never gives connections back when the gateway times out.”",
                        false,
                        null,
                        17,
                        "never gives connections back when the gateway times out"));
    }

    private static Statement.Computed computed() {
        return new Statement.Computed("difference", List.of(SceneEntries.id(3), SceneEntries.id(18)), "PT47M");
    }

    private Statement statement(
            String section, String text, boolean stale, Statement.Computed computed, int line, String words) {
        var cited = entries.get(line - 1).lines().getFirst();
        var revision = cited.revisions().getLast();
        var all = revision.title() + "\n" + revision.text();
        var start = Math.max(0, all.indexOf(words));
        var citation = new Statement.Citation(
                cited.id(), revision.hash(), List.of(start, Math.min(all.length(), start + words.length())), words);
        return new Statement(
                UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                section,
                text,
                new Statement.AuthorRef("embedded", null),
                "supported",
                stale,
                null,
                List.of(citation),
                computed);
    }

    private static List<Gap> gaps() {
        return List.of(
                gap("IMPACT_UNQUANTIFIED", "How many orders failed?", "high", 3, "p_lee"),
                gap(
                        "UNANSWERED",
                        "Sam Idowu asked “Who can restart the pool?” at 14:21. What was the answer?",
                        "medium",
                        11,
                        "p_kat"),
                gap(
                        "COMMIT_NOT_FULFILLED",
                        "Kat Osei said “I'll write the runbook”. Did it happen?",
                        "low",
                        17,
                        "p_kat"));
    }

    private static Gap gap(String code, String question, String severity, int line, String who) {
        return new Gap(
                UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                code,
                severity,
                question,
                List.of(SceneEntries.id(line)),
                who,
                "open",
                null,
                null);
    }

    PostmortemSnapshot postmortem() {
        var missing = new ArrayList<String>();
        if (!sections.containsKey("conclusion")) {
            missing.add("conclusion");
        }
        if (!sections.containsKey("learned")) {
            missing.add("learned");
        }
        if (signOffs.isEmpty()) {
            missing.add("sign_off");
        }
        return new PostmortemSnapshot(
                "INC-42",
                incident().title(),
                state,
                lead,
                "p_ana",
                LocalDate.of(2026, 5, 4),
                sections,
                statements(),
                gaps(),
                signOffs,
                missing,
                state.equals("published") ? Instant.parse("2026-05-04T10:00:00Z") : null,
                state.equals("published") ? "p_ana" : null,
                null,
                false,
                true,
                version);
    }

    List<ActionSnapshot> actions() {
        return List.of(
                action("ACT-1", "candidate", "Add a slow gateway to the load test", "prevent", false, null, 1),
                action(
                        "ACT-2",
                        "candidate",
                        "Improve monitoring",
                        "detect",
                        true,
                        "Alert on ⟨signal⟩ above ⟨threshold⟩ for ⟨duration⟩",
                        3),
                action(
                        "ACT-3",
                        "candidate",
                        "Alert when the pool has no free connection for 30 s",
                        "detect",
                        false,
                        null,
                        2),
                action("ACT-4", "taken", "Write the runbook for the pool", "mitigate", false, null, 4));
    }

    private static ActionSnapshot action(
            String id, String status, String title, String category, boolean vague, String rewrite, int rank) {
        var start = FOLLOW_UPS.indexOf(title);
        var taken = status.equals("taken");
        return new ActionSnapshot(
                id,
                status,
                title,
                title,
                List.of(start, start + title.length()),
                "postmortem:follow-ups",
                "The change was not tested against a slow gateway.",
                "The load test fails when the gateway takes longer than ⟨seconds⟩.",
                category,
                "M",
                "high",
                null,
                List.of(),
                vague,
                vague ? List.of("no finish line") : List.of(),
                rewrite,
                new ActionSnapshot.SuggestedOrder(rank, "it answers a factor people named"),
                taken ? "p_kat" : null,
                taken ? Instant.parse("2026-05-02T10:00:00Z") : null,
                taken ? LocalDate.of(2026, 5, 20) : null,
                false,
                0,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                new ActionSnapshot.Noted("Kat", "next week", null, false),
                List.of(),
                false,
                "INC-42",
                List.of(new ActionSnapshot.HistoryItem(
                        Instant.parse("2026-05-02T09:30:00Z"),
                        new ActionSnapshot.By(null, "extractor"),
                        "extracted",
                        null)),
                Instant.parse("2026-05-02T09:30:00Z"),
                Instant.parse("2026-05-02T09:30:00Z"),
                true,
                3);
    }
}
