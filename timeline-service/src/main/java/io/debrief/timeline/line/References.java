package io.debrief.timeline.line;

import io.debrief.contracts.signal.Link;
import io.debrief.contracts.signal.Signal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What links say: of a message, which things it links; of a change, deploy, build, release or ticket, under which address it is
 * known. A link to a pull request, an issue or a commit is the key such a thing has; every other link is its own address.
 */
final class References {

    private static final List<String> ARTEFACTS = List.of("change.", "deploy.", "build.", "release.", "ticket.");
    private static final Pattern NUMBERED = Pattern.compile("^/([^/]+/[^/]+)/(pull|issues)/([0-9]{1,9})(?:/.*)?$");
    private static final Pattern COMMIT = Pattern.compile("^/[^/]+/[^/]+/commit/([0-9a-f]{40})(?:/.*)?$");
    private static final Pattern PAGE = Pattern.compile("^/incidents/([A-Z0-9]{6,20})(?:/.*)?$");

    private References() {}

    static List<String> of(Signal signal, UnaryOperator<String> intern) {
        boolean message = signal.kind().startsWith("message.");
        boolean artefact = ARTEFACTS.stream().anyMatch(signal.kind()::startsWith);
        if (signal.links().isEmpty() || !(message || artefact)) {
            return List.of();
        }
        Set<String> names = new TreeSet<>();
        for (Link link : signal.links()) {
            boolean own = "source".equals(link.rel());
            if (message != own) {
                names.addAll(message ? named(link.href()) : List.of(address(link.href())));
            }
        }
        names.remove("");
        return names.isEmpty() ? List.of() : names.stream().map(intern).toList();
    }

    private static List<String> named(String href) {
        List<String> names = new ArrayList<>(2);
        names.add(address(href));
        URI uri = uri(href);
        String path = uri == null || uri.getPath() == null ? "" : uri.getPath();
        String host = uri == null || uri.getHost() == null ? "" : uri.getHost();
        Matcher numbered = NUMBERED.matcher(path);
        Matcher commit = COMMIT.matcher(path);
        Matcher page = PAGE.matcher(path);
        if (numbered.matches()) {
            String prefix = numbered.group(2).equals("pull") ? Keys.PULL_REQUEST : "github:issue:";
            names.add(prefix + numbered.group(1) + "#" + numbered.group(3));
        } else if (commit.matches()) {
            names.add(Keys.COMMIT + commit.group(1));
        } else if (host.endsWith(".pagerduty.com") && page.matches()) {
            names.add("pagerduty:incident:" + page.group(1));
        }
        return names;
    }

    /** Without what does not name the thing: the place within the page, a slash at the end, the case of the host. */
    private static String address(String href) {
        URI uri = uri(href);
        if (uri == null || uri.getHost() == null) {
            return "";
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return Keys.LINK + uri.getHost().toLowerCase(Locale.ROOT) + path + query;
    }

    private static @Nullable URI uri(String href) {
        try {
            return new URI(href);
        } catch (URISyntaxException notOne) {
            return null;
        }
    }
}
