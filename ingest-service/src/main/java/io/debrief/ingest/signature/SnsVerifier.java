package io.debrief.ingest.signature;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Amazon SNS: RSA over named fields of the message, SHA-1 in version 1 and SHA-256 in version 2. Anybody with an AWS
 * account can have Amazon sign a message, so that the topic counts as well: setting {@code topics}. The certificate is
 * fetched from Amazon, or is the one in {@code certificateFile}.
 */
final class SnsVerifier implements Verifier {

    private final Set<String> topics;
    private final @Nullable List<X509Certificate> pinned;

    private SnsVerifier(Set<String> topics, @Nullable List<X509Certificate> pinned) {
        this.topics = topics;
        this.pinned = pinned;
    }

    static Verifier verifier(SchemeSettings settings) {
        var topics = settings.list("topics");
        if (topics.isEmpty() || !topics.stream().allMatch(topic -> topic.startsWith("arn:aws"))) {
            throw new BadSecretException("needs the ARNs of its topics as 'topics'");
        }
        if (!settings.secrets().isEmpty()) {
            throw new BadSecretException("has a secret, which Amazon SNS knows nothing about");
        }
        var file = settings.text("certificateFile");
        return new SnsVerifier(Set.copyOf(topics), file == null ? null : SnsCertificate.file(file));
    }

    @Override
    public Proof begin(Attempt attempt) {
        return new Whole(attempt);
    }

    /** Nothing can be told before the body is whole, since the signature is part of it. */
    private final class Whole implements Proof {

        private final Attempt attempt;

        private Whole(Attempt attempt) {
            this.attempt = attempt;
        }

        @Override
        public void update(byte[] bytes) {
            // looked at when it is whole
        }

        @Override
        public boolean futile() {
            return false;
        }

        @Override
        public CompletionStage<Verdict> verdict(byte[] body) {
            return SnsMessage.of(body)
                    .map(this::verdict)
                    .orElseGet(() -> CompletableFuture.completedFuture(Verdict.MISSING));
        }

        private CompletionStage<Verdict> verdict(SnsMessage message) {
            var address = message.certificate();
            if (message.signature().isEmpty() || message.algorithm().isEmpty()) {
                return CompletableFuture.completedFuture(Verdict.MISSING);
            }
            if (address.isEmpty()
                    || message.signed().isEmpty()
                    || !topics.contains(String.valueOf(message.text("TopicArn")))) {
                return CompletableFuture.completedFuture(Verdict.WRONG);
            }
            if (pinned != null) {
                return CompletableFuture.completedFuture(check(message, pinned));
            }
            return attempt.certificates().at(address.get()).thenApply(chain -> check(message, chain));
        }

        private Verdict check(SnsMessage message, List<X509Certificate> chain) {
            var roots = attempt.certificates().roots();
            return SnsCertificate.trusted(chain, roots, attempt.now()) && right(message, chain.getFirst())
                    ? Verdict.VERIFIED
                    : Verdict.WRONG;
        }
    }

    private static boolean right(SnsMessage message, X509Certificate certificate) {
        try {
            var signature = Signature.getInstance(message.algorithm().orElseThrow());
            signature.initVerify(certificate.getPublicKey());
            signature.update(message.signed().orElseThrow());
            return signature.verify(message.signature().orElseThrow());
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA signatures", e);
        }
    }
}
