package io.debrief.console.backend;

import io.debrief.console.session.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** Sends the visitor's own token with each call: the console has no rights of its own. */
@ApplicationScoped
public class BearerHeaders implements ClientHeadersFactory {

    private final Visitor visitor;

    BearerHeaders(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle("Authorization", visitor.bearer());
        return headers;
    }
}
