package io.debrief.ingest.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.debrief.ingest.signal.BoundedJson;
import io.debrief.ingest.signature.RequestHeaders;
import io.debrief.ingest.source.BodyForm;
import io.debrief.ingest.source.SourceType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Parses a body once: plain JSON, or one of the other forms its source may send. */
public final class BodyParser {

    private static final int LONGEST_TEXT = 26 * 1024 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TEXT = "text/plain";
    private static final String PAYLOAD = "payload";

    private final ObjectReader reader = BoundedJson.mapper(LONGEST_TEXT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /**
     * Parses a body by its media type and what its type of source may send. A compressed one is not read: none of the
     * senders compresses, and what it would become nobody knows.
     */
    public Parsed parse(SourceType type, RequestHeaders headers, byte[] body) {
        if (compressed(headers)) {
            return new Parsed.WrongMediaType();
        }
        var media = mediaType(headers);
        var forms = type.forms();
        if (body.length == 0 && forms.contains(BodyForm.ANYTHING)) {
            return new Parsed.Tree(NullNode.getInstance());
        }
        if (media.isEmpty() || media.equals("application/json") || media.endsWith("+json")) {
            return json(body);
        }
        if (media.equals(FORM) && forms.contains(BodyForm.FORM_PAYLOAD)) {
            return payload(body);
        }
        if (media.equals(FORM) && forms.contains(BodyForm.FORM_FIELDS)) {
            return fields(body);
        }
        if (media.equals(TEXT) && forms.contains(BodyForm.TEXT)) {
            return json(body);
        }
        return forms.contains(BodyForm.ANYTHING) ? anything(body) : new Parsed.WrongMediaType();
    }

    private Parsed json(byte[] body) {
        if (body.length == 0) {
            return new Parsed.Empty();
        }
        try {
            var root = reader.readTree(body);
            return root.isMissingNode() ? new Parsed.Empty() : new Parsed.Tree(root);
        } catch (StreamConstraintsException e) {
            return String.valueOf(e.getOriginalMessage()).contains("nesting depth")
                    ? new Parsed.TooDeep()
                    : malformed(e);
        } catch (JsonProcessingException e) {
            return malformed(e);
        } catch (IOException e) {
            return new Parsed.Malformed("The body is not text in a Unicode encoding.");
        }
    }

    private Parsed payload(byte[] body) {
        if (body.length == 0) {
            return new Parsed.Empty();
        }
        try {
            var json = FormFields.of(body).get(PAYLOAD);
            return json == null
                    ? new Parsed.Malformed("The form has no field named payload.")
                    : json(json.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return new Parsed.Malformed("The form's payload is not encoded as forms are.");
        }
    }

    private static Parsed fields(byte[] body) {
        if (body.length == 0) {
            return new Parsed.Empty();
        }
        try {
            var root = JsonNodeFactory.instance.objectNode();
            FormFields.of(body).forEach(root::put);
            return new Parsed.Tree(root);
        } catch (IllegalArgumentException e) {
            return new Parsed.Malformed("The form is not encoded as forms are.");
        }
    }

    /** JSON under a wrong name is JSON all the same. */
    private Parsed anything(byte[] body) {
        if (json(body) instanceof Parsed.Tree tree) {
            return tree;
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return new Parsed.Tree(TextNode.valueOf(text.toString()));
        } catch (CharacterCodingException e) {
            return new Parsed.Tree(TextNode.valueOf(Base64.getEncoder().encodeToString(body)));
        }
    }

    private static Parsed malformed(JsonProcessingException e) {
        var where = e.getLocation();
        return new Parsed.Malformed(
                where == null
                        ? "The body is not JSON."
                        : "The body is not JSON: see line " + where.getLineNr() + ", column " + where.getColumnNr()
                                + ".");
    }

    private static boolean compressed(RequestHeaders headers) {
        return headers.all("Content-Encoding").stream()
                .map(String::strip)
                .anyMatch(encoding -> !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity"));
    }

    private static String mediaType(RequestHeaders headers) {
        var given = headers.first("Content-Type");
        if (given == null) {
            return "";
        }
        var parameters = given.indexOf(';');
        return (parameters < 0 ? given : given.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
