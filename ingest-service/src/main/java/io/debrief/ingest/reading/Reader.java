package io.debrief.ingest.reading;

/** Reads one type of source; knows nothing of transport, and throws for no body whatever. */
public interface Reader {

    /** What a body says. */
    Reading read(Body body);
}
