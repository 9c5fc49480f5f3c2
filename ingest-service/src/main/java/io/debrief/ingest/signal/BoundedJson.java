package io.debrief.ingest.signal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;

/** Parsing of what others send, no deeper than 64 levels. */
public final class BoundedJson {

    private static final int DEEPEST = 64;

    private static final ObjectReader LENIENT = mapper().build().reader();

    private BoundedJson() {}

    /** A mapper to finish, whose texts are as long as the library allows. */
    public static JsonMapper.Builder mapper() {
        return mapper(StreamReadConstraints.DEFAULT_MAX_STRING_LEN);
    }

    /**
     * A mapper to finish.
     *
     * @param longestText the characters its longest text may have
     */
    public static JsonMapper.Builder mapper(int longestText) {
        return JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(longestText)
                        .build())
                .build());
    }

    /** The object that stands in a text, else the text itself. */
    public static JsonNode objectOrText(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return TextNode.valueOf(text);
        }
        try {
            return LENIENT.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
