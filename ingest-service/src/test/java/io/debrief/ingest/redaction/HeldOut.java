package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part the rules were not made with: other seeds, other ways of writing, other look-alikes. It was written when the
 * rules were done. Who changes a rule because of it moves the case to the other part and writes a new one here.
 */
final class HeldOut {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ROUNDS = 6;

    private HeldOut() {}

    static List<Sample> secrets() {
        var fakes = new Fakes(20_260_501);
        var samples = new ArrayList<Sample>();
        var tokens = List.copyOf(tokens().entrySet());
        var settings = List.copyOf(settings().entrySet());
        for (var form : Secrets.forms()) {
            for (var round = 0; round < ROUNDS; round++) {
                var made = form.made(fakes);
                if (form.isNamed() && !form.name().contains("?") && !form.name().contains(":")) {
                    var context = settings.get((round + fakes.below(2)) % settings.size());
                    samples.add(Sample.text(
                            form.rule(),
                            context.getKey(),
                            context.getValue().formatted(form.name(), made.secret()),
                            made.secret()));
                } else if (form.isToken()) {
                    var context = tokens.get((2 * round + fakes.below(3)) % tokens.size());
                    samples.add(Sample.text(
                            form.rule(), context.getKey(), context.getValue().formatted(made.text()), made.secret()));
                    samples.add(
                            round % 2 == 0 ? threePieces(form.rule(), made.text()) : nested(form.rule(), made.text()));
                }
            }
        }
        samples.addAll(general(fakes));
        return samples;
    }

    private static Map<String, String> tokens() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("csv", "id,token,at\n7,%s,2026-05-01");
        texts.put("markdown link", "[dashboard](https://e.example/?q=%s)");
        texts.put("header", "curl -s -H 'X-Token: %s' https://x.example/v1");
        texts.put("html", "<td><code>%s</code></td>");
        texts.put("diff", "@@ -1 +1 @@\n-  key = \"\"\n+  key = \"%s\"");
        texts.put("python", "{'k': '%s', 'n': None}");
        texts.put("windows", "set X=%s&& run.cmd");
        texts.put("two lines", "first line\n%s\nlast line");
        texts.put(
                "stack trace",
                "Caused by: java.lang.IllegalArgumentException: bad credential [%s]\n\tat io.shop.A.b(A.java:7)");
        texts.put("strike", "~%s~ was rotated");
        texts.put("quote", "&gt; %s\nwho posted this?");
        texts.put("path", "GET /v1/x/%s/y HTTP/1.1 403");
        return texts;
    }

    private static Map<String, String> settings() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("python", "os.environ[\"%1$s\"] = \"%2$s\"");
        texts.put("properties", "# shop\n%1$s = %2$s\na = b");
        texts.put("xml", "<env><%1$s>%2$s</%1$s></env>");
        texts.put("prose", "I saw that %1$s is %2$s in the log");
        texts.put("docker", "docker run -e %1$s=%2$s -p 80:80 shop");
        texts.put("terraform", "%1$s = \"%2$s\" # do not commit");
        texts.put("helm", "helm upgrade shop . --set %1$s=%2$s,replicas=2");
        texts.put("slack", "*%1$s*: `%2$s`");
        texts.put("dict", "{'%1$s': '%2$s'}");
        return texts;
    }

    private static Sample threePieces(String rule, String token) {
        var first = Math.max(6, token.length() / 4);
        var second = Math.max(first + 4, token.length() / 2);
        return Contexts.sample(
                rule,
                "three pieces",
                Contexts.elements(
                        "it is " + token.substring(0, first), token.substring(first, second), token.substring(second)),
                token.substring(0, first),
                token.substring(first, second),
                token.substring(second));
    }

    private static Sample nested(String rule, String token) {
        var inner = JSON.objectNode()
                .put("detail", JSON.objectNode().put("k", token).put("n", 1).toString());
        return Contexts.sample(rule, "json in json", JSON.objectNode().put("Message", inner.toString()), token);
    }

    private static List<Sample> general(Fakes fakes) {
        var samples = new ArrayList<Sample>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var form : List.of(
                    "db.password: \"%s\"",
                    "Passwort: %s",
                    "pass=%s host=db1",
                    "PASSWORD='%s' ./run.sh",
                    "user=ana;pwd=%s;database=shop",
                    "her password was %s, changed now",
                    "\"passphrase\" : \"%s\"",
                    "smtp://mail:%s@mx.example:587",
                    "ftp://ana:%s@files.example/",
                    "root_password => '%s'",
                    "login ana, pw: %s",
                    "kubectl create secret generic x --from-literal=password=%s",
                    "password%%3D%s%%26user%%3Da")) {
                var secret =
                        fakes.of(fakes.oneOf(List.of("{an:9}", "Winter20{d:2}!", "{low:5}+{an:5}", "x{d:2}{an:8}")));
                samples.add(Sample.text("password-assignment", form, form.formatted(secret), secret));
            }
            for (var form : List.of(
                    "x-auth-token: %s",
                    "--api-key=%s",
                    "refresh_token=%s&grant_type=refresh_token",
                    "\"secret_key\" => \"%s\"",
                    "webhookSecret: %s",
                    "https://x.example/hook?apikey=%s",
                    "authToken=\"%s\"",
                    "Authorization: token %s",
                    "bearer %s was rejected",
                    "encryption_key: %s",
                    "jwt=%s; Path=/")) {
                var secret = fakes.of("{an:30}");
                samples.add(Sample.text("secret-assignment", form, form.formatted(secret), secret));
            }
            var value = fakes.of("{an:16}");
            samples.add(Contexts.sample(
                    "secret-field",
                    "old and new",
                    JSON.objectNode()
                            .put("field", "db_password")
                            .put("old", "x")
                            .put("new", value),
                    value));
            samples.add(Contexts.sample(
                    "secret-field",
                    "arguments",
                    JSON.objectNode()
                            .set(
                                    "args",
                                    JSON.arrayNode()
                                            .add("--user")
                                            .add("a")
                                            .add("--password")
                                            .add(value)),
                    value));
            samples.add(Contexts.sample(
                    "secret-field",
                    "list",
                    JSON.objectNode()
                            .set("api_tokens", JSON.arrayNode().add(value).add(value + "7")),
                    value));
            var card = fakes.of("{card}");
            samples.add(Sample.text("card-number", "json in text", "{\"pan\":\"" + card + "\"}", card));
            samples.add(Contexts.sample(
                    "card-number", "text field", JSON.objectNode().put("card_number", card), card));
            var line = fakes.of("{b64:64}");
            samples.add(Sample.text(
                    "private-key",
                    "indented yaml",
                    "tls.key: |\n    -----BEGIN PRIVATE KEY-----\n    " + line + "\n    -----END PRIVATE KEY-----\n",
                    line));
            samples.add(Sample.text(
                    "private-key",
                    "two levels of escapes",
                    "{\\\"k\\\":\\\"-----BEGIN EC PRIVATE KEY-----\\\\n" + line
                            + "\\\\n-----END EC PRIVATE KEY-----\\\"}",
                    line));
            var hidden = Fakes.base64("user=ana\npassword=" + value + "\n");
            samples.add(
                    Sample.text("password-assignment", "base64 of lines", "echo " + hidden + " | base64 -d", hidden));
        }
        return samples;
    }

    static List<Sample> lookAlikes() {
        var fakes = new Fakes(77);
        var samples = new ArrayList<Sample>();
        for (var round = 0; round < ROUNDS; round++) {
            texts().forEach((kind, forms) ->
                    forms.forEach(form -> samples.add(Sample.text(kind, form, fakes.of(form)))));
            samples.add(Contexts.sample(
                    "fields",
                    "pagerduty",
                    JSON.objectNode()
                            .put("id", fakes.of("Q{up:13}"))
                            .put("incident_key", fakes.of("{hex:32}"))
                            .put("html_url", "https://acme.pagerduty.com/incidents/Q" + fakes.of("{up:13}"))));
            samples.add(Contexts.sample(
                    "fields",
                    "sentry",
                    JSON.objectNode()
                            .put("event_id", fakes.of("{hex:32}"))
                            .put("key", "environment")
                            .put("value", "production")
                            .put("project", 4_500_000_000_123_456L)));
            samples.add(Contexts.sample(
                    "fields",
                    "tags",
                    JSON.arrayNode()
                            .add(JSON.arrayNode().add("key").add(fakes.of("{hex:32}")))
                            .add(JSON.arrayNode().add("release").add(fakes.of("{hex:40}")))));
            samples.add(Contexts.sample(
                    "fields",
                    "pieces",
                    Contexts.elements(
                            "deployed " + fakes.of("{hex:7}"), fakes.of("{hex:8}"), " to " + fakes.of("{low:8}"))));
            samples.add(Contexts.sample(
                    "fields",
                    "kafka",
                    JSON.objectNode()
                            .put("offset", 4_111_111_111_111_111L)
                            .put("group_id", "5500005555555559")
                            .put("partition_key", fakes.of("{uuid}"))));
        }
        return samples;
    }

    private static Map<String, List<String>> texts() {
        var texts = new LinkedHashMap<String, List<String>>();
        texts.put(
                "operations",
                List.of(
                        "kubectl rollout undo deploy/checkout --to-revision={d:2}",
                        "helm rollback shop {d:2}, chart shop-1.{d:2}.{d:1}",
                        "scaled asg web-{hex:8} to {d:2}",
                        "node ip-10-0-{d:2}-{d:2} NotReady",
                        "etcd member {hex:16} is unhealthy",
                        "terraform apply: 3 to add, state serial {d:4}, lineage {uuid}",
                        "image acme/api:{hex:40}",
                        "acme/api@sha256:{hex:64} pulled",
                        "build #{d:5} of {word} failed after {d:2}m",
                        "vault is sealed; unseal key holders were paged",
                        "replication slot lag {d1:11} bytes",
                        "wal segment 0000000{d:1}000000{hex:2}000000{hex:2}",
                        "JobId={hex:32}",
                        "x-amz-request-id: {up:16}, id2 {b64:76}",
                        "x-amzn-trace-id: Root=1-{hex:8}-{hex:24}",
                        "cf-ray: {hex:16}-FRA",
                        "X-B3-TraceId: {hex:32}"));
        texts.put(
                "speech",
                List.of(
                        "did anybody rotate the password after the deploy?",
                        "I think the token we use is fine, it is the scope",
                        "the secret manager returned 503 for {d:2} minutes",
                        "please don't post passwords here",
                        "passwords: never in chat",
                        "it is a key decision: roll back or wait",
                        "API tokens expire every 90 days",
                        "the certificate's private key is on node {d:1}",
                        "we lost the session key negotiation with TLS 1.3",
                        "access key rotation: see RUN-{d:4}",
                        "password is the same as in staging",
                        "token is stale, refresh it",
                        "secret is not mounted",
                        "bearer of bad news: {word} is down again",
                        "login failed for user 'shop' (using password: YES)",
                        "FATAL: password authentication failed for user \"shop\"",
                        "authorization: see policy {d:2}",
                        "cookie size limit 4096 exceeded",
                        "credential helper returned exit code {d:1}"));
        texts.put(
                "programs",
                List.of(
                        "NullPointerException: Cannot invoke \"Token.value()\" because \"token\" is null",
                        "SELECT id, password_hash FROM users WHERE id = $1",
                        "private static final String TOKEN = \"X-Auth\";",
                        "auth.token.ttl=3600",
                        "token_endpoint=https://id.example/oauth/token",
                        "password_min_length: 12",
                        "secret_name = \"shop/db\"",
                        "key_id=arn:aws:kms:eu-west-1:{d:12}:key/{uuid}",
                        "secretArn: arn:aws:secretsmanager:eu-west-1:{d:12}:secret:shop-{an:6}",
                        "tokenizer: standard",
                        "passport: null",
                        "return credentials.get(user)",
                        "env: [{name: TOKEN, valueFrom: {secretKeyRef: {name: shop, key: token}}}]",
                        "token = os.environ['TOKEN']",
                        "apiKey: config.apiKey",
                        "password := os.Getenv(\"DB_PASSWORD\")",
                        "curl -u \"$USER:$PASS\" https://x.example",
                        "--token-file /var/run/secrets/token",
                        "SSH_AUTH_SOCK=/tmp/ssh-{an:12}/agent.{d:4}",
                        "GITHUB_TOKEN: ${{ secrets.GITHUB_TOKEN }}",
                        "token=$(cat /run/token)"));
        texts.put(
                "web",
                List.of(
                        "https://acme.grafana.net/explore?left=%7B%22datasource%22:%22{an:9}%22%7D&orgId=1",
                        "https://eu.i.posthog.com/e/?ip=1&_={d1:13}&ver=1.{d:2}.0",
                        "https://s3.eu-west-1.amazonaws.com/acme-logs/AWSLogs/{d:12}/elb/{hex:32}.log",
                        "https://meet.google.com/abc-defg-hij",
                        "https://acme.zoom.us/j/{d1:11}",
                        "https://docs.google.com/document/d/{url1:44}/edit#heading=h.{low:12}",
                        "https://www.figma.com/file/{an:22}/Design?node-id={d:2}%3A{d:3}",
                        "https://status.example/incidents/{low:12}",
                        "https://x.example/a?state={hex:8}&code=200&key=checkout",
                        "https://linear.app/acme/issue/OPS-{d:3}/rotate-the-token"));
        texts.put(
                "figures",
                List.of(
                        "p95={d:3}ms p99={d:4}ms max={d:5}ms",
                        "order 4000 1234 5678 9018 units",
                        "4{d:3}-{d:4}-{d:4} is a ticket",
                        "isbn 978-3-16-148410-0",
                        "IBAN ends with {d:4}",
                        "2026-05-01T10:02:0{d:1}.{d:9}Z",
                        "uptime 16{d:14} ns",
                        "heap 0x00007f{hex:10}",
                        "mac 02:42:ac:11:00:{hex:2}"));
        return texts;
    }
}
