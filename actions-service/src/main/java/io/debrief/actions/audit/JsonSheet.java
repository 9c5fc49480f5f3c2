package io.debrief.actions.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.debrief.documents.Unread;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** An audit for scripts. */
final class JsonSheet {

    private final PrintStream out;

    JsonSheet(PrintStream out) {
        this.out = out;
    }

    /** The names in the output; they stay. */
    @JsonPropertyOrder({"folder", "read", "otherFiles", "totals", "leftOut", "cannotKnow", "unread", "documents"})
    record Output(
            String folder,
            int read,
            int otherFiles,
            Figures totals,
            int leftOut,
            List<String> cannotKnow,
            List<Unread> unread,
            List<Audited> documents) {}

    void print(Audit audit) throws IOException {
        var output = new Output(
                audit.folder(),
                audit.documents().size(),
                audit.otherFiles(),
                audit.totals(),
                audit.leftOut(),
                Sheet.CANNOT_KNOW,
                audit.unread(),
                audit.documents());
        out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(output));
    }
}
