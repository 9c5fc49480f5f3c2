package io.debrief.console.postmortem;

/**
 * Words that could not be saved because somebody else was faster.
 *
 * @param section the section they are for, empty where there are none
 * @param text the words
 */
record Unsaved(String section, String text) {

    static final Unsaved NONE = new Unsaved("", "");
}
