package io.debrief.actions.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Assigns to each block the section it stands in, by the levels of the headings before it. */
final class Outline {

    private record Open(int level, Section section) {}

    private Outline() {}

    static List<Section> sections(String text, List<Block> blocks, Section outer) {
        var path = new ArrayDeque<Open>();
        path.push(new Open(0, outer));
        var sections = new ArrayList<Section>();
        for (var block : blocks) {
            if (block.kind() == Block.Kind.HEADING) {
                while (path.size() > 1 && path.element().level() >= block.level()) {
                    path.pop();
                }
                var words = Plain.of(text.substring(block.start(), block.end()));
                path.push(
                        new Open(block.level(), Section.of(words, path.element().section())));
            }
            sections.add(path.element().section());
        }
        return sections;
    }
}
