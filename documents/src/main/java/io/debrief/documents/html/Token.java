package io.debrief.documents.html;

import java.util.List;
import java.util.Map;

/** A piece of a page. */
sealed interface Token {

    /** The line it begins in, from 1. */
    int line();

    /**
     * Words.
     *
     * @param text entities are resolved
     */
    record Words(String text, int line) implements Token {}

    /**
     * A tag.
     *
     * @param name lower case
     * @param closing whether it ends an element
     * @param attributes by lower-case name
     */
    record Tag(String name, boolean closing, Map<String, String> attributes, int line) implements Token {

        String attribute(String of) {
            return attributes.getOrDefault(of, "");
        }

        boolean has(String className) {
            return List.of(attribute("class").split("\\s+")).contains(className);
        }
    }
}
