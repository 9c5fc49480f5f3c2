package io.debrief.standalone.stack;

import io.debrief.standalone.data.DataFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that run Java with small heaps, marked with the data folder they belong to. */
final class JavaCommand {

    private static final String MARK = "-Ddebrief.data=";

    private final DataFolder data;
    private final boolean quickStart;

    JavaCommand(DataFolder data, boolean quickStart) {
        this.data = data;
        this.quickStart = quickStart;
    }

    /** The mark by which a process of this folder is known even when its parent is gone. */
    static String mark(DataFolder data) {
        return MARK + data.root();
    }

    List<String> jar(Path jar, int heapMegabytes) {
        var command = java(heapMegabytes);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    List<String> main(Class<?> main, int heapMegabytes, String... arguments) {
        var command = java(heapMegabytes);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> java(int heapMegabytes) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark(data));
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Duser.timezone=UTC");
        if (quickStart) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        return command;
    }
}
