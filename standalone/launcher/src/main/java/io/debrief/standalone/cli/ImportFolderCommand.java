package io.debrief.standalone.cli;

import io.debrief.documents.Document;
import io.debrief.documents.DocumentFolder;
import io.debrief.documents.Listing;
import io.debrief.documents.Unread;
import io.debrief.standalone.http.Api;
import io.debrief.standalone.postmortems.Importer;
import io.debrief.standalone.postmortems.Item;
import io.debrief.standalone.postmortems.Result;
import io.debrief.standalone.stack.Service;
import io.debrief.standalone.stack.StackFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./debrief import FOLDER}: post-mortems people wrote before become closed incidents with their text. */
@Command(
        name = "import-folder",
        description =
                "import the post-mortems of a folder (Markdown, HTML, a Confluence HTML export) as closed incidents")
final class ImportFolderCommand implements Callable<Integer> {

    private static final int TOGETHER = 25;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "FOLDER", description = "the folder, or the zip file of a Confluence HTML export")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(names = "--as", paramLabel = "NAME", description = "who imports; their password is asked for")
    @Nullable
    String person;

    @Option(
            names = "--collection",
            paramLabel = "NAME",
            description = "what the folder's documents are known by again (default: the folder's name)")
    @Nullable
    String collection;

    @Option(names = "--exclude", paramLabel = "PATTERN", description = "names to leave out, such as '*template*'")
    List<String> exclude = List.of();

    @Option(names = "--confluence", description = "what is named is the zip file of a Confluence HTML export")
    boolean confluence;

    @Option(names = "--dry-run", description = "only show what the documents say about themselves")
    boolean dryRun;

    private final Map<Result.What, Integer> done = new EnumMap<>(Result.What.class);
    private int not;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (confluence && !folder.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new Refused("--confluence goes with the zip file of an HTML export; a folder needs no option.");
        }
        var importer = dryRun ? null : importer();
        try (var opened = DocumentFolder.open(folder)) {
            var listing = opened.list(this::excludes);
            listing.unread().forEach(this::unread);
            for (var from = 0; from < listing.files().size(); from += TOGETHER) {
                var to = Math.min(from + TOGETHER, listing.files().size());
                some(
                        opened,
                        listing.files().subList(from, to),
                        from,
                        listing.files().size(),
                        importer);
            }
            summary(listing);
        }
        return not == 0 ? 0 : 1;
    }

    /** A few at a time: while the services hear of the first incidents, the next are opened. */
    private void some(
            DocumentFolder opened, List<Listing.Found> files, int before, int all, @Nullable Importer importer)
            throws IOException, InterruptedException {
        var waiting = new LinkedHashMap<String, Importer.Opened>();
        for (var i = 0; i < files.size(); i++) {
            var progress = (before + i + 1) + "/" + all;
            switch (opened.read(files.get(i))) {
                case Unread unread -> unread(unread);
                case Document document -> {
                    var item = Item.of(known(), document);
                    if (importer == null) {
                        describe(item);
                    } else {
                        importer.open(item, reason -> tell(progress, document.name(), reason))
                                .ifPresent(incident -> waiting.put(progress, incident));
                    }
                }
            }
        }
        if (importer != null) {
            for (var next : waiting.entrySet()) {
                var item = next.getValue().item();
                tell(next.getKey(), item.document().name(), importer.text(next.getValue()));
            }
        }
    }

    private String known() {
        return collection == null
                ? String.valueOf(folder.toAbsolutePath().normalize().getFileName())
                : collection;
    }

    private boolean excludes(Path path) {
        var whole = Path.of(path.toString());
        return exclude.stream()
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .anyMatch(matcher -> matcher.matches(whole) || matcher.matches(whole.getFileName()));
    }

    private Importer importer() throws IOException {
        if (person == null) {
            throw new Refused("Who imports? ./debrief import FOLDER --as NAME (or --dry-run to look first).");
        }
        StackFile stack = data.running()
                .orElseThrow(
                        () -> new Refused("Nothing runs on " + data.folder().root() + ": ./debrief up first."));
        var token = TokenCommand.personToken(data.installed(), person);
        return new Importer(
                new Api(stack.url(Service.INGEST), token),
                new Api(stack.url(Service.TIMELINE), token),
                new Api(stack.url(Service.DRAFTING), token));
    }

    private void tell(String progress, String name, Result result) {
        switch (result) {
            case Result.There there -> {
                done.merge(there.what(), 1, Integer::sum);
                out().printf(
                                "%9s  %-8s %-8s %s%n",
                                progress,
                                there.incident(),
                                there.what().name().toLowerCase(Locale.ROOT),
                                printable(name));
            }
            case Result.Not reason -> {
                not++;
                out().printf("%9s  not imported: %s: %s%n", progress, printable(name), printable(reason.reason()));
            }
        }
        out().flush();
    }

    private void unread(Unread file) {
        not++;
        out().printf("           not read: %s: %s%n", printable(file.name()), printable(file.reason()));
    }

    private void describe(Item item) {
        var facts = item.facts();
        var started = facts.started();
        out().printf(
                        "%-10s  %-4s  %s%n            %s%n",
                        started == null ? "no day" : started.at().toString().substring(0, 10),
                        facts.severity() == null ? "" : facts.severity(),
                        printable(facts.title()),
                        printable(item.document().name()));
        not += started == null ? 1 : 0;
    }

    private void summary(Listing listing) {
        if (dryRun) {
            out().printf(
                            "%d documents, %d cannot be imported as they are%n",
                            listing.files().size(), not);
            return;
        }
        out().printf(
                        "%d new, %d changed, %d as before, %d not imported%n",
                        done.getOrDefault(Result.What.NEW, 0),
                        done.getOrDefault(Result.What.CHANGED, 0),
                        done.getOrDefault(Result.What.SAME, 0),
                        not);
    }

    /** Others' words do not reach the terminal as orders. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\ufffd");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
