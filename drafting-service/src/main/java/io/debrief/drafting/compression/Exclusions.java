package io.debrief.drafting.compression;

import io.debrief.contracts.drafting.DraftSnapshot.Excluded;
import io.debrief.contracts.drafting.Statement;
import io.debrief.drafting.conversation.Conversation;
import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says of every line that no sentence cites why it was left out. */
final class Exclusions {

    private Exclusions() {}

    static List<Excluded> of(Evidence evidence, Conversation conversation, List<Statement> statements) {
        Set<UUID> cited = new HashSet<>();
        statements.forEach(statement -> statement.citations().forEach(citation -> cited.add(citation.line())));
        Set<UUID> orders = lines(conversation, Role.ORDER);
        Set<UUID> telling = new HashSet<>();
        conversation.all().stream()
                .filter(said -> said.role() != Role.SOCIAL)
                .forEach(said -> telling.add(said.line().id()));
        return evidence.lines().stream()
                .filter(line -> !cited.contains(line.id()))
                .map(line -> new Excluded(line.id(), why(line, orders, telling)))
                .toList();
    }

    private static Set<UUID> lines(Conversation conversation, Role role) {
        Set<UUID> ids = new HashSet<>();
        for (Said said : conversation.of(role)) {
            ids.add(said.line().id());
        }
        return ids;
    }

    private static String why(EvidenceLine line, Set<UUID> orders, Set<UUID> telling) {
        if (line.erased()) {
            return "its text was erased";
        }
        if (line.hidden()) {
            return "a person hid it";
        }
        if (orders.contains(line.id())) {
            return "it gives orders to a machine";
        }
        if (!line.leads()) {
            return "it says what another line of its entry says";
        }
        if (line.kind().equals("alert.fired") || line.kind().equals("alert.resolved")) {
            return "an alert like others that are told";
        }
        if (line.isTalk() && !telling.contains(line.id())) {
            return "small talk, or said by a bot";
        }
        return "other lines tell more in the same space";
    }
}
