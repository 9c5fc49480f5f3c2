package io.debrief.standalone.cli;

import io.debrief.standalone.source.SourceKind;
import io.debrief.standalone.source.Sources;
import io.debrief.standalone.stack.Installation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a source with a fresh secret and shows what to paste into its sender; a running stack takes it up within a second. */
@Command(
        name = "add",
        description = "add a source with a fresh secret: sources add grafana, sources add gitlab gitlab-eu")
final class SourcesAddCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "TYPE", description = "such as grafana, opsgenie, sentry, gitlab, generic")
    String type = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "its name (default: the type)")
    @Nullable
    String name;

    @Option(
            names = "--scheme",
            paramLabel = "SCHEME",
            description = "another way to prove itself than the type's usual one")
    @Nullable
    String scheme;

    @Option(names = "--topic", paramLabel = "ARN", description = "for aws-sns: a topic whose messages are taken")
    List<String> topics = List.of();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "a further setting, such as mapping=my-tool")
    Map<String, String> settings = Map.of();

    @Override
    public Integer call() throws IOException {
        var kind = SourceKind.find(type)
                .orElseThrow(() -> new Refused(
                        "There is no type " + type + ". Types are " + String.join(", ", SourceKind.names()) + "."));
        var called = name == null ? type : name;
        if (!NAME.matcher(called).matches()) {
            throw new Refused("A source's name has lower-case letters, digits and hyphens only.");
        }
        var way = scheme(kind);
        var folder = data.folder();
        Installation.prepare(folder);
        try {
            var source = Sources.add(folder, called, kind, way, all());
            SourcesCommand.print(spec.commandLine().getOut(), source, SourcesCommand.base(folder));
        } catch (IllegalArgumentException e) {
            throw new Refused(e.getMessage() + " Choose another name: sources add " + type + " NAME.");
        }
        return 0;
    }

    /** Ingest refuses a file with a wrong scheme or a missing setting as a whole, so neither gets that far. */
    private String scheme(SourceKind kind) {
        var way = scheme == null ? kind.scheme() : scheme;
        if (!kind.schemes().contains(way)) {
            throw new Refused(
                    type + " proves itself by " + String.join(" or ", kind.schemes()) + ", not by " + way + ".");
        }
        if (way.equals("aws-sns") && topics.isEmpty()) {
            throw new Refused("Name the topics whose messages are taken: --topic arn:aws:sns:REGION:ACCOUNT:NAME.");
        }
        if (way.equals("header") && !settings.containsKey("header")) {
            throw new Refused("Name the header with the secret: --set header=X-API-KEY.");
        }
        if (way.equals("hmac-sha256") && !settings.containsKey("signatureHeader")) {
            throw new Refused("Name the header with the signature: --set signatureHeader=X-Signature.");
        }
        return way;
    }

    private Map<String, String> all() {
        var all = new LinkedHashMap<>(settings);
        if (!topics.isEmpty()) {
            all.put("topics", String.join(",", topics));
        }
        return all;
    }
}
