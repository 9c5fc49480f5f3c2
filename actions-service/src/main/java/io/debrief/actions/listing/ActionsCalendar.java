package io.debrief.actions.listing;

import io.debrief.contracts.actions.ActionSnapshot;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** Due days as a calendar (RFC 5545): one all-day event for each open follow-up that somebody has. */
final class ActionsCalendar {

    private static final Set<String> OPEN = Set.of("offered", "taken", "in_progress", "blocked");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 73;

    private ActionsCalendar() {}

    static String of(List<ActionSnapshot> actions) {
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Debrief//Actions//EN");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "X-WR-CALNAME:Debrief follow-ups");
        actions.stream().filter(action -> OPEN.contains(action.status())).forEach(action -> event(out, action));
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static void event(StringBuilder out, ActionSnapshot action) {
        var day = action.dueOn();
        if (day == null) {
            return;
        }
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + action.id() + "@debrief");
        line(out, "DTSTAMP:" + STAMP.format(action.updatedAt()));
        line(out, "SEQUENCE:" + action.version());
        line(out, "DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE));
        line(out, "DTEND;VALUE=DATE:" + day.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
        line(out, "SUMMARY:" + text(action.id() + " " + action.title()));
        line(out, "DESCRIPTION:" + text(description(action)));
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }

    private static String description(ActionSnapshot action) {
        var incident = action.incident() == null ? "" : "Incident " + action.incident() + "\n";
        var done = action.doneWhen() == null ? "" : "Done when " + action.doneWhen() + "\n";
        return incident + done + "Owner " + action.owner() + ", "
                + action.status().replace('_', ' ');
    }

    private static String text(String value) {
        return Bidi.isolated(value)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Lines are folded before 75 octets, never inside a character. */
    private static void line(StringBuilder out, String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var character = line.codePointAt(i);
            var piece = Character.toString(character);
            var length = piece.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(piece);
            octets += length;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
