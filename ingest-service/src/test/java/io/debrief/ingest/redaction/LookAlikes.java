package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What looks like a secret and is none: those that the rules were made with. */
final class LookAlikes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LookAlikes() {}

    static List<Sample> of(Fakes fakes, int rounds) {
        var samples = new ArrayList<Sample>();
        for (var round = 0; round < rounds; round++) {
            texts().forEach((kind, forms) ->
                    forms.forEach(form -> samples.add(Sample.text(kind, form, fakes.of(form)))));
            fields(samples, fakes);
            images(samples, fakes);
        }
        return samples;
    }

    private static Map<String, List<String>> texts() {
        var texts = new LinkedHashMap<String, List<String>>();
        texts.put(
                "git",
                List.of(
                        "commit {hex:40} broke checkout",
                        "reverted {hex:7} and {hex:8}",
                        "https://git.example/acme/shop/commit/{hex:40}",
                        "tree {hex:40}\nparent {hex:40}\nauthor Ana <ana@example.org> 1777629600 +0200",
                        "node_id MDY6Q29tbWl0{an:50}",
                        "cherry-picked from {hex:12}",
                        "index {hex:7}..{hex:7} 100644",
                        "key: {hex:40}",
                        "sha={hex:40} ref=refs/heads/main"));
        texts.put(
                "ids",
                List.of(
                        "order {uuid} failed",
                        "request_id={uuid}",
                        "\"id\":\"{uuid}\"",
                        "correlation key {uuid}",
                        "token bucket {uuid} is full",
                        "ULID 01J{up:23}",
                        "trace {hex:32} span {hex:16}",
                        "traceparent: 00-{hex:32}-{hex:16}-01",
                        "trace_id={d1:19} span_id={d1:18}",
                        "x-request-id: {hex:32}",
                        "idempotency-key: {uuid}",
                        "cache key: user:{d:6}:{hex:32}",
                        "partition key={hex:32}",
                        "dd.trace_id={d1:18}",
                        "fingerprint {hex:16}",
                        "groupKey {}/{alertname=\"HighErrorRate\"}:{severity=\"page\"}",
                        "Slack U0{up:8} in C0{up:8}",
                        "client_msg_id {uuid}",
                        "arn:aws:iam::{d:12}:role/checkout-{low:6}",
                        "i-0{hex:16} in subnet-0{hex:16}",
                        "message offset {d1:16} of orders-{d:1}",
                        "incident key INC-{d:4}",
                        "AKIA is the prefix of AWS keys",
                        "object key logs/2026/05/01/{uuid}.gz",
                        "primary key ({d1:16}) already exists",
                        "ts={d1:16}",
                        "order {d1:16} refunded"));
        texts.put(
                "digests",
                List.of(
                        "registry.example/checkout@sha256:{hex:64}",
                        "sha512-{b64:86}==",
                        "integrity \"sha512-{b64:86}==\"",
                        "md5 {hex:32}",
                        "SHA256:{b64:43} fingerprint of host key",
                        "etag \"{hex:32}\"",
                        "checksum: {hex:64}",
                        "layer {hex:64}: pull complete",
                        "digest=sha256:{hex:64}"));
        texts.put(
                "names",
                List.of(
                        "pod checkout-{low:10}-{low:5} restarted",
                        "secret/checkout-tls-{low:5} not found",
                        "secretName: checkout-tls",
                        "secret: {word}-credentials-2026",
                        "secretKeyRef:\n  name: shop-db\n  key: password",
                        "serviceAccountToken projected",
                        "ip-10-2-{d:2}-{d:2}.eu-west-1.compute.internal",
                        "eu-central-1a, task-{word}-{d:3}",
                        "sk-{word}-{word}-{word} is a branch",
                        "disk-{low:8} full",
                        "hotfix/rotate-token-{d:4}",
                        "tokens: {d:4}, max_tokens={d:4}",
                        "k8s-{word}-{hex:8}",
                        "npm_config_registry and npm_lifecycle_event",
                        "test_{word}_{word}_{word}",
                        "live_{word}_{word}"));
        texts.put(
                "prose",
                List.of(
                        "password reset mails are delayed since {d:2}:{d:2}",
                        "the password is wrong for everybody",
                        "users cannot change their password",
                        "error: unexpected token in JSON at position {d:3}",
                        "token expired at 2026-05-01T10:02:00Z, secret rotation at 14:00",
                        "the secret is in the vault, ask {word}",
                        "API key rotation is planned for Q{d:1}",
                        "auth: token is required",
                        "Password: required",
                        "password is incorrect for user ana",
                        "Bearer authentication is not enabled",
                        "basic checks passed on {word}",
                        "authorization: denied for role reader",
                        "authorization failed: user unknown",
                        "cookie consent banner broke",
                        "private key permissions are too open",
                        "the access key was disabled yesterday",
                        "secret scanning found {d:1} alerts",
                        "session token lifetime: 15 minutes",
                        "key takeaway: {word} and {word}",
                        "the key is to roll back first",
                        "we saw 401 Unauthorized: invalid token",
                        "credentials: see runbook",
                        "password policy: at least 12 characters",
                        "passing tests: {d:3}",
                        "login as deploy -p is the port flag",
                        "the pass rate was {d:2} %"));
        texts.put(
                "code",
                List.of(
                        "at io.shop.auth.TokenFilter.doFilter(TokenFilter.java:{d:3})",
                        "Caused by: java.lang.IllegalStateException: token == null",
                        "String token = request.getToken();",
                        "password = config.get(\"db.password\")",
                        "if (password != null) {",
                        "token = parser.nextToken()",
                        "password: ${DB_PASSWORD}",
                        "PASSWORD=$DB_PASSWORD",
                        "password=******",
                        "password=<redacted>",
                        "secret={{ .Values.secret }}",
                        "api_key: \"${{ secrets.API_KEY }}\"",
                        "token: process.env.TOKEN",
                        "passwordEncoder=BCryptPasswordEncoder",
                        "postgres://shop:${PASSWORD}@db/shop",
                        "https://user:password@example.com",
                        "ssh://git@github.com/acme/shop.git",
                        "PWD=/srv/app",
                        "key=value&other=1",
                        "client_secret=%s",
                        "accessKey: string",
                        "Authorization: Bearer ${TOKEN}",
                        "Authorization: Bearer <token>",
                        "\"token\": null, \"password\": \"\"",
                        "auth_token=REDACTED",
                        "password=[FILTERED]",
                        "const apiKey = loadApiKey()",
                        "secretsmanager.GetSecretValue: AccessDenied"));
        texts.put(
                "numbers",
                List.of(
                        "5xx ratio 12 % for 5 m, p99 1200 ms",
                        "version 1.2.{d:3}-rc.{d:1}",
                        "#a1b2c{d:1} and #FF00{d:2}",
                        "+49 30 {d:4} {d:4}",
                        "10.2.{d:2}.{d:2}:8080",
                        "at {d1:13} and {d1:10}",
                        "2026-05-01 10:02:00.{d:6}",
                        "+1 (415) 555-{d:4}",
                        "1714557600{d:9}",
                        "memory 0x{hex:12}",
                        "amount 4{d:3}.{d:2}"));
        texts.put(
                "addresses",
                List.of(
                        "https://grafana.example:3000/d/{an:9}/checkout?orgId=1&from=now-1h&to=now&var-pod=checkout-{low:5}",
                        "https://app.datadoghq.eu/monitors/{d:7}?group=service%3Acheckout&from_ts={d1:13}",
                        "https://console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/{word}",
                        "https://acme.slack.com/archives/C0{up:8}/p{d1:16}",
                        "https://github.com/acme/shop/pull/{d:4}#issuecomment-{d1:10}",
                        "https://example.atlassian.net/browse/OPS-{d:4}?focusedCommentId={d:5}",
                        "https://avatars.githubusercontent.com/u/{d:7}?v=4",
                        "https://api.github.com/repos/acme/shop/git/commits{/sha}",
                        "https://x.example/path/{uuid}/file-{hex:32}.png",
                        "see https://example.com/@ana and mailto ana@example.com",
                        "https://sentry.example/organizations/acme/issues/{d:8}/?project={d:2}&key=checkout",
                        "https://x.example/search?q=token&page=2&sort=key"));
        return texts;
    }

    private static void fields(List<Sample> samples, Fakes fakes) {
        samples.add(Contexts.sample(
                "fields",
                "github",
                JSON.objectNode()
                        .put("id", 1_000_000_000L + fakes.below(900_000_000))
                        .put("node_id", fakes.of("R_kgDO{url1:10}"))
                        .put("sha", fakes.of("{hex:40}"))
                        .put("keys_url", "https://api.github.com/repos/a/b/keys{/key_id}")
                        .put("key", fakes.of("{word}"))));
        samples.add(Contexts.sample(
                "fields",
                "ids as numbers",
                JSON.objectNode()
                        .put("trace_id", Long.parseLong(fakes.of("4{d:15}")))
                        .put("offset", Long.parseLong(fakes.of("5{d:15}")))
                        .put("ts", 1_777_629_600_123_456L)));
        samples.add(Contexts.sample(
                "fields",
                "tokens used",
                JSON.objectNode()
                        .put("tokens", 512)
                        .put("token_type", "bearer")
                        .put("password_changed", true)
                        .put("secretName", "checkout-tls")
                        .put("next_page_token", fakes.of("{an:24}"))
                        .put("token", "****")));
        samples.add(Contexts.sample(
                "fields",
                "alertmanager",
                JSON.objectNode()
                        .put("fingerprint", fakes.of("{hex:16}"))
                        .put("groupKey", "{}:{alertname=\"SecretExpiring\", secret=\"checkout-tls\"}")
                        .set(
                                "labels",
                                JSON.objectNode()
                                        .put("alertname", "TokenErrors")
                                        .put("secret", "checkout-tls")
                                        .put("key", "node-7")
                                        .put("pod", fakes.of("auth-{low:10}-{low:5}")))));
        samples.add(Contexts.sample(
                "fields",
                "name and value",
                JSON.objectNode().put("name", "SECRET_NAME").put("value", fakes.of("{word}-{word}"))));
        samples.add(Contexts.sample(
                "fields", "slack blocks", Contexts.elements("rotate the token: ", "tomorrow, please", " ok")));
        samples.add(Contexts.sample(
                "fields",
                "words after",
                JSON.objectNode()
                        .put("text", "new password: ")
                        .put("user", fakes.of("U0{up:8}"))
                        .put("ts", "1777629600.123456")));
    }

    private static void images(List<Sample> samples, Fakes fakes) {
        var bytes = new byte[2000];
        new Random(fakes.below(1_000_000)).nextBytes(bytes);
        var base64 = Base64.getEncoder().encodeToString(bytes);
        samples.add(Sample.text("images", "data", "<img src=\"data:image/png;base64," + base64 + "\">"));
        samples.add(Sample.text("images", "lines", base64.replaceAll("(.{76})", "$1\n")));
        samples.add(Sample.text(
                "images",
                "words in base64",
                Fakes.base64("the password reset page is slow since 10:0" + fakes.below(9))));
    }
}
