package io.debrief.standalone.cli;

import io.debrief.standalone.stack.Preparation;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prepares your own Kafka and PostgreSQL for services that run elsewhere; prints the environment they need. */
@Command(
        name = "prepare",
        description = "make topics, roles and schemas on your own Kafka and PostgreSQL; prints what goes into .env")
final class PrepareCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--kafka", paramLabel = "BOOTSTRAP", required = true, description = "your brokers")
    @SuppressWarnings("NullAway.Init")
    private String kafka;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            required = true,
            description = "your database: postgresql://user:password@host/database")
    @SuppressWarnings("NullAway.Init")
    private String postgres;

    @Override
    public Integer call() throws IOException {
        var folder = data.folder().create();
        var topics = Preparation.prepare(folder, kafka, postgres);
        spec.commandLine().getErr().println("Topics created: " + (topics.isEmpty() ? "none, all were there" : topics));
        spec.commandLine().getErr().println("Keys, sources and people are in " + folder.root() + ".");
        Preparation.environment(folder)
                .forEach((name, value) -> spec.commandLine().getOut().println(name + "=" + value));
        return 0;
    }
}
