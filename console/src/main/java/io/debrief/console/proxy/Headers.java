package io.debrief.console.proxy;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which headers travel through, by RFC 9110 §7.6.1 and by what is nobody else's business. */
final class Headers {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** The session stays here; the addresses are written anew; the host is the service's own. */
    private static final Set<String> NOT_IN = Set.of(
            "cookie",
            "host",
            "x-csrf-token",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "expect");

    /** No service may set a cookie on people's origin, and the page's own headers stand. */
    private static final Set<String> NOT_OUT = Set.of(
            "set-cookie",
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy",
            "strict-transport-security",
            "access-control-allow-origin",
            "access-control-allow-credentials");

    private Headers() {}

    /** Copies what a service may see. */
    static void inward(MultiMap from, MultiMap to) {
        copy(from, to, NOT_IN);
    }

    /** Copies what the caller may see. */
    static void outward(MultiMap from, MultiMap to) {
        copy(from, to, NOT_OUT);
    }

    private static void copy(MultiMap from, MultiMap to, Set<String> without) {
        var named = from.getAll("Connection").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (var header : from) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name) && !without.contains(name) && !named.contains(name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }
}
