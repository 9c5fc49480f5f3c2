package io.debrief.platform.streams;

import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.identity.MachinesMay;
import io.debrief.platform.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;

/** Calls of each kind, for the tests of who may do what. */
@Path("/v1/numbers")
public class NumbersResource {

    /** A body. */
    public record Body(int value) {}

    private final CurrentCaller caller;

    NumbersResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    public Map<String, String> read() {
        return Map.of("caller", caller.get().reference());
    }

    @POST
    @Path("/decide")
    public Map<String, String> decide(Body body) {
        return Map.of("by", caller.person().id());
    }

    @POST
    @Path("/feed")
    @MachinesMay(scope = "numbers:write")
    public Map<String, String> feed() {
        return Map.of("by", caller.get().reference());
    }

    @POST
    @Path("/hook")
    @PermitAll
    public Map<String, String> hook() {
        return Map.of("by", "anyone");
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("secret words of an exception");
    }

    @GET
    @Path("/refused")
    public String refused() {
        throw Problem.conflict("numbers-taken", "They are taken.");
    }
}
