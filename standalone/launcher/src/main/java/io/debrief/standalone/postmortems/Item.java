package io.debrief.standalone.postmortems;

import io.debrief.documents.Document;
import io.debrief.documents.facts.FactReader;
import io.debrief.documents.facts.Facts;

/**
 * A document on its way in.
 *
 * @param key what it is known by again: the collection and its name there
 * @param document its words
 * @param facts what it says about itself
 */
public record Item(String key, Document document, Facts facts) {

    private static final int LONGEST_KEY = 250;

    /** A document of a collection. */
    public static Item of(String collection, Document document) {
        var key = "document:" + collection + "/" + document.name();
        return new Item(
                key.length() > LONGEST_KEY ? key.substring(key.length() - LONGEST_KEY) : key,
                document,
                FactReader.of(document));
    }
}
