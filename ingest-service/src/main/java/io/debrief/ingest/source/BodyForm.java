package io.debrief.ingest.source;

/** The forms in which some senders' bodies come, beside plain JSON with a JSON media type. */
public enum BodyForm {

    /** A form whose field {@code payload} holds the JSON. */
    FORM_PAYLOAD,

    /** A form whose fields are the body's fields, all of them texts. */
    FORM_FIELDS,

    /** JSON that calls itself plain text. */
    TEXT,

    /** Anything: what is not JSON becomes a text, or base64 where it is not Unicode. */
    ANYTHING
}
