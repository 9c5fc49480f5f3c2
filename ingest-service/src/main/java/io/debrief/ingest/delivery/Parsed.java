package io.debrief.ingest.delivery;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of parsing a body. */
public sealed interface Parsed {

    /**
     * JSON.
     *
     * @param root the body
     */
    record Tree(JsonNode root) implements Parsed {}

    /**
     * Not JSON.
     *
     * @param detail why, without quoting the body
     */
    record Malformed(String detail) implements Parsed {}

    /** Nested more deeply than anything a sender has to say. */
    record TooDeep() implements Parsed {}

    /** A media type that is not read. */
    record WrongMediaType() implements Parsed {}

    /** Nothing at all. */
    record Empty() implements Parsed {}
}
