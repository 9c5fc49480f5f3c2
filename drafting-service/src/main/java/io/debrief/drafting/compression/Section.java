package io.debrief.drafting.compression;

import java.util.List;

/** One compressed section: which sentences it would like to hold. */
interface Section {

    /** Its name on the wire. */
    String name();

    /** Its sentences in reading order, before they are verified. */
    List<Candidate> write(Story story);
}
