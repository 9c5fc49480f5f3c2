package io.debrief.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to ingest.
 *
 * @param step what it tells; null for one that nobody of ours sent
 * @param webhook the request
 * @param forged whether it is signed with another secret
 */
record Delivery(Scenario.@Nullable Step step, Webhook webhook, boolean forged) {

    private static final int REPEAT_EVERY = 8;
    private static final int LATE_EVERY = 11;
    private static final int LATE_BY = 6;

    /** Deliveries as they come over a network: some twice, some late, one from somebody else. */
    static List<Delivery> overANetwork(List<Scenario.Step> steps, Webhook foreign) {
        var deliveries = new ArrayList<Delivery>();
        steps.forEach(step -> deliveries.add(new Delivery(step, step.webhook(), false)));
        for (int i = LATE_EVERY; i + LATE_BY < deliveries.size(); i += LATE_EVERY) {
            deliveries.add(i + LATE_BY, deliveries.remove(i));
        }
        for (int i = REPEAT_EVERY; i < deliveries.size(); i += REPEAT_EVERY) {
            deliveries.add(i, deliveries.get(i - 3));
        }
        deliveries.add(deliveries.size() / 2, new Delivery(null, foreign, true));
        return deliveries;
    }
}
