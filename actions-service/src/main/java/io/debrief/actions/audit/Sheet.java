package io.debrief.actions.audit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** An audit for people, in 80 columns. */
final class Sheet {

    static final List<String> CANNOT_KNOW = List.of(
            "Done means that the document says so (a ticked box, \"done\", a status column). What was finished and never"
                    + " written down counts as open, and what is ticked may still not have worked.",
            "Owners, dates and tickets count where the document names them. A ticket may have an owner and a date that"
                    + " are not in the document.",
            "Follow-ups are found by their headings, lists, tables and words. On public post-mortems marked by hand it"
                    + " finds about nine of ten, fewer where no heading names them, and now and then takes a sentence for"
                    + " one. Check with --list.",
            "Vague is a judgement on the words alone.");
    private static final int WIDTH = 80;
    private static final int NAME = 38;
    private static final int MOST_UNREAD = 20;

    private final PrintStream out;

    Sheet(PrintStream out) {
        this.out = out;
    }

    void print(Audit audit, Options options) {
        head(audit);
        unread(audit);
        if (audit.documents().isEmpty()) {
            return;
        }
        totals(audit.totals());
        table(audit);
        if (options.list()) {
            list(audit);
        } else {
            vague(audit, options.examples());
        }
        limits(audit);
    }

    private void head(Audit audit) {
        var documents = audit.documents();
        out.println(heading(audit));
        out.println();
        var none = documents.stream()
                .filter(document -> document.followUps().isEmpty())
                .count();
        out.println("  " + count(documents.size(), "document") + " read"
                + (none > 0 ? ", " + none + " of them without any follow-up" : "")
                + (audit.unread().isEmpty() ? "" : "; " + audit.unread().size() + " not read")
                + (audit.otherFiles() > 0 ? "; " + count(audit.otherFiles(), "other file") + " left alone" : ""));
    }

    private static String heading(Audit audit) {
        var totals = audit.totals();
        var where = Words.name(audit.folder(), WIDTH - 30);
        if (audit.documents().isEmpty()) {
            return "Nothing to audit in " + where;
        }
        return totals.done() + " of " + count(totals.followUps(), "follow-up")
                + (totals.followUps() == 1 ? " is" : " are") + " said to be done in " + where;
    }

    private void unread(Audit audit) {
        audit.unread().stream()
                .limit(MOST_UNREAD)
                .forEach(file -> wrapped("    ", Words.name(file.name(), NAME) + ": " + Words.line(file.reason())));
        if (audit.unread().size() > MOST_UNREAD) {
            out.println("    and " + (audit.unread().size() - MOST_UNREAD) + " more (--json lists them)");
        }
    }

    private void totals(Figures all) {
        out.println();
        row("follow-ups", all.followUps(), all);
        row("said to be done", all.done(), all);
        row("with an owner", all.owner(), all);
        row("with a date", all.due(), all);
        row("with both", all.ownerAndDue(), all);
        row("with a ticket or link", all.ticket(), all);
        row("with a finish line", all.finishLine(), all);
        row("vague", all.vague(), all);
        out.println();
        wrapped(
                "  ",
                "By their words: " + all.prevent() + " prevent, " + all.detect() + " detect, " + all.mitigate()
                        + " mitigate, " + all.process() + " change how people work.");
    }

    private void row(String name, int count, Figures all) {
        var share = all.followUps() == 0
                ? ""
                : String.format(Locale.ROOT, "%4d %%", Math.round(100.0 * count / all.followUps()));
        out.printf(Locale.ROOT, "  %-22s %6d  %s%n", name, count, share);
    }

    private void table(Audit audit) {
        out.println();
        out.printf(
                "  %-38s %6s %5s %6s %5s %6s %6s%n", "document", "found", "done", "owner", "date", "ticket", "vague");
        for (var document : audit.documents()) {
            var all = document.figures();
            out.printf(
                    Locale.ROOT,
                    "  %-38s %6s %5s %6s %5s %6s %6s%n",
                    Words.name(document.name(), NAME),
                    all.followUps() == 0 ? "none" : all.followUps(),
                    dash(all.done()),
                    dash(all.owner()),
                    dash(all.due()),
                    dash(all.ticket()),
                    dash(all.vague()));
        }
    }

    private static String dash(int count) {
        return count == 0 ? "-" : Integer.toString(count);
    }

    private void vague(Audit audit, int most) {
        var examples = VagueExamples.of(audit, most);
        if (examples.isEmpty()) {
            return;
        }
        out.println();
        out.println("Vague: nobody could say when these are done");
        for (var example : examples) {
            quote(example.document(), example.followUp());
            wrapped("      ", "\u2192 " + String.join("; ", example.followUp().vague()));
        }
    }

    private void quote(String document, FollowUp one) {
        out.println("  " + Words.name(document, WIDTH - 12) + ":" + one.line());
        wrapped("    ", "\u201c" + Words.cut(Words.line(one.quote()), 300) + "\u201d");
    }

    private void list(Audit audit) {
        for (var document : audit.documents()) {
            if (!document.followUps().isEmpty()) {
                out.println();
            }
            for (var one : document.followUps()) {
                quote(document.name(), one);
                wrapped("      ", "\u2192 " + said(one));
            }
        }
    }

    private static String said(FollowUp one) {
        var said = new ArrayList<String>();
        said.add(one.done() ? "done" : "open");
        said.add(one.owner() == null ? "no owner" : "owner " + Words.cut(Words.line(one.owner()), 40));
        said.add(one.due() == null ? "no date" : "date " + Words.cut(Words.line(one.due()), 40));
        if (one.ticket() != null) {
            said.add("ticket " + Words.cut(Words.line(one.ticket()), 60));
        }
        said.add(
                one.vague().isEmpty() ? one.category() : one.category() + ", vague: " + String.join("; ", one.vague()));
        return String.join(", ", said);
    }

    private void limits(Audit audit) {
        out.println();
        out.println("What this cannot know");
        if (audit.leftOut() > 0) {
            wrapped(
                    "  ",
                    "- " + audit.leftOut()
                            + " more lines look like follow-ups and are not counted: a document gives 500 at most.");
        }
        CANNOT_KNOW.forEach(limit -> wrapped("  ", "- " + limit));
        var odd = audit.documents().stream()
                .filter(document -> document.encoding().startsWith("windows"))
                .sorted(Comparator.comparing(Audited::name))
                .toList();
        if (!odd.isEmpty()) {
            wrapped(
                    "  ",
                    "- " + count(odd.size(), "document") + " in no valid UTF-8, read as Windows-1252, such as "
                            + Words.name(odd.getFirst().name(), NAME) + ".");
        }
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private void wrapped(String indent, String text) {
        var line = new StringBuilder(indent);
        var hanging = text.startsWith("- ") || text.startsWith("\u2192 ") ? indent + "  " : indent;
        for (var word : text.split(" ")) {
            if (line.length() + word.length() + 1 > WIDTH && !line.toString().isBlank()) {
                out.println(line.toString().stripTrailing());
                line.setLength(0);
                line.append(hanging);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
