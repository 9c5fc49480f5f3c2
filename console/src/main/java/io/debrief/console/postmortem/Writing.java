package io.debrief.console.postmortem;

import io.debrief.console.page.Names;
import io.debrief.console.page.When;
import io.debrief.console.postmortem.Doc.WrittenView;
import io.debrief.console.timeline.Folder;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import io.debrief.contracts.drafting.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows what people write, under prompts that come from the evidence. */
final class Writing {

    private static final int LONGEST_QUOTE = 140;

    private final Folder folder;
    private final PostmortemSnapshot postmortem;
    private final List<Statement> statements;
    private final Names names;
    private final Unsaved unsaved;

    Writing(Folder folder, PostmortemSnapshot postmortem, List<Statement> statements, Names names, Unsaved unsaved) {
        this.folder = folder;
        this.postmortem = postmortem;
        this.statements = statements;
        this.names = names;
        this.unsaved = unsaved;
    }

    List<WrittenView> sections() {
        return Sections.WRITTEN.stream().map(this::view).toList();
    }

    WrittenView followUps() {
        return view(Sections.FOLLOW_UPS);
    }

    private WrittenView view(Sections.Written section) {
        var written = postmortem.sections().get(section.name());
        var prompts = new ArrayList<>(section.prompts());
        prompts.addAll(0, fromEvidence(section.name()));
        return new WrittenView(
                section.name(),
                section.title(),
                prompts,
                written == null ? "" : written.text(),
                written == null ? "" : names.of(written.author().person()),
                written == null ? "" : When.full(written.at()),
                seen(postmortem, section.name()),
                postmortem.missing().stream()
                        .anyMatch(code ->
                                code.replace('-', '_').toLowerCase(Locale.ROOT).equals(section.name())),
                unsaved.section().equals(section.name()) ? unsaved.text() : "");
    }

    /** Tells one state of a section from the next. */
    static String seen(PostmortemSnapshot postmortem, String section) {
        var written = postmortem.sections().get(section);
        return written == null ? "" : written.at().toString();
    }

    private List<String> fromEvidence(String section) {
        return switch (section) {
            case "contributing_factors" -> causes();
            case "went_well" -> measure("timeToAcknowledge", "Somebody was on it after %s. What made that work?");
            case "went_badly" -> measure("timeToDetect", "It took %s to notice. What would have told you sooner?");
            case "learned" ->
                measure(
                        "timeToMitigate",
                        "It took %s to stop the harm. What do you know now that would make it shorter?");
            default -> List.of();
        };
    }

    private List<String> causes() {
        return statements.stream()
                .filter(statement -> statement.section().equals("causes"))
                .limit(2)
                .map(statement -> shortened(statement.text()) + " What made that possible?")
                .toList();
    }

    private List<String> measure(String name, String question) {
        var value = folder.incident().measures().get(name);
        return value == null || !value.startsWith("PT") ? List.of() : List.of(question.formatted(When.words(value)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, LONGEST_QUOTE).strip() + " …";
    }
}
