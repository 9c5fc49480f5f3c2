package io.debrief.platform.streams.sending;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an event, sent as headers: CloudEvents 1.0, Kafka protocol binding, binary mode.
 *
 * @param id {@code aggregate@version}
 * @param type such as {@code io.debrief.incident.v1}
 * @param source the service, such as {@code /timeline-service}
 * @param subject the aggregate
 * @param time when it happened
 * @param recordedTime when we learnt of it
 * @param sequence the version, null where there are none
 */
public record CloudEvent(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        Instant recordedTime,
        @Nullable Long sequence) {

    /** An event about a version of an aggregate. */
    public static CloudEvent ofVersion(
            String type, String source, String subject, long version, Instant time, Instant recordedTime) {
        return new CloudEvent(subject + "@" + version, type, source, subject, time, recordedTime, version);
    }

    /** The headers. */
    public List<Header> headers() {
        var headers = new ArrayList<Header>();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_type", type);
        add(headers, "ce_source", source);
        add(headers, "ce_subject", subject);
        add(headers, "ce_time", time.toString());
        add(headers, "ce_recordedtime", recordedTime.toString());
        if (sequence != null) {
            add(headers, "ce_sequence", sequence.toString());
        }
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(List<Header> headers, String name, String value) {
        headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
    }
}
