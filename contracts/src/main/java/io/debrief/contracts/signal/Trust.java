package io.debrief.contracts.signal;

/** What was proven about a signal's sender. */
public final class Trust {

    /** A signature over the body was checked. */
    public static final String VERIFIED = "verified";

    /** A shared secret came with the request, the body itself is not signed. */
    public static final String TOKEN = "token";

    /** Nothing was proven. */
    public static final String UNAUTHENTICATED = "unauthenticated";

    private Trust() {}
}
