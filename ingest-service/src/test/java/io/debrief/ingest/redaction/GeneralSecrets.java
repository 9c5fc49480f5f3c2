package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/** Passwords, credentials and keys that no product's form gives away, as they are written in incidents. */
final class GeneralSecrets {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PASSWORDS = List.of(
            "hunter{d:1}",
            "{an:10}",
            "Tr0ub4dor&{d:1}",
            "{low:6}!{low:4}",
            "Summer20{d:2}!",
            "{word}-{word}-{d:3}",
            "P@ss{an:6}");
    private static final List<String> ASSIGNED = List.of(
            "password=%s",
            "DB_PASSWORD=\"%s\"",
            "pwd: '%s'",
            "passwd = %s",
            "spring.datasource.password=%s",
            "PGPASSWORD=%s psql",
            "{\"password\": \"%s\"}",
            "{\\\"dbPassword\\\":\\\"%s\\\"}",
            "the password is %s now",
            "password: %s",
            "*Password:* `%s`",
            "Password:\n%s",
            "<password>%s</password>",
            "mysql --password=%s",
            "?user=a&password=%s&x=1",
            "login with --password %s",
            "ALTER USER shop WITH PASSWORD '%s'",
            "CREATE USER a IDENTIFIED BY '%s'");
    private static final List<String> ADDRESSES = List.of(
            "postgres://shop:%s@db1:5432/shop",
            "redis://:%s@cache:6379/0",
            "https://ana:%s@git.example/x.git",
            "amqp://user:%s@mq.example:5672/v",
            "mongodb+srv://u:%s@c0.example.net/db?w=1",
            "<https://a:%s@x.example|x>");
    private static final List<String> SETTINGS = List.of(
            "api_key=%s",
            "secret: %s",
            "\"clientSecret\":\"%s\"",
            "X-Api-Key: %s",
            "access_token=%s",
            "token = '%s'",
            "https://x.example/cb?token=%s&a=b",
            "https://x.example/cb?a=1&amp;sig=%s",
            "next=https%%3A%%2F%%2Fx%%3Ftoken%%3D%s%%26a%%3D1",
            "signing_secret => %s",
            "-----\nCLIENT_SECRET: \"%s\"\n",
            "session_id=%s",
            "JSESSIONID=%s; path=/");

    private GeneralSecrets() {}

    static List<Sample> of(Fakes fakes, int rounds) {
        var samples = new ArrayList<Sample>();
        for (var round = 0; round < rounds; round++) {
            passwords(samples, fakes);
            others(samples, fakes);
            keys(samples, fakes);
            cards(samples, fakes);
        }
        return samples;
    }

    private static void passwords(List<Sample> samples, Fakes fakes) {
        for (var form : ASSIGNED) {
            var password = fakes.of(fakes.oneOf(PASSWORDS));
            samples.add(Sample.text("password-assignment", form, form.formatted(password), password));
        }
        var password = fakes.of("{low:5} {low:6}");
        samples.add(Contexts.sample("secret-field", "field", JSON.objectNode().put("password", password), password));
        var pin = 10_000_000 + fakes.below(80_000_000);
        samples.add(Contexts.sample(
                "secret-field", "number", JSON.objectNode().put("password", pin), Integer.toString(pin)));
        samples.add(Contexts.sample(
                "secret-field",
                "inner",
                JSON.objectNode()
                        .set(
                                "dbPassword",
                                JSON.objectNode().put("from", password).put("to", "x" + password)),
                password));
        for (var form : ADDRESSES) {
            var secret = fakes.of(fakes.oneOf(List.of("{an:12}", "{an:5}#{an:5}", "{an:6}%40{an:4}")));
            samples.add(Sample.text("url-credentials", form, form.formatted(secret), secret));
        }
    }

    private static void others(List<Sample> samples, Fakes fakes) {
        for (var form : SETTINGS) {
            var secret = fakes.of("{an:24}");
            samples.add(Sample.text("secret-assignment", form, form.formatted(secret), secret));
        }
        var token = fakes.of("{url1:32}");
        samples.add(
                Sample.text("bearer-token", "curl", "curl -H 'Authorization: Bearer " + token + "' https://x", token));
        var basic = fakes.of("{basic}");
        samples.add(Sample.text("basic-credentials", "curl", "curl -H \"Authorization: Basic " + basic + "\"", basic));
        samples.add(Contexts.sample(
                "secret-field", "header", JSON.objectNode().put("Authorization", "Bearer " + token), token));
        var sid = fakes.of("{an:24}");
        samples.add(Contexts.sample(
                "secret-field",
                "pair",
                JSON.objectNode()
                        .set(
                                "headers",
                                JSON.arrayNode()
                                        .add(JSON.arrayNode().add("Cookie").add("sid=" + sid + "; a=b"))),
                sid));
        samples.add(Sample.text("http-cookie", "curl", "curl --cookie x -H 'Cookie: sid=" + sid + "'", sid));
    }

    private static void keys(List<Sample> samples, Fakes fakes) {
        var lines = List.of(fakes.of("{b64:64}"), fakes.of("{b64:64}"), fakes.of("{b64:30}=="));
        var begin =
                "-----BEGIN " + fakes.oneOf(List.of("", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED ")) + "PRIVATE KEY-----";
        var end = begin.replace("BEGIN", "END");
        var secrets = lines.toArray(String[]::new);
        samples.add(Sample.text(
                "private-key",
                "lines",
                "here\n" + begin + "\n" + String.join("\n", lines) + "\n" + end + "\nthanks",
                secrets));
        samples.add(Sample.text(
                "private-key",
                "written \\n",
                "{\"k\":\"" + begin + "\\n" + String.join("\\n", lines) + "\\n" + end + "\\n\"}",
                secrets));
        samples.add(
                Sample.text("private-key", "end missing", "key: " + begin + "\n" + String.join("\n", lines), secrets));
        samples.add(Sample.text(
                "private-key",
                "end missing, text after",
                begin + "\n" + lines.get(0) + "\n" + lines.get(1) + "\nand then the log ends",
                lines.get(0),
                lines.get(1)));
        samples.add(Sample.text(
                "private-key",
                "begin missing",
                "..." + lines.get(1) + "\n" + lines.get(2) + "\n" + end,
                lines.get(1),
                lines.get(2)));
        var array = JSON.arrayNode().add(begin);
        lines.forEach(array::add);
        samples.add(Contexts.sample(
                "private-key", "array of lines", JSON.objectNode().set("lines", array.add(end)), secrets));
        samples.add(Sample.text(
                "private-key",
                "base64",
                Fakes.base64(begin + "\n" + String.join("\n", lines) + "\n" + end),
                Fakes.base64(begin + "\n" + String.join("\n", lines))));
    }

    private static void cards(List<Sample> samples, Fakes fakes) {
        var card = fakes.of("{card}");
        samples.add(Sample.text("card-number", "alone", "customer paid with " + card + " twice", card));
        samples.add(Sample.text("card-number", "labelled", "card=" + card + ", exp 12/27", card));
        var grouped = card.length() == 16
                ? card.replaceAll("(.{4})(?=.)", "$1" + (fakes.below(2) == 0 ? " " : "-"))
                : card.length() == 15
                        ? card.replaceAll("(.{4})(.{6})(.{5})", "$1 $2 $3")
                        : card.replaceAll("(.{4})(.{6})(.{4})", "$1 $2 $3");
        samples.add(Sample.text("card-number", "groups", "PAN " + grouped + " was logged", grouped));
        samples.add(Contexts.sample("card-number", "number", JSON.objectNode().put("pan", Long.parseLong(card)), card));
    }
}
