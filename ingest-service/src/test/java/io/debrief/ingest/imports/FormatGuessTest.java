package io.debrief.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatGuessTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "¶{'kind':'note.added','title':'t','occurredAt':'2026-04-01T10:00:00Z'}¶x; ndjson",
                "[{'labels':{},'startsAt':'2026-04-01T10:00:00Z'}]; alertmanager",
                "{'status':'success','data':[{'labels':{},'startsAt':'2026-04-01T10:00:00Z'}]}; alertmanager",
                "{'incidents':[{'id':'P1','type':'incident','created_at':'2026-04-01T10:00:00Z'}],'limit':25}; pagerduty",
                "{'log_entries':[{'id':'R1','type':'notify_log_entry','created_at':'2026-04-01T10:00:00Z','incident':{'id':'P1'}}]}; pagerduty",
                "{'took':0.1,'data':[{'id':'a','tinyId':'1','createdAt':'2026-04-01T10:00:00Z'}]}; opsgenie",
                "{'values':[{'id':'a','tinyId':'1','createdAt':'2026-04-01T10:00:00Z'}]}; opsgenie",
                "{'incidents':[{'id':'01F','incident_status':{},'created_at':'2026-04-01T10:00:00Z'}]}; incidentio",
                "{'incident_updates':[{'id':'01F','incident_id':'01G','message':'m','created_at':'2026-04-01T10:00:00Z'}]}; incidentio",
                "PK\u0003\u0004whatever; slack-export",
                "[]; none",
                "{'incidents':[]}; none",
                "{'kind':'note.added'}; none",
                "id,title; none",
                "[{'id':1},; none",
                "[[; none"
            })
    void aFileIsToldByItsBeginning(String text, String format) throws IOException {
        // Given
        var file = Files.writeString(
                folder.resolve("file"), text.replace('\'', '"').replace('¶', '\n'));
        // Then
        assertThat(FormatGuess.of(file).map(ImportFormat::word).orElse("none")).isEqualTo(format);
    }
}
