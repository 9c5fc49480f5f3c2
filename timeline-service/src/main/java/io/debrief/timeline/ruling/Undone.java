package io.debrief.timeline.ruling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What undo takes back. Looked at newest first, so that whether an undo counts is known before what it takes back. */
final class Undone {

    private Undone() {}

    /** The rulings that stay in force, oldest first, each once. */
    static List<Ruling> leave(Collection<Ruling> all) {
        Map<UUID, Ruling> byId = new HashMap<>();
        all.forEach(ruling -> byId.put(ruling.id(), ruling));
        List<Ruling> newestFirst = new ArrayList<>(byId.values());
        newestFirst.sort(Rulings.OLDEST_FIRST.reversed());
        Set<UUID> undone = new HashSet<>();
        List<Ruling> inForce = new ArrayList<>(newestFirst.size());
        for (Ruling ruling : newestFirst) {
            if (undone.contains(ruling.id())) {
                continue;
            }
            inForce.add(ruling);
            Ruling taken = ruling instanceof Undo undo ? byId.get(undo.ruling()) : null;
            if (taken != null && canBeUndone(taken)) {
                undone.add(taken.id());
            }
        }
        Collections.reverse(inForce);
        return inForce;
    }

    private static boolean canBeUndone(Ruling ruling) {
        return !(ruling instanceof Erase || ruling instanceof Expire || ruling instanceof GiveLabel);
    }
}
