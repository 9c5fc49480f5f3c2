package io.debrief.console.page;

/**
 * What the frame around a page needs.
 *
 * @param title the page's title
 * @param here the place in the bar: {@code home}, {@code incidents} or {@code actions}
 * @param person the visitor's id
 * @param name the visitor's name
 * @param csrf what forms send back
 * @param notice one line about what was just done, possibly empty
 * @param assets changes when styles or scripts do
 */
public record Shell(String title, String here, String person, String name, String csrf, String notice, String assets) {}
