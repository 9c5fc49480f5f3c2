package io.debrief.drafting.verification;

import io.debrief.drafting.evidence.Speaker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sentences with their evidence and the verdict people gave, from a test resource. */
record Pairs(List<Pair> all) {

    /** One sentence; {@code wrong} is the class of the error in it, or empty where it is true. */
    record Pair(
            String block, String wrong, String code, String sentence, List<CitedText> cited, List<CitedText> whole) {}

    static Pairs read(String resource) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        Map<String, CitedText> evidence = new LinkedHashMap<>();
        String block = "";
        try (InputStream in = Pairs.class.getResourceAsStream(resource)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("== ")) {
                    block = line.substring(3);
                    evidence = new LinkedHashMap<>();
                } else if (line.startsWith("E ")) {
                    CitedText text = text(line);
                    evidence.put(text.id(), text);
                } else if (line.startsWith("OK ") || line.startsWith("NO ")) {
                    pairs.add(pair(block, line, evidence));
                }
            }
        }
        return new Pairs(pairs);
    }

    private static CitedText text(String line) {
        String[] f = line.split(" ", 6);
        boolean bot = f[3].endsWith("bot") || f[3].equals("alertmanager") || f[3].equals("prow");
        Speaker speaker = bot ? new Speaker("bot", f[3], f[3], null, List.of()) : Speaker.named(f[3]);
        return CitedText.of(f[1], Instant.parse(f[2]), speaker, f[4], f[5].replace("\\n", "\n"));
    }

    private static Pair pair(String block, String line, Map<String, CitedText> evidence) {
        int colon = line.indexOf(" : ");
        String[] head = line.substring(0, colon).split(" ");
        boolean ok = head[0].equals("OK");
        String ids = ok ? head[1] : head.length > 3 ? head[3] : "";
        List<CitedText> cited = new ArrayList<>();
        for (String id : ids.split(",")) {
            if (!id.isEmpty()) {
                cited.add(evidence.get(id));
            }
        }
        return new Pair(
                block,
                ok ? "" : head[1],
                ok ? "" : head[2],
                line.substring(colon + 3),
                cited,
                new ArrayList<>(evidence.values()));
    }
}
