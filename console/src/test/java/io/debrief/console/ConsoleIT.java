package io.debrief.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.debrief.console.fake.FakeServices;
import io.debrief.console.fake.FakeStack;
import io.debrief.console.fake.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeStack.class)
class ConsoleIT {

    private static final String DOC = "/incidents/INC-42/postmortem";

    private FakeServices services;

    @BeforeEach
    void fresh() {
        services = FakeStack.services();
        services.scene = new Scene();
        services.calls.clear();
    }

    @Test
    void withoutALoginEveryPageLeadsToTheDoorAndBack() {
        given().redirects()
                .follow(false)
                .get("/incidents/INC-42?q=a")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/login?to=%2Fincidents%2FINC-42%3Fq%3Da"));
        given().redirects()
                .follow(false)
                .formParam("name", "ana")
                .formParam("password", "secret")
                .formParam("to", "/incidents/INC-42")
                .post("/login")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/incidents/INC-42"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .header("Set-Cookie", containsString("HTTPOnly"));
        assertThat(services.calls).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhatIsWrong() {
        for (var name : List.of("kat", "nobody")) {
            given().formParam("name", name)
                    .formParam("password", "wrong")
                    .post("/login")
                    .then()
                    .statusCode(401)
                    .header("Set-Cookie", nullValue())
                    .body(containsString("do not go together"));
        }
    }

    @Test
    void logoutEndsTheSession() {
        var cookie = login("ana");
        as(cookie)
                .redirects()
                .follow(false)
                .formParam("_csrf", csrf(cookie))
                .post("/logout")
                .then()
                .statusCode(303);
        as(cookie).redirects().follow(false).get("/incidents").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/incidents",
                "/incidents/INC-42",
                "/incidents/INC-42?group=chat&q=pool&source=slack&all=yes",
                "/incidents/INC-42/postmortem",
                "/incidents/INC-42/follow-ups",
                "/incidents/INC-42/follow-ups?at=ACT-2",
                "/decide",
                "/actions",
                "/actions/ACT-4"
            })
    void everyPageIsStrictAboutWhatItLoadsAndLetsNoHostileWordThrough(String path) {
        var page = as(login("ana"))
                .get(path)
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        startsWith("default-src 'none'; script-src 'self'; style-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                .extract()
                .asString();
        assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x");
        assertThat(page).doesNotContainPattern("\\son[a-z]+=\"").doesNotContainPattern("\\sstyle=");
        assertThat(page).doesNotContain("<style").doesNotContainPattern("<script(?![^>]*\\ssrc=)");
        assertThat(page.replaceAll("href=\"https://github.example[^\"]*\"", ""))
                .doesNotContainPattern("(src|href|action)=\"(https?:)?//");
    }

    @Test
    void hostileWordsAreShownAsWords() {
        var cookie = login("ana");
        var escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt; {shell.csrf}";
        as(cookie).get("/incidents/INC-42").then().body(containsString(escaped));
        as(cookie).get(DOC).then().body(containsString(escaped));
    }

    @Test
    void theEvidenceOfASentenceIsThereWithItsWordsLit() {
        as(login("ana"))
                .get(DOC)
                .then()
                .body(containsString("Checkout returned HTTP 500 for 12 % of requests from 14:06."))
                .body(containsString("<mark>5xx ratio 12 %</mark>"))
                .body(containsString("nobody said this: a cause without a quotation"))
                .body(containsString("evidence changed"))
                .body(containsString("How many orders failed?"))
                .body(containsString("asked of Lee Park"));
    }

    @Test
    void servicesAreAskedInTheVisitorsName() throws Exception {
        as(login("kat")).get("/incidents/INC-42").then().statusCode(200);

        var call = services.calls.stream()
                .filter(one -> one.path().equals("/v1/incidents/INC-42"))
                .findFirst()
                .orElseThrow();
        var token = call.headers().get("authorization").replace("Bearer ", "").split("\\.");
        assertThat(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8))
                .contains("\"sub\":\"p_kat\"", "\"azp\":\"debrief-console\"", "\"amr\":[\"pwd\"]");
        assertThat(call.headers()).doesNotContainKey("cookie");
    }

    @Test
    void aFormWithoutItsTokenOrFromElsewhereChangesNothing() {
        var cookie = login("ana");
        var token = csrf(cookie);
        services.calls.clear();

        as(cookie).formParam("text", "x").post("/incidents/INC-42/notes").then().statusCode(403);
        as(cookie)
                .formParam("text", "x")
                .formParam("_csrf", "guess")
                .post("/incidents/INC-42/notes")
                .then()
                .statusCode(403);
        for (var header : List.of("Origin: http://evil.example", "Sec-Fetch-Site: cross-site")) {
            var parts = header.split(": ");
            as(cookie)
                    .header(parts[0], parts[1])
                    .formParam("text", "x")
                    .formParam("_csrf", token)
                    .post("/incidents/INC-42/notes")
                    .then()
                    .statusCode(403);
        }
        assertThat(services.calls).isEmpty();
    }

    @Test
    void aNoteGoesToTheTimelineAndThePageSaysSo() {
        var cookie = login("ana");
        as(cookie)
                .redirects()
                .follow(false)
                .formParam("_csrf", csrf(cookie))
                .formParam("text", "Support counted 212 complaints.")
                .formParam("at", "2026-05-01T14:45:10")
                .post("/incidents/INC-42/notes")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/incidents/INC-42?said=noted"));
        assertThat(sent("POST", "/v1/incidents/INC-42/notes"))
                .contains("Support counted 212 complaints.")
                .contains("2026-05-01T14:45:10Z");
    }

    @Test
    void twoPeopleWhoWriteDifferentSectionsDoNotNoticeEachOther() {
        // Given both saw the same version
        var ana = login("ana");
        var kat = login("kat");

        // When
        write(ana, "conclusion", "We shipped without a slow gateway in the load test.", "\"4\"", "")
                .statusCode(303);
        write(kat, "learned", "The pool must give connections back.", "\"4\"", "")
                .statusCode(303);

        // Then
        as(ana).get(DOC).then().body(containsString("We shipped without")).body(containsString("The pool must give"));
    }

    @Test
    void twoPeopleWhoWriteTheSameSectionLoseNothing() {
        var ana = login("ana");
        var kat = login("kat");

        write(ana, "conclusion", "First words.", "\"4\"", "").statusCode(303);
        write(kat, "conclusion", "Other words.", "\"4\"", "")
                .statusCode(409)
                .body(containsString("Not saved: Ana Ruiz changed this section while you wrote."))
                .body(containsString("First words."))
                .body(containsString("Other words."));
        as(kat).get(DOC).then().body(not(containsString("Other words.")));
    }

    @Test
    void publishingTooEarlyShowsTheListAndThenItWorks() {
        var ana = login("ana");
        post(ana, DOC + "/publication", "etag", "\"4\"").header("Location", equalTo(DOC + "?said=not-ready#standing"));
        as(ana).get(DOC).then().body(containsString("“Conclusion”, written by a person"));

        write(ana, "conclusion", "A.", "\"4\"", "").statusCode(303);
        write(ana, "learned", "B.", "\"5\"", "").statusCode(303);
        post(ana, DOC + "/sign-offs", "etag", "\"6\"").statusCode(303);
        post(ana, DOC + "/publication", "etag", "\"7\"").header("Location", equalTo(DOC + "?said=published"));
        as(ana).get(DOC)
                .then()
                .body(containsString("4 May 2026, 10:00 UTC by Ana Ruiz"))
                .body(not(containsString(">Publish<")));
    }

    @Test
    void takingAFollowUpSendsOwnerDateAndTheVersionSeen() {
        var ana = login("ana");
        as(ana).redirects()
                .follow(false)
                .formParam("_csrf", csrf(ana))
                .formParam("etag", "\"3\"")
                .formParam("owner", "p_kat")
                .formParam("dueOn", "2026-05-20")
                .formParam("back", "/incidents/INC-42/follow-ups")
                .post("/actions/ACT-1/take")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/incidents/INC-42/follow-ups?said=take"));
        assertThat(sent("POST", "/v1/actions/ACT-1/take")).contains("\"p_kat\"").contains("2026-05-20");
        assertThat(services.calls.getLast().headers()).containsEntry("if-match", "\"3\"");
    }

    @Test
    void scriptsPassThroughWithTheirOwnProof() {
        given().header("Authorization", "Bearer of.a.script")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/extractions")
                .then()
                .statusCode(200);
        assertThat(services.calls.getLast().headers()).containsEntry("authorization", "Bearer of.a.script");

        given().header("X-Slack-Signature", "v0=abc")
                .contentType(ContentType.JSON)
                .body("{\"type\":\"event_callback\"}")
                .post("/v1/sources/slack/events")
                .then()
                .statusCode(202);
        assertThat(services.calls.getLast().body()).isEqualTo("{\"type\":\"event_callback\"}");
        assertThat(services.calls.getLast().headers()).containsEntry("x-slack-signature", "v0=abc");
    }

    @Test
    void aBrowserReadsWithItsSessionAndChangesOnlyWithThePagesToken() {
        var ana = login("ana");
        as(ana).get("/v1/incidents/INC-42/postmortem")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("incident", equalTo("INC-42"));

        as(ana).contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/incidents/INC-42/notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:csrf"));
        as(ana).header("X-CSRF-Token", csrf(ana))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"x\"}")
                .post("/v1/incidents/INC-42/notes")
                .then()
                .statusCode(200);
        assertThat(services.calls.getLast().headers().get("authorization")).startsWith("Bearer ");
    }

    @Test
    void aStreamComesThroughPieceByPiece() {
        var text = as(login("ana"))
                .get("/v1/incidents/INC-42/timeline/stream")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(text).contains("data: {\"id\":\"x\"}");
    }

    @Test
    void anUnknownPathIsAProblemAndAnUnknownPageIsAPage() {
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        as(login("ana")).get("/nothing").then().statusCode(404).body(containsString("Nothing is here"));
        as(login("ana")).get("/incidents/INC-9").then().statusCode(404).body(containsString("restricted"));
    }

    @Test
    void scriptsAndStylesComeFromHere() {
        var page = as(login("ana")).get(DOC).asString();
        var found =
                Pattern.compile("(?:src|href)=\"(/(?:app|_static)/[^\"]+)\"").matcher(page);
        var count = 0;
        while (found.find()) {
            given().get(found.group(1)).then().statusCode(200);
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(5);
    }

    private static String login(String name) {
        return given().redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", "secret")
                .post("/login")
                .then()
                .statusCode(303)
                .extract()
                .cookie("debrief");
    }

    private static RequestSpecification as(String cookie) {
        return given().cookie("debrief", cookie);
    }

    private static String csrf(String cookie) {
        var found = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"")
                .matcher(as(cookie).get("/actions").asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static io.restassured.response.ValidatableResponse post(
            String cookie, String path, String field, String value) {
        return as(cookie)
                .redirects()
                .follow(false)
                .formParam("_csrf", csrf(cookie))
                .formParam(field, value)
                .post(path)
                .then();
    }

    private static io.restassured.response.ValidatableResponse write(
            String cookie, String section, String text, String etag, String seen) {
        return as(cookie)
                .redirects()
                .follow(false)
                .formParam("_csrf", csrf(cookie))
                .formParam("etag", etag)
                .formParam("seen", seen)
                .formParam("text", text)
                .post(DOC + "/sections/" + section)
                .then();
    }

    private String sent(String method, String path) {
        return services.calls.stream()
                .filter(call -> call.method().equals(method.toUpperCase(Locale.ROOT))
                        && call.path().equals(path))
                .map(FakeServices.Call::body)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
