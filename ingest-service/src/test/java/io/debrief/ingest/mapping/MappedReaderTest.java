package io.debrief.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.generic.GenericReader;
import io.debrief.ingest.testing.Bodies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappedReaderTest {

    private static final String ACME = """
            each: $.alerts
            ignore:
              - {when: {$.state: silenced}, reason: silenced}
            kind: {path: $.state, values: {open: alert.fired, closed: alert.resolved}, otherwise: other}
            identity: [$.id, $.state, time]
            varies: [$.note]
            id: $.id
            time:
              - {path: $.ended, when: {$.state: closed}}
              - {path: $.began, format: 'dd.MM.uuuu HH:mm:ss', zone: Europe/Berlin, when: {$.state: open}}
            title: ["{$.name} is {$.state} on {$$.site}", $.name]
            text: {lines: [$.note, "see {$.doc}"]}
            status: $.state
            severity: {path: $.level, values: {'1': critical, '2': warning}, otherwise: info}
            actor: {kind: bot, name: {header: X-Acme-Agent}}
            services: [$.service, {path: $.also, split: ','}]
            keys: ["acme:fingerprint:{$.id}", "acme:host:{$.hosts[*]}"]
            links: {source: $.url, runbook: "https://wiki.example/{$.doc}"}
            labels: {region: $$.region, first: '/hosts/0'}
            labelsOf: [$.tags]
            test: {$$.mode: test}
            """;

    @Test
    void everyFieldComesFromWhereTheMappingSays() {
        // Given
        var body = """
                {'site':'berlin','region':'eu','mode':'test','alerts':[
                 {'id':7,'state':'open','name':'Disk full','level':1,'note':'92 %','doc':'disk','service':'checkout',
                  'also':'cart, payment','began':'01.05.2026 12:02:00','url':'https://acme.example/7',
                  'hosts':['a','b'],'tags':['env:prod','plain']}]}""";

        // When
        var signal = signals(ACME, body, Map.of("X-Acme-Agent", "watcher")).getFirst();

        // Then
        assertThat(signal.kind()).isEqualTo("alert.fired");
        assertThat(signal.title()).isEqualTo("Disk full is open on berlin");
        assertThat(signal.text()).isEqualTo("92 %\nsee disk");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(signal.timeFrom()).isEqualTo("event");
        assertThat(signal.severity()).isEqualTo("critical");
        assertThat(signal.status()).isEqualTo("open");
        assertThat(signal.providerId()).isEqualTo("7");
        assertThat(signal.actor().kind()).isEqualTo("bot");
        assertThat(signal.actor().name()).isEqualTo("watcher");
        assertThat(signal.services()).containsExactly("checkout", "cart", "payment");
        assertThat(signal.keys())
                .containsExactly(
                        "acme:fingerprint:7",
                        "acme:host:a",
                        "acme:host:b",
                        "service:checkout",
                        "service:cart",
                        "service:payment");
        assertThat(signal.links())
                .extracting("href")
                .containsExactly("https://acme.example/7", "https://wiki.example/disk");
        assertThat(signal.labels())
                .containsEntry("region", "eu")
                .containsEntry("first", "a")
                .containsEntry("env", "prod");
        assertThat(signal.test()).isTrue();
        assertThat(signal.raw()).startsWith("{\"id\":7").doesNotContain("berlin");
    }

    @Test
    void aListGivesASignalForEachElementButThoseThatAreIgnored() {
        var body = "{'alerts':[{'id':1,'state':'open','name':'a'},{'id':2,'state':'silenced','name':'b'},"
                + "{'id':3,'state':'closed','name':'c'}]}";
        assertThat(signals(ACME, body, Map.of())).extracting(Signal::title).containsExactly("a", "c");
        assertThat(read(ACME, "{'alerts':[{'id':2,'state':'silenced'}]}").ignored())
                .isEqualTo("silenced");
        assertThat(read(ACME, "{'alerts':[]}").ignored()).isEqualTo("empty");
    }

    @Test
    void aResolutionWithoutATimeHasTheTimeOfReceiptAndNotItsStart() {
        var closed = signals(
                        ACME,
                        "{'alerts':[{'id':1,'state':'closed','name':'a','began':'01.05.2026 11:00:00'}]}",
                        Map.of())
                .getFirst();
        assertThat(closed.timeFrom()).isEqualTo("receipt");
        assertThat(closed.occurredAt()).isEqualTo(Bodies.NOW);
    }

    @Test
    void sentAgainItIsTheSameAndWhatVariesIsARevisionOfTheSameLine() {
        var one = "{'alerts':[{'id':1,'state':'open','name':'a','note':'%s','began':'01.05.2026 11:00:00'}]}";
        var first = signals(ACME, one.formatted("x"), Map.of()).getFirst();
        assertThat(signals(ACME, one.formatted("x"), Map.of()).getFirst().id()).isEqualTo(first.id());
        var changed = signals(ACME, one.formatted("y"), Map.of()).getFirst();
        assertThat(changed.fold()).isEqualTo(first.fold());
        assertThat(changed.id()).isNotEqualTo(first.id());
    }

    @Test
    void idsOfOneSourceAreNotThoseOfAnotherUnlessTheMappingSaysSo() {
        var own = "kind: other\ntitle: x\nidentity: [$.id]\n";
        assertThat(signals(own, "{'id':1}", Map.of()).getFirst().fold()).isEqualTo("acme|src|1");
        assertThat(signals(own + "sharedIds: true\n", "{'id':1}", Map.of())
                        .getFirst()
                        .fold())
                .isEqualTo("acme|1");
        assertThat(signals(own + "eventId: {header: X-Delivery}\n", "{'id':1}", Map.of("X-Delivery", "d9"))
                        .getFirst()
                        .fold())
                .isEqualTo("acme|src|d9");
    }

    @Test
    void anEmptyIdentityNeverEqualsAnotherEmptyOne() {
        var mapping = "kind: other\ntitle: [$.a, none]\nidentity: [$.id, time]\n";
        var one = signals(mapping, "{'a':'b'}", Map.of()).getFirst();
        assertThat(signals(mapping, "{'a':'c'}", Map.of()).getFirst().id()).isNotEqualTo(one.id());
        assertThat(signals(mapping, "{'a':'b'}", Map.of()).getFirst().id()).isEqualTo(one.id());
    }

    @Test
    void theFirstCaseThatFitsCountsAndAddsItsLabels() {
        var mapping = """
                title: $.title
                identity: [$.id]
                labels: {a: one, b: two}
                cases:
                  - {when: {$.type: 'incident.*', exists: $.id}, kind: incident.updated, labels: {b: three}}
                  - {when: [{$.type: note}, {header X-Type: note}], kind: note.added}
                """;
        var incident = signals(mapping, "{'type':'incident.moved','title':'t','id':1}", Map.of())
                .getFirst();
        assertThat(incident.kind()).isEqualTo("incident.updated");
        assertThat(incident.labels()).containsEntry("a", "one").containsEntry("b", "three");
        assertThat(signals(mapping, "{'title':'t','id':1}", Map.of("X-Type", "NOTE"))
                        .getFirst()
                        .kind())
                .isEqualTo("note.added");
    }

    @Test
    void whatFitsNoCaseIsKeptByUsualNames() {
        var mapping = "title: $.title\nidentity: [$.id]\ncases: [{when: {$.type: x}, kind: note.added}]\n";
        var signal = signals(mapping, "{'type':'y','summary':'Something new','id':4}", Map.of())
                .getFirst();
        assertThat(signal.kind()).isEqualTo("other");
        assertThat(signal.title()).isEqualTo("Something new");
    }

    @Test
    void aBodyInsideAnotherIsRead() {
        var mapping = "inside: $.Message\nkind: other\ntitle: $.name\nidentity: [$.name]\n";
        var json = JsonNodeFactory.instance.objectNode();
        json.put("Message", "{\"name\":\"inner\"}");
        assertThat(Bodies.signals(reader(mapping), "generic", json, Map.of()))
                .extracting(Signal::title)
                .containsExactly("inner");
    }

    /** Thousands of parts and tens of thousands of fields: all paths together stay linear. */
    @Test
    void aHugeBodyTakesBoundedTime() {
        var body = JsonNodeFactory.instance.objectNode();
        var alerts = body.putArray("alerts");
        for (var i = 0; i < MappedReader.MOST + 1_000; i++) {
            alerts.addObject()
                    .put("id", i)
                    .put("state", "open")
                    .put("name", "n")
                    .putArray("hosts")
                    .add("a");
        }
        for (var i = 0; i < 20_000; i++) {
            body.put("field" + i, i);
        }
        var mapping = ACME.replace("region: $$.region", "region: $$..field19999");
        var started = System.nanoTime();
        var signals = Bodies.signals(reader(mapping), "generic", body, Map.of());
        assertThat(signals).hasSize(MappedReader.MOST + 1);
        assertThat(signals.getLast().kind()).isEqualTo("source.gap");
        assertThat(signals.getFirst().labels()).containsEntry("region", "19999");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(60));
    }

    private static List<Signal> signals(String mapping, String body, Map<String, String> headers) {
        return Bodies.signals(reader(mapping), "generic", Bodies.json(body), headers);
    }

    private static io.debrief.ingest.reading.Reading read(String mapping, String body) {
        return Bodies.read(reader(mapping), Bodies.json(body), Map.of());
    }

    private static MappedReader reader(String mapping) {
        return new MappedReader(MappingParser.parse("acme", "acme.yaml", mapping), new GenericReader());
    }
}
