package io.debrief.drafting.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The directory as far as this service heard of it. */
@ApplicationScoped
class PersonTable {

    private static final String UPSERT = """
            insert into person (id, version, content) values (?1, ?2, ?3)
            on conflict (id) do update set version = excluded.version, content = excluded.content
            where person.version < excluded.version""";

    Uni<Void> take(Mutiny.Session session, List<Change> batch) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var change : batch) {
            if (change instanceof Change.PersonStands(var person, var content)) {
                all = all.chain(() -> session.createNativeQuery(UPSERT)
                        .setParameter(1, person.id())
                        .setParameter(2, person.version())
                        .setParameter(3, content)
                        .executeUpdate()
                        .replaceWithVoid());
            } else if (change instanceof Change.PersonGone(var person)) {
                all = all.chain(() -> session.createNativeQuery("delete from person where id = ?1")
                        .setParameter(1, person)
                        .executeUpdate()
                        .replaceWithVoid());
            }
        }
        return all;
    }
}
