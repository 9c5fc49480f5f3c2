package io.debrief.actions.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** {@code ./debrief audit}. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs and exits: 0 where documents were read, 1 where none could be, 2 where the words make no sense. */
    public static void main(String[] words) {
        System.exit(new Main(System.out, System.err).run(List.of(words)));
    }

    int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) {
            out.println(Options.USAGE);
            return 0;
        }
        try {
            var options = Options.parse(words);
            var audit = Audit.of(options);
            if (options.json()) {
                new JsonSheet(out).print(audit);
            } else {
                new Sheet(out).print(audit, options);
            }
            return audit.documents().isEmpty() ? FAILED : 0;
        } catch (Options.Misused | InvalidPathException e) {
            err.println(e.getMessage());
            return MISUSED;
        } catch (NoSuchFileException e) {
            err.println("There is no " + e.getMessage() + ".");
        } catch (AccessDeniedException e) {
            err.println(e.getMessage() + " may not be read.");
        } catch (IOException e) {
            err.println("It cannot be read: " + e.getMessage());
        }
        return FAILED;
    }
}
