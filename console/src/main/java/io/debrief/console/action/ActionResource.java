package io.debrief.console.action;

import static io.debrief.console.page.Words.given;

import io.debrief.console.backend.ActionsClient;
import io.debrief.console.page.Choice;
import io.debrief.console.page.Directory;
import io.debrief.console.page.Names;
import io.debrief.console.page.Shell;
import io.debrief.console.page.Shells;
import io.debrief.console.page.Words;
import io.debrief.console.session.Visitor;
import io.debrief.contracts.actions.ActionSnapshot;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Actions: the list, and one with its history. */
@Path("/actions")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ActionResource {

    private static final int PAGE = 50;

    private final ActionsClient actions;
    private final Directory directory;
    private final Shells shells;
    private final Visitor visitor;

    ActionResource(@RestClient ActionsClient actions, Directory directory, Shells shells, Visitor visitor) {
        this.actions = actions;
        this.directory = directory;
        this.shells = shells;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "action")
    static class Templates {
        static native TemplateInstance list(Shell shell, ActionList list);

        static native TemplateInstance page(Shell shell, ActionPage page);
    }

    /** The list. */
    @GET
    public TemplateInstance list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("category") @Nullable String category,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("overdue") @Nullable String overdue,
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor) {
        var late = given(overdue) != null;
        var found = actions.actions(
                given(status),
                given(owner),
                null,
                given(category),
                late ? Boolean.TRUE : null,
                given(q),
                PAGE,
                given(cursor));
        var names = directory.names();
        var next = found.next() == null ? "" : next(status, category, owner, late ? "yes" : null, q, found.next());
        var list = new ActionList(
                found.items().stream().map(action -> row(action, names)).toList(),
                statuses(given(status)),
                Choice.of(
                        given(category),
                        "=any kind",
                        "prevent=prevent",
                        "detect=detect",
                        "mitigate=mitigate",
                        "process=process"),
                owners(names, given(owner)),
                late,
                q == null ? "" : q,
                given(status) != null || given(category) != null || given(owner) != null || late || given(q) != null,
                next);
        return Templates.list(shells.of("Actions", "actions"), list);
    }

    /** One action. */
    @GET
    @Path("{action}")
    public TemplateInstance page(@PathParam("action") String id) {
        var answer = actions.action(id);
        var me = visitor.session().login().person();
        var page = ActionPages.of(answer.getEntity(), answer.getHeaderString("ETag"), directory.names(), me);
        return Templates.page(shells.of(id, "actions"), page);
    }

    private static List<Choice> statuses(@Nullable String selected) {
        return Choice.of(
                selected,
                "=any status",
                "candidate=to decide",
                "offered=offered",
                "taken=taken",
                "in_progress=in progress",
                "blocked=blocked",
                "done=done",
                "verified=verified",
                "ineffective=ineffective",
                "later=later",
                "dropped=dropped");
    }

    private static List<Choice> owners(Names names, @Nullable String selected) {
        var owners = new ArrayList<Choice>();
        owners.add(new Choice("", "anybody's", selected == null));
        names.people().forEach(p -> owners.add(new Choice(p.id(), p.name(), p.id().equals(selected))));
        return owners;
    }

    private static ActionList.Row row(ActionSnapshot action, Names names) {
        return new ActionList.Row(
                action.id(),
                action.title(),
                action.overdue() ? "overdue" : Words.status(action.status()),
                action.overdue() ? "overdue" : action.status(),
                ActionPages.facts(action, names),
                action.overdue(),
                action.category(),
                action.incident() == null ? "" : action.incident(),
                action.demo());
    }

    private static String next(@Nullable String... values) {
        var builder = UriBuilder.fromPath("/actions");
        var keys = List.of("status", "category", "owner", "overdue", "q", "cursor");
        var given = new ArrayList<String>();
        for (var i = 0; i < keys.size(); i++) {
            var value = given(values[i]);
            if (value != null) {
                builder.queryParam(keys.get(i), "{" + keys.get(i) + "}");
                given.add(value);
            }
        }
        return builder.build(given.toArray()).toString();
    }
}
