package io.debrief.documents;

/** What came of reading one file. */
public sealed interface Reading permits Document, Unread {

    /** The file's name within its folder, with forward slashes. */
    String name();
}
