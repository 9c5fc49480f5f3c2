package io.debrief.console.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.console.backend.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/sources, INGEST",
        "/v1/sources/slack/events, INGEST",
        "/v1/events, INGEST",
        "/v1/imports/7, INGEST",
        "/v1/quarantine/7/replay, INGEST",
        "/v1/incidents, TIMELINE",
        "/v1/incidents/, TIMELINE",
        "/v1/incidents/INC-42, TIMELINE",
        "/v1/incidents/INC-42/timeline/stream, TIMELINE",
        "/v1/incidents/INC-42/timeline/3f2a/split, TIMELINE",
        "/v1/incidents/INC-42/milestones/impact, TIMELINE",
        "/v1/incidents/drafts, TIMELINE",
        "/v1/signals/7/erasure, TIMELINE",
        "/v1/people, TIMELINE",
        "/v1/rulings/7, TIMELINE",
        "/v1/rebuilds, TIMELINE",
        "/v1/incidents/INC-42/drafts, DRAFTING",
        "/v1/incidents/INC-42/drafts/2, DRAFTING",
        "/v1/incidents/INC-42/postmortem, DRAFTING",
        "/v1/incidents/INC-42/postmortem/statements/7/adopt, DRAFTING",
        "/v1/incidents/INC-42/similar, DRAFTING",
        "/v1/incidents/INC-42/bundle, DRAFTING",
        "/v1/verifications, DRAFTING",
        "/v1/extractions, ACTIONS",
        "/v1/actions/ACT-12/take, ACTIONS",
        "/v1/actions/summary, ACTIONS",
        "/v1/actions.csv, ACTIONS",
        "/v1/actions.ics, ACTIONS",
        "/v1/reviews/7, ACTIONS",
        "/v1/signals/slack:C1%20x, TIMELINE",
    })
    void eachPathHasItsService(String path, Service service) {
        assertThat(Routes.of(path)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/v1/unknown",
                "/v1/actionsx",
                "/v1//incidents",
                "/v1/incidents/../quarantine",
                "/v1/incidents/./x",
                "/v1/incidents/%2e%2e/quarantine",
                "/v1/incidents/a%2fb",
                "/v1/incidents/a%5cb",
                "/v1/incidents/a%00",
                "/v1/incidents/a;jsessionid=1",
                "/v1/incidents/a\\b",
                "/v1/incidents/a%zz",
                "/v1/incidents/<x>",
            })
    void whatAServiceCouldReadAsAnotherPathIsRefused(String path) {
        assertThat(Routes.of(path)).isEmpty();
    }
}
