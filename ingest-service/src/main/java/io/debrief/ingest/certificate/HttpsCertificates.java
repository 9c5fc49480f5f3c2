package io.debrief.ingest.certificate;

import io.debrief.ingest.signature.Certificates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Fetches certificates over HTTPS: briefly, a few kilobytes at most, and never anywhere else than asked. */
@ApplicationScoped
public class HttpsCertificates implements Certificates {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LARGEST = 64 * 1024;
    private static final int OK = 200;

    private final CertificateCache cache;
    private final Duration patience;
    private @Nullable HttpClient client;
    private @Nullable Set<X509Certificate> roots;

    @Inject
    HttpsCertificates(Clock clock) {
        this(clock, PATIENCE);
    }

    HttpsCertificates(Clock clock, Duration patience) {
        this.cache = new CertificateCache(this::fetch, clock);
        this.patience = patience;
    }

    @Override
    public CompletionStage<List<X509Certificate>> at(URI address) {
        return cache.at(address);
    }

    @Override
    public synchronized Set<X509Certificate> roots() {
        if (roots == null) {
            roots = platformRoots();
        }
        return roots;
    }

    private CompletableFuture<List<X509Certificate>> fetch(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(patience).GET().build();
        return started()
                .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(HttpsCertificates::read)
                .exceptionally(failure -> {
                    throw new AwayException("the certificate at " + address + " cannot be fetched", failure);
                });
    }

    /** An answer that is no certificate leaves nothing to trust; one that failed may be better next time. */
    private static List<X509Certificate> read(HttpResponse<InputStream> answer) {
        try (var body = answer.body()) {
            var bytes = body.readNBytes(LARGEST + 1);
            if (answer.statusCode() != OK) {
                throw new IOException("status " + answer.statusCode());
            }
            return bytes.length > LARGEST ? List.of() : certificates(bytes);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static List<X509Certificate> certificates(byte[] bytes) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            return List.of();
        }
    }

    private synchronized HttpClient started() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(patience)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    private static Set<X509Certificate> platformRoots() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (var manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager trusting) {
                    return Set.of(trusting.getAcceptedIssuers());
                }
            }
            return Set.of();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform's roots cannot be read", e);
        }
    }
}
