package io.debrief.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.JsonFile;
import io.debrief.standalone.source.ConfiguredSource;
import io.debrief.standalone.source.SenderConfiguration;
import io.debrief.standalone.source.Sources;
import io.debrief.standalone.stack.Installation;
import io.debrief.standalone.stack.Ports;
import io.debrief.standalone.stack.Service;
import io.debrief.standalone.stack.StackFile;
import io.debrief.standalone.stack.StackSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows each source's address and secret, and what to paste into its sender. */
@Command(
        name = "sources",
        description = "each source's address, secret and what to paste into its sender",
        subcommands = SourcesAddCommand.class,
        footer = {
            "",
            "sources try FILE [--mapping NAME|FILE.yaml | --type TYPE]   what signals a body would give",
            "sources mappings [NAME]                                     the mappings there are, or one as an example"
        })
final class SourcesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--json", description = "for scripts: name, type, url, scheme, secret of each")
    boolean json;

    @Override
    public Integer call() throws IOException {
        var folder = data.folder();
        Installation.prepare(folder);
        var base = base(folder);
        var sources = Sources.read(folder);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(json(sources, base));
        } else {
            print(out, sources, base);
            out.println("Secrets are kept in " + folder.sources() + "; ingest reads it again when it changes.");
        }
        return 0;
    }

    /** Where senders reach ingest: what the stack was told, else where it would be. */
    static String base(DataFolder folder) throws IOException {
        return StackFile.read(folder)
                .map(StackFile::senders)
                .orElseGet(() -> "http://" + StackSettings.LOOPBACK + ":"
                        + Ports.parse("").of(Service.INGEST));
    }

    static String json(List<ConfiguredSource> sources, String base) throws JsonProcessingException {
        return JsonFile.JSON.writeValueAsString(
                sources.stream().map(source -> Sources.describe(source, base)).toList());
    }

    private static void print(PrintWriter out, List<ConfiguredSource> sources, String base) {
        sources.forEach(source -> print(out, source, base));
    }

    static void print(PrintWriter out, ConfiguredSource source, String base) {
        out.println(source.name() + "  (" + source.type() + ", " + source.usedScheme() + ")");
        out.println("  address  " + Sources.url(source, base));
        out.println("  secret   " + (source.secret().isEmpty() ? "none: signed by a certificate" : source.secret()));
        out.println();
        SenderConfiguration.of(source, base).lines().forEach(line -> out.println("    " + line));
        out.println();
    }
}
