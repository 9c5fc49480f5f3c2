package io.debrief.ingest.mapping;

/**
 * Something wrong in a mapping file.
 *
 * @param file the file's name
 * @param line the line, from 1
 * @param field which field, such as {@code cases[2].kind}; empty where it is the whole file
 * @param reason what is wrong and what would be right
 */
public record Trouble(String file, int line, String field, String reason) {

    /** One line for people. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + reason;
    }
}
