package io.debrief.ingest.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which certificates may have signed a message of Amazon SNS. */
final class SnsCertificate {

    private static final int SMALLEST_KEY = 2048;
    private static final int DNS_NAME = 2;
    private static final Pattern NAME = Pattern.compile("sns(\\.[a-z0-9-]+)?\\.amazonaws\\.com(\\.cn)?");

    private SnsCertificate() {}

    /**
     * The certificates of a PEM text.
     *
     * @throws CertificateException when there are none in it
     */
    static List<X509Certificate> read(InputStream pem) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** The certificates of a file that the operator vouches for. */
    static List<X509Certificate> file(String path) {
        try (var pem = Files.newInputStream(Path.of(path))) {
            var chain = read(pem);
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (IOException | CertificateException | java.nio.file.InvalidPathException e) {
            throw new BadSecretException("has a 'certificateFile' that cannot be read");
        }
        throw new BadSecretException("has a 'certificateFile' without a certificate");
    }

    /**
     * Whether a message may be signed with the first of them: in its time, made out to SNS, with a key that is large
     * enough; and where others came along, leading to one of the roots.
     */
    static boolean trusted(List<X509Certificate> chain, Set<X509Certificate> roots, Instant now) {
        if (chain.isEmpty()) {
            return false;
        }
        try {
            var signing = chain.getFirst();
            signing.checkValidity(Date.from(now));
            return signing.getPublicKey() instanceof RSAPublicKey key
                    && key.getModulus().bitLength() >= SMALLEST_KEY
                    && madeOutToSns(signing)
                    && (chain.size() == 1 || leadsToRoot(chain, roots, now));
        } catch (CertificateException e) {
            return false;
        }
    }

    private static boolean madeOutToSns(X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names != null
                && names.stream()
                        .anyMatch(name -> name.getFirst() instanceof Integer kind
                                && kind == DNS_NAME
                                && NAME.matcher(String.valueOf(name.get(1))).matches());
    }

    private static boolean leadsToRoot(List<X509Certificate> chain, Set<X509Certificate> roots, Instant now) {
        if (roots.isEmpty()) {
            return false;
        }
        try {
            var anchors =
                    roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
            var parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            var below = chain.stream().filter(one -> !roots.contains(one)).toList();
            var path = CertificateFactory.getInstance("X.509").generateCertPath(below);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
