package io.debrief.acceptance.stack;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stack for all tests of this JVM, stopped at the end. */
public final class SharedStack implements ParameterResolver {

    /** Drafts settle in seconds, and the daily heartbeat comes in seconds, so that a test can wait for them. */
    private static final Map<String, String> QUICK = Map.of(
            "DEBRIEF_DRAFTING_QUIET", "PT2S",
            "DEBRIEF_DRAFTING_LATEST", "PT10S",
            "DEBRIEF_HEARTBEAT_EVERY", "5s",
            "DEBRIEF_HEARTBEAT_DELAYED", "5s");

    private record Held(RunningStack stack) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            stack.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningStack.class;
    }

    @Override
    public RunningStack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent("stack", ignored -> start(), Held.class)
                .stack();
    }

    private static Held start() {
        try {
            return new Held(RunningStack.start(QUICK));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
