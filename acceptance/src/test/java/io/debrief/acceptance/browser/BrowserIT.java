package io.debrief.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.debrief.acceptance.stack.RunningStack;
import io.debrief.acceptance.stack.SharedStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people walk the whole way in a real browser: from a running incident to a taken follow-up. */
@ExtendWith(SharedStack.class)
class BrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void launch() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no browser here: install the package chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void twoPeopleWalkFromARunningIncidentToATakenFollowUp(RunningStack stack) throws Exception {
        var anasPassword = stack.person("p_ana", "Ana Ruiz", "UANA");
        var katsPassword = stack.person("p_kat", "Kat Osei", "UKAT");
        var story = new Story(stack);
        story.begin();
        try (var ana = new Surfer(browser, stack.url("console"));
                var kat = new Surfer(browser, stack.url("console"))) {
            ana.go("/incidents");
            comesIn(ana, anasPassword);
            var incident = findsTheIncident(ana);
            watchesItLive(ana, story);
            rulesOnIt(ana);
            story.end();
            readsTheDraft(ana, incident);
            kat.go("/incidents/" + incident + "/postmortem");
            kat.logIn("Kat Osei", katsPassword);
            bothWrite(ana, kat);
            publishes(ana);
            decides(ana, incident);
            assertThat(ana.complaints()).isEmpty();
            assertThat(kat.complaints()).isEmpty();
        }
    }

    private static void comesIn(Surfer ana, String password) {
        ana.logIn("ana", "not this");
        assertThat(ana.find("[role=alert]")).containsText("do not go together");
        ana.logIn("ana", password);
        assertThat(ana.find("h1")).hasText("Incidents");
    }

    private static String findsTheIncident(Surfer ana) {
        await().atMost(SOON).untilAsserted(() -> {
            ana.go("/incidents?q=" + Story.NAME);
            assertThat(ana.find("#list .title").count()).isPositive();
        });
        ana.shoot("incidents");
        ana.find("#list .title").first().click();
        return ana.page().url().replaceFirst(".*/", "");
    }

    private static void watchesItLive(Surfer ana, Story story) {
        assertThat(ana.find("#entries")).containsText("Who can restart the pool?", patient());
        // A hostile message is words, and stays words
        assertThat(ana.find("#entries")).containsText("<script>document.title='owned'</script>", patient());
        assertThat(ana.page().title()).doesNotContain("owned");
        // What is said now appears without anybody reloading
        ana.page().evaluate("window.stillTheSamePage = true");
        story.say("UKAT", "I restart the pool on every node now", 700);
        assertThat(ana.find("#entries")).containsText("I restart the pool on every node now", patient());
        assertThat((Boolean) ana.page().evaluate("window.stillTheSamePage === true"))
                .isTrue();
        ana.shoot("timeline");
    }

    private static void rulesOnIt(Surfer ana) {
        var entry = ana.find(".entry")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("rolled back deploy 7f3c2a1"));
        entry.first().hover();
        entry.first().locator("a.open").click();
        assertThat(ana.find("#opened")).containsText("Rule on it");
        ana.find("#note").fill("Support counted 212 complaints.");
        ana.find("aside button:has-text('Add note')").click();
        assertThat(ana.find(".notice")).containsText("Your note is on the timeline.");
        assertThat(ana.find("#entries .entry.person")).containsText("Support counted 212 complaints.", patient());
        for (var milestone : List.of("impact", "mitigated")) {
            var row = ana.find(".milestones > div")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(milestone))
                    .first();
            Surfer.open(row.locator("details"));
            if (row.locator("input[name=at]").inputValue().isEmpty()) {
                row.locator("input[name=at]")
                        .fill(ana.find("#entries time")
                                .last()
                                .getAttribute("datetime")
                                .substring(0, 19)
                                // The browser itself writes a full minute without its seconds.
                                .replaceFirst(":00$", ""));
            }
            row.locator("input[name=reason]").fill("support saw it");
            row.locator("button").click();
            assertThat(ana.find(".notice")).containsText("The milestone is set.");
        }
    }

    private static void readsTheDraft(Surfer ana, String incident) {
        await().atMost(SOON).untilAsserted(() -> {
            ana.go("/incidents/" + incident + "/postmortem");
            assertThat(ana.find(".st").count()).isPositive();
        });
        // Focusing a sentence lights the words it rests on
        var sentence = ana.find(".st").first();
        sentence.focus();
        assertThat(ana.find(".evidence .ev.on").first()).isVisible();
        assertThat(ana.find(".evidence .ev.on mark").first().innerText()).isNotBlank();
        ana.shoot("postmortem");
    }

    private static void bothWrite(Surfer ana, Surfer kat) {
        ana.find("button:has-text('I lead this')").click();
        assertThat(ana.find("#standing")).containsText("Lead Ana Ruiz");
        ana.write("contributing_factors", "The load test has no slow gateway in it.");
        assertThat(ana.find("#s-contributing_factors")).containsText("Ana Ruiz");
        // Kat saw an older version, but writes another section: she notices nothing
        kat.write("learned", "Our dashboards show averages and hid this.");
        assertThat(kat.find("#s-learned")).containsText("Kat Osei");
        kat.write("follow_ups", "- Add an alert on pool exhaustion for checkout\n- Improve the docs\n");
        assertThat(kat.find("#s-follow_ups")).containsText("pool exhaustion");
        // Both write the same one: nobody's words are lost
        ana.write("conclusion", "The new pool was not tested against a slow gateway.");
        assertThat(ana.find("#s-conclusion .prose")).containsText("slow gateway");
        kat.write("conclusion", "We changed the pool without a test for slow gateways.");
        assertThat(kat.find("#s-conclusion .conflict")).containsText("Ana Ruiz changed this section while you wrote");
        assertThat(kat.find("#s-conclusion .prose")).containsText("was not tested");
        assertThat(kat.find("#s-conclusion textarea").inputValue()).contains("without a test");
        kat.shoot("conflict");
    }

    private static void publishes(Surfer ana) {
        ana.page().reload();
        ana.find("button:has-text('Publish')").click();
        assertThat(ana.find(".notice")).containsText("Not published yet");
        assertThat(ana.find("#standing .sure")).containsText("the lead's signature");
        ana.find("button:has-text('Sign as')").click();
        assertThat(ana.find("#standing")).containsText("Signed by Ana Ruiz");
        for (var seen : ana.find("#standing input[name=seen]").all()) {
            seen.check();
        }
        ana.find("button:has-text('Publish')").click();
        assertThat(ana.find(".notice")).containsText("Published.");
        assertThat(ana.find("article p.published")).containsText("by Ana Ruiz");
        ana.shoot("published");
    }

    private static void decides(Surfer ana, String incident) {
        await().atMost(SOON).untilAsserted(() -> {
            ana.go("/incidents/" + incident + "/follow-ups");
            assertThat(ana.text()).contains("1 of 2 to decide");
        });
        ana.shoot("follow-ups");
        ana.page().keyboard().press("t");
        ana.find("[data-verb=take] select[name=owner]").selectOption("p_ana");
        ana.find("[data-verb=take] input[name=dueOn]")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(14).toString());
        ana.find("[data-verb=take] button").click();
        assertThat(ana.find(".notice")).containsText("Taken.");
        ana.page().keyboard().press("d");
        ana.find("[data-verb=drop] input[name=reason]").fill("covered elsewhere");
        ana.page().keyboard().press("Enter");
        assertThat(ana.find(".notice")).containsText("Dropped, with your reason.");
        assertThat(ana.find(".triage")).containsText("Nothing waits for a decision");
        ana.go("/actions?status=taken");
        assertThat(ana.find("#list")).containsText("Ana Ruiz");
        ana.find("#list .title").first().click();
        assertThat(ana.find(".story")).containsText("Ana Ruiz");
        ana.shoot("action");
        ana.go("/");
        ana.shoot("home");
    }

    private static ContainsTextOptions patient() {
        return new ContainsTextOptions().setTimeout(SOON.toMillis());
    }
}
