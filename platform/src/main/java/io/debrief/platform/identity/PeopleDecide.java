package io.debrief.platform.identity;

import io.debrief.platform.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Law 1 at the door: whatever changes something is closed to machines unless the method says otherwise. */
class PeopleDecide {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentCaller caller;

    PeopleDecide(CurrentCaller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, SimpleResourceInfo resource) throws NoSuchMethodException {
        if (READING.contains(request.getMethod())) {
            return;
        }
        var method = method(resource);
        if (method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        switch (caller.get()) {
            case Person person -> requireWriter(person);
            case Machine machine -> requireScope(machine, method.getAnnotation(MachinesMay.class));
        }
    }

    private static void requireWriter(Person person) {
        if (!person.mayWrite()) {
            throw Problem.forbidden("role-missing", "This needs the role responder, facilitator or admin.");
        }
    }

    private static void requireScope(Machine machine, @Nullable MachinesMay permission) {
        if (permission == null) {
            throw Problem.machinesCannotDecide(machine.name());
        }
        if (!permission.scope().isEmpty() && !machine.scopes().contains(permission.scope())) {
            throw Problem.forbidden("scope-missing", "This needs the scope " + permission.scope() + ".");
        }
    }

    private static Method method(SimpleResourceInfo resource) throws NoSuchMethodException {
        return resource.getResourceClass().getMethod(resource.getMethodName(), resource.parameterTypes());
    }
}
