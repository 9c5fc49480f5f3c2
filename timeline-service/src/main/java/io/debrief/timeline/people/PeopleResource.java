package io.debrief.timeline.people;

import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.platform.identity.MachinesMay;
import io.debrief.platform.paging.Cursor;
import io.debrief.platform.paging.Page;
import io.debrief.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** {@code /v1/people}: the identity map. */
@Path("/v1/people")
public class PeopleResource {

    private final People people;

    PeopleResource(People people) {
        this.people = people;
    }

    /** Everybody, by id; {@code q} looks in names and ids. */
    @GET
    public Uni<Page<PersonSnapshot>> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Cursor.limit(limit);
        var key = Cursor.read(cursor, 1);
        return people.page(key.isEmpty() ? "" : key.get(0), q == null ? "" : q, size + 1)
                .map(found -> Page.of(found, size, person -> Cursor.of(person.id())));
    }

    /** Somebody. */
    @GET
    @Path("{id}")
    public Uni<PersonSnapshot> get(@PathParam("id") String id) {
        return people.find(id)
                .map(found -> found.orElseThrow(() -> Problem.notFound("person-not-found", "Nobody is " + id)));
    }

    /** Adds somebody, or replaces what is known of them. */
    @POST
    @MachinesMay(scope = "people:write")
    public Uni<Response> put(@Nullable PersonRequest request) {
        if (request == null) {
            throw Problem.invalid("body", "is missing");
        }
        return people.put(request.person()).map(PeopleResource::answer);
    }

    private static Response answer(PersonSnapshot person) {
        return Response.status(person.version() == 1 ? 201 : 200)
                .location(URI.create("/v1/people/" + person.id()))
                .entity(person)
                .build();
    }
}
