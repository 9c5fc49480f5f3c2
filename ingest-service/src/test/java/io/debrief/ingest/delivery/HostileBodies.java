package io.debrief.ingest.delivery;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that mean harm. */
final class HostileBodies {

    static final Set<Integer> REFUSED = Set.of(413);

    private static final Set<Integer> TAKEN = Set.of(202);
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGE = 64 * 1024;
    private static final Set<String> LARGE_FOR = Set.of("alertmanager", "github", "generic");

    private HostileBodies() {}

    /** Large ones are for a few senders only, or the test would take long. */
    record Hostile(byte[] body, Set<Integer> answers) {

        boolean isFor(SenderAt sender) {
            return body.length < LARGE || LARGE_FOR.contains(sender.type());
        }

        static Hostile taken(String body) {
            return new Hostile(body.getBytes(StandardCharsets.UTF_8), TAKEN);
        }
    }

    /** By what is wrong with them. */
    static Map<String, Hostile> all() {
        var all = new LinkedHashMap<String, Hostile>();
        all.put("cut off", Hostile.taken("{\"alerts\":[{\"labels\":{\"alertname\":\"A\""));
        all.put("a field twice", Hostile.taken("{\"a\":1,\"a\":2,\"event\":{\"id\":\"1\",\"id\":\"2\"},\"event\":3}"));
        all.put(
                "invalid UTF-8",
                new Hostile(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'}, TAKEN));
        all.put("overlong UTF-8", new Hostile(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}, TAKEN));
        all.put("a raw NUL", new Hostile(new byte[] {'{', '"', 'a', 0, '"', ':', '1', '}'}, TAKEN));
        all.put("nothing but NUL", new Hostile(new byte[1000], TAKEN));
        all.put("an escaped NUL", everywhere("\\u0000"));
        all.put("half a surrogate pair", everywhere("\\ud83d"));
        all.put("the other half", everywhere("\\ude00x"));
        all.put("right to left", everywhere("\u202egnp.exe\u202c \u2066x\u2069"));
        all.put("zero width", everywhere("\u200b\u200d\u2060\ufeff\ue0001"));
        all.put("HTML", everywhere("<img src=x onerror=alert(1)><script>alert(1)</script>"));
        all.put("Slack's markup", everywhere("<!channel> <@U1> <#C1|x> <http://x|y> <!subteam^S1> <|> <"));
        all.put("a formula", everywhere("=HYPERLINK(\\\"http://x\\\")\\t+1@x"));
        all.put("lines of a log", everywhere("x\\r\\n2026-01-01 ERROR forged \\u001b[31m"));
        all.put("not a number", Hostile.taken("{\"event\":{\"occurred_at\":NaN,\"id\":Infinity}}"));
        all.put("huge numbers", Hostile.taken("{\"a\":1e999999999,\"b\":-1e-999999999,\"c\":" + "9".repeat(900) + "}"));
        all.put("a number of a megabyte", Hostile.taken("{\"a\":" + "9".repeat(MEGABYTE / 2) + "}"));
        all.put("a name of a megabyte", Hostile.taken("{\"" + "n".repeat(MEGABYTE / 2) + "\":1}"));
        all.put("a text of a megabyte", everywhere("x".repeat(MEGABYTE / 20)));
        all.put("spaces", Hostile.taken(" ".repeat(MEGABYTE / 2)));
        all.put("no body", Hostile.taken(""));
        all.put("two bodies", Hostile.taken("{}{}"));
        all.put("a mark of byte order", Hostile.taken("\ufeff{}"));
        all.put("UTF-16", new Hostile("{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_16), TAKEN));
        all.put("UTF-32", new Hostile("{\"a\":\"b\"}".getBytes(Charset.forName("UTF-32")), TAKEN));
        for (var scalar :
                List.of("null", "true", "1", "-0.0", "\"text\"", "[]", "[[]]", "{}", "[null]", "{\"\":null}")) {
            all.put("only " + scalar, Hostile.taken(scalar));
        }
        all.put("a depth of 100,000", new Hostile("[".repeat(100_000).getBytes(StandardCharsets.US_ASCII), REFUSED));
        all.put(
                "objects of a depth of 100,000",
                new Hostile("{\"a\":".repeat(100_000).getBytes(StandardCharsets.US_ASCII), REFUSED));
        all.put("20 megabytes", Hostile.taken("{\"alerts\":[" + " ".repeat(20 * MEGABYTE) + "]}"));
        all.put("10,000 alerts", Hostile.taken(alerts(10_000, "")));
        all.put("20,000 labels", Hostile.taken(alerts(1, many(20_000))));
        all.put("20,000 fields", Hostile.taken("{" + many(20_000).substring(1) + "}"));
        for (var time : times()) {
            all.put("the time " + time, everywhere(time));
        }
        return all;
    }

    /** A text in every place where a sender has one. */
    private static Hostile everywhere(String text) {
        return Hostile.taken(
                ("{'action':'~','type':'event_callback','team_id':'~','status':'firing','groupKey':'~','receiver':'~',"
                                + "'alerts':[{'status':'firing','fingerprint':'~','startsAt':'~','endsAt':'~','generatorURL':'~',"
                                + "'labels':{'alertname':'~','~':'~'},'annotations':{'summary':'~','~':'~'}}],"
                                + "'event':{'id':'~','event_type':'incident.triggered','occurred_at':'~','type':'message','channel':'~',"
                                + "'user':'~','ts':'~','text':'~','data':{'id':'~','type':'incident','title':'~','html_url':'~'}},"
                                + "'title':'~','summary':'~','message':'~','object_kind':'~','timestamp':'~','~':'~'}")
                        .replace('\'', '"')
                        .replace("~", text));
    }

    private static String alerts(int count, String labels) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"status\":\"firing\",\"fingerprint\":\"f" + i
                        + "\",\"startsAt\":\"2026-05-01T10:02:00Z\",\"labels\":{\"alertname\":\"A\"" + labels + "}}")
                .collect(Collectors.joining(",", "{\"version\":\"4\",\"alerts\":[", "]}"));
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ",\"l" + i + "\":\"v" + i + "\"")
                .collect(Collectors.joining());
    }

    private static List<String> times() {
        var times = new ArrayList<String>();
        times.addAll(List.of(
                "0001-01-01T00:00:00Z",
                "0000-00-00T00:00:00Z",
                "9999-12-31T23:59:59.999999999999Z",
                "+999999999-12-31T23:59:59Z"));
        times.addAll(List.of("-1", "0", "1777629720", "1777629720000", "1777629720000000", "1777629720000000000"));
        times.addAll(List.of("1777629720.123456", "9".repeat(19), "9".repeat(40), "1e400", "-9223372036854775808"));
        times.addAll(
                List.of("2026-02-30T25:61:61Z", "2026-05-01T10:02:00+99:99", "2026-05-01T10:02:00+01.00", "tomorrow"));
        return times;
    }
}
