package io.debrief.standalone.part;

import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/**
 * Turns the signals that end a process into an orderly end by the main thread. Shutdown hooks would run all at once,
 * and libraries bring their own.
 */
public final class Ending {

    private static final CountDownLatch ASKED = new CountDownLatch(1);

    private Ending() {}

    /** Listens from now on; a second Ctrl+C ends at once. */
    public static void listen() {
        for (var name : new String[] {"TERM", "INT", "HUP"}) {
            Signal.handle(new Signal(name), signal -> {
                if (ASKED.getCount() == 0 && signal.getName().equals("INT")) {
                    Runtime.getRuntime().halt(130);
                }
                ASKED.countDown();
            });
        }
    }

    /** Whether the process was asked to end. */
    public static boolean asked() {
        return ASKED.getCount() == 0;
    }

    /** Waits until the process is asked to end. */
    public static void await() throws InterruptedException {
        listen();
        ASKED.await();
    }

    /** Ends the process after its work is done, whatever threads libraries left. */
    public static void confirm() {
        Runtime.getRuntime().halt(0);
    }
}
