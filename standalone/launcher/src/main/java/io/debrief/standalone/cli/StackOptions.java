package io.debrief.standalone.cli;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.stack.Heaps;
import io.debrief.standalone.stack.Ports;
import io.debrief.standalone.stack.Service;
import io.debrief.standalone.stack.StackSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a stack can be told. */
final class StackOptions {

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            defaultValue = StackSettings.LOOPBACK,
            description = "address the page and the webhooks listen on (default: ${DEFAULT-VALUE}); the rest stays on"
                    + " loopback")
    String bind = StackSettings.LOOPBACK;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "the address people and senders use, where a proxy stands in front")
    @Nullable
    String publicUrl;

    @Option(names = "--kafka", paramLabel = "BOOTSTRAP", description = "your own brokers instead of the embedded one")
    @Nullable
    String kafka;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "your own database instead of the embedded server: postgresql://user:password@host/database")
    @Nullable
    String postgres;

    @Option(
            names = "--ports",
            paramLabel = "PORTS",
            defaultValue = "${env:DEBRIEF_PORTS:-}",
            description = "console=8080,ingest=8081,timeline=8082,drafting=8083,actions=8084,kafka=9092,postgres=54329;"
                    + " name those you change, or say 'free'")
    String ports = "";

    @Option(
            names = "--services",
            split = ",",
            paramLabel = "SERVICE",
            description = "start only these (ingest, timeline, drafting, actions, console) and run the others by hand")
    List<Service> services = List.of(Service.values());

    @Option(
            names = "--heap",
            paramLabel = "SERVICE=MB",
            defaultValue = "${env:DEBRIEF_HEAP:-}",
            description = "other heaps than the usual, such as timeline=1600 before a large import")
    String heap = "";

    StackSettings settings(DataFolder data, boolean quickStart, Map<String, String> extra) {
        try {
            return new StackSettings(
                    DataOption.root(),
                    data,
                    bind,
                    withoutSlash(publicUrl),
                    kafka,
                    postgres,
                    Ports.parse(ports),
                    services,
                    quickStart,
                    extra,
                    Heaps.parse(heap));
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String withoutSlash(@Nullable String url) {
        return url != null && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
