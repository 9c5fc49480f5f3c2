package io.debrief.standalone.stack;

import io.debrief.standalone.data.DataFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one stack is made of.
 *
 * @param root the project's root, below which the services' jars lie
 * @param data its data folder
 * @param bind the address console and ingest listen on
 * @param publicUrl the address people and senders use, where it differs from the console's own
 * @param kafka the operator's brokers, null for the embedded one
 * @param postgres the operator's database, null for the embedded server
 * @param ports who listens where
 * @param services the services to start; the others are run by hand, on the same ports
 * @param quickStart whether to start faster at the cost of speed later
 * @param extra further environment for every service
 * @param heaps megabytes of heap of services that are to have other than the usual
 */
public record StackSettings(
        Path root,
        DataFolder data,
        String bind,
        @Nullable String publicUrl,
        @Nullable String kafka,
        @Nullable String postgres,
        Ports ports,
        List<Service> services,
        boolean quickStart,
        Map<String, String> extra,
        Map<Service, Integer> heaps) {

    /** Loopback, where only this machine's processes connect. */
    public static final String LOOPBACK = "127.0.0.1";

    /** The heap of a service in megabytes. */
    int heap(Service service) {
        return heaps.getOrDefault(service, service.heapMegabytes());
    }

    /** Where the page is. */
    public String pageUrl() {
        return publicUrl != null ? publicUrl : "http://" + shown() + ":" + ports.of(Service.CONSOLE);
    }

    /** Where senders reach ingest. */
    public String senderUrl() {
        return publicUrl != null ? publicUrl : "http://" + shown() + ":" + ports.of(Service.INGEST);
    }

    /** Where a service is reached from this machine. */
    public String localUrl(Service service) {
        var host = service.faced() && !everywhere() ? bind : LOOPBACK;
        return "http://" + host + ":" + ports.of(service);
    }

    private String shown() {
        return everywhere() ? LOOPBACK : bind;
    }

    private boolean everywhere() {
        return bind.equals("0.0.0.0") || bind.equals("::");
    }
}
