package io.debrief.ingest.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.debrief.ingest.signal.BoundedJson;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements of lists in JSON, one after the other and never all at once: of a list, of the lists that stand in certain
 * fields of an object, and of as many of either as follow each other.
 */
final class ElementStream implements AutoCloseable {

    /** Bytes an element may have, more or less. */
    static final int LARGEST = 4 * 1024 * 1024;

    private static final ObjectMapper JSON = BoundedJson.mapper(LARGEST).build();

    private final CountedStream in;
    private final JsonParser parser;
    private final Set<String> lists;
    private boolean within;
    private boolean wrapped;
    private long elements;
    private long whole;

    /**
     * Begins.
     *
     * @param in the JSON
     * @param lists the fields whose lists are meant where the JSON is an object
     */
    ElementStream(CountedStream in, Set<String> lists) throws IOException {
        this.in = in;
        this.lists = lists;
        this.parser = JSON.getFactory().createParser((InputStream) in);
    }

    /**
     * The next element, null at the end; a missing node stands for an element that is too large.
     *
     * @throws UnusableFileException where the rest is no JSON
     */
    @Nullable
    JsonNode next() throws IOException {
        try {
            while (true) {
                var token = parser.nextToken();
                if (token == null) {
                    return complete();
                }
                if (within && token != JsonToken.END_ARRAY) {
                    return element();
                }
                step(token);
            }
        } catch (JsonEOFException e) {
            throw new UnusableFileException("The file breaks off after element " + whole + ".");
        } catch (JsonProcessingException | CharConversionException e) {
            throw new UnusableFileException("The file cannot be read as JSON after element " + whole + ".");
        }
    }

    private @Nullable JsonNode complete() {
        if (within || wrapped) {
            throw new UnusableFileException("The file breaks off after element " + whole + ".");
        }
        return null;
    }

    private void step(JsonToken token) throws IOException {
        switch (token) {
            case END_ARRAY -> within = false;
            case END_OBJECT -> wrapped = false;
            case START_ARRAY -> within = true;
            case START_OBJECT -> wrap();
            case FIELD_NAME -> {
                var wanted = lists.contains(parser.currentName());
                if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                    within = true;
                } else {
                    parser.skipChildren();
                }
            }
            default -> throw new UnusableFileException("The file is no list in JSON.");
        }
    }

    private void wrap() {
        if (lists.isEmpty()) {
            throw new UnusableFileException("The file is no list in JSON.");
        }
        wrapped = true;
    }

    private JsonNode element() throws IOException {
        var from = in.count();
        elements++;
        try (var copy = new TokenBuffer(parser)) {
            var depth = 0;
            var fits = true;
            for (var token = parser.currentToken(); token != null; token = parser.nextToken()) {
                fits = fits && in.count() - from <= LARGEST;
                if (fits) {
                    copy.copyCurrentEvent(parser);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0) {
                    JsonNode tree = fits ? JSON.readTree(copy.asParser()) : MissingNode.getInstance();
                    whole = elements;
                    return tree;
                }
            }
        }
        throw new UnusableFileException("The file breaks off after element " + whole + ".");
    }

    /** How many elements there were so far. */
    long elements() {
        return elements;
    }

    /** Bytes read so far, rounded up to what is read at a time. */
    long bytes() {
        return in.count();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
