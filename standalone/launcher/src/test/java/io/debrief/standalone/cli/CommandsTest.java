package io.debrief.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.JsonFile;
import io.debrief.standalone.source.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void sourcesForScriptsHaveExactlyTheAgreedFields() throws IOException {
        // When
        int exit = run("sources", "--json");

        // Then
        assertThat(exit).isZero();
        var sources = JsonFile.JSON.readTree(out.toString());
        assertThat(sources).hasSize(4);
        for (var source : sources) {
            assertThat(source.fieldNames()).toIterable().containsExactly("name", "type", "url", "scheme", "secret");
            assertThat(source.path("secret").asText()).hasSizeGreaterThanOrEqualTo(32);
            assertThat(source.path("url").asText())
                    .isEqualTo("http://127.0.0.1:8081/v1/sources/"
                            + source.path("name").asText() + "/events");
        }
        assertThat(sources)
                .map(source -> source.path("scheme").asText())
                .containsExactly("bearer", "slack-v0", "github-sha256", "pagerduty-v1");
    }

    @Test
    void secretsStayTheSameFromCallToCallAndDifferFromSourceToSource() throws IOException {
        run("sources", "--json");
        var first = out.toString();
        out.getBuffer().setLength(0);
        run("sources", "--json");
        assertThat(out.toString()).isEqualTo(first);
        assertThat(Sources.read(new DataFolder(folder)))
                .extracting(source -> source.secret())
                .doesNotHaveDuplicates();
    }

    @Test
    void sourcesForPeopleGiveWhatToPaste() throws IOException {
        run("sources");
        var secret = Sources.read(new DataFolder(folder)).getFirst().secret();
        assertThat(out.toString())
                .contains("credentials: " + secret, "event_subscriptions:", "Payload URL:", "Webhook URL:")
                .doesNotContain("{url}", "{secret}");
    }

    @Test
    void anAddedSourceHasASecretOfItsOwnAndTheOthersKeepTheirs() throws IOException {
        // Given a file with a setting that this program does not know
        run("sources", "--json");
        var file = new DataFolder(folder).sources();
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"name\"", "\"repositories\": [\"a/b\"], \"name\""));
        var before = JsonFile.JSON.readTree(file.toFile());
        out.getBuffer().setLength(0);

        // When
        assertThat(run("sources", "add", "gitlab", "gitlab-eu")).isZero();

        // Then
        var after = JsonFile.JSON.readTree(file.toFile());
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.get(0)).isEqualTo(before.get(0));
        var added = after.get(before.size());
        assertThat(added.path("scheme").asText()).isEqualTo("gitlab-token");
        assertThat(added.path("secrets").path(0).asText()).hasSize(40);
        assertThat(out.toString())
                .contains(
                        "/v1/sources/gitlab-eu/events",
                        "Secret token:     " + added.path("secrets").path(0).asText());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grafana",
                "opsgenie",
                "jsm",
                "datadog",
                "sentry",
                "jira",
                "statuspage",
                "incidentio",
                "cloudevents",
                "generic",
                "linear",
                "rootly",
                "azure-monitor",
                "gcp-monitoring",
                "newrelic",
                "pingdom",
                "firehydrant",
                "graylog",
                "site24x7",
                "checkly"
            })
    void everyTypeSaysWhatToPaste(String type) throws IOException {
        // When
        assertThat(run("sources", "add", type)).as(err.toString()).isZero();

        // Then
        var secret = Sources.read(new DataFolder(folder)).getLast().secret();
        assertThat(out.toString())
                .contains("/v1/sources/" + type + "/events")
                .contains(secret)
                .doesNotContain("{url}", "{secret}");
    }

    @Test
    void whatCannotBeAddedIsRefusedInWords() {
        assertThat(run("sources", "add", "nagios")).isEqualTo(1);
        assertThat(run("sources", "add", "aws-sns")).isEqualTo(1);
        assertThat(run("sources", "add", "sentry", "--scheme", "basic")).isEqualTo(1);
        assertThat(run("sources", "add", "datadog", "--scheme", "header")).isEqualTo(1);
        assertThat(run("sources", "add", "slack")).isEqualTo(1);
        assertThat(run("sources", "add", "slack", "Not A Name")).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "There is no type nagios. Types are",
                        "--topic arn:aws:sns",
                        "sentry proves itself by sentry or path-token or bearer",
                        "--set header=",
                        "a source called slack already")
                .doesNotContain("Exception");
        assertThat(run("sources", "add", "aws-sns", "--topic", "arn:aws:sns:eu-west-1:1:t"))
                .isZero();
    }

    @Test
    void aTokenForNobodyIsRefusedInWords() {
        run("sources", "--json");
        assertThat(run("token", "nobody")).isEqualTo(1);
        assertThat(err.toString()).contains("Nobody called nobody logs in here").doesNotContain("Exception");
    }

    @Test
    void statusAndDownOfAFolderNothingRunsOnSaySo() {
        assertThat(run("status")).isEqualTo(3);
        assertThat(run("down")).isZero();
        assertThat(out.toString()).contains("Nothing runs on " + folder);
    }

    @Test
    void aRoleThatDoesNotExistIsRefused() {
        run("sources", "--json");
        assertThat(run("people", "add", "Kat Osei", "--role", "king")).isEqualTo(1);
        assertThat(err.toString()).contains("[admin, facilitator, responder, viewer]");
    }

    @Test
    void anAddedPersonIsListedAndTheirPasswordPrintedOnce() {
        // Given
        run("sources", "--json");
        out.getBuffer().setLength(0);

        // When
        int exit = run("people", "add", "Kat Osei", "--id", "slack=U061");

        // Then
        assertThat(exit).isZero();
        assertThat(out.toString()).matches("p_kat [a-z2-9]{4}(-[a-z2-9]{4}){3}\\R");
        out.getBuffer().setLength(0);
        run("people");
        assertThat(out.toString()).contains("p_kat", "Kat Osei", "slack=U061").doesNotContain("pbkdf2");
    }

    private int run(String... arguments) {
        var withFolder = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        withFolder[arguments.length] = "--data";
        withFolder[arguments.length + 1] = folder.toString();
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(withFolder);
    }
}
