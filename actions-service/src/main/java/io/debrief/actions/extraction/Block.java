package io.debrief.actions.extraction;

import java.util.List;

/**
 * A piece of a text with one role: a heading, a list item, a paragraph, a table's row.
 *
 * @param kind its role
 * @param start where its words begin, without the marker
 * @param end where they end, exclusive
 * @param level a heading's level from 1, a list item's indentation in columns, else 0
 * @param check what its checkbox says
 * @param list which run of list items it belongs to, 0 where it is none
 * @param cells a row's cells; empty otherwise
 * @param header the header cells of a row's table, lower case; empty otherwise
 */
record Block(Kind kind, int start, int end, int level, Check check, int list, List<Cell> cells, List<String> header) {

    enum Kind {
        HEADING,
        ITEM,
        PARAGRAPH,
        ROW
    }

    enum Check {
        NONE,
        OPEN,
        DONE
    }

    /**
     * One cell of a row.
     *
     * @param start where it begins
     * @param end where it ends, exclusive; may equal start
     */
    record Cell(int start, int end) {}

    static Block plain(Kind kind, int start, int end, int level) {
        return new Block(kind, start, end, level, Check.NONE, 0, List.of(), List.of());
    }
}
