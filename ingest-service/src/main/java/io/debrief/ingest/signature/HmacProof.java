package io.debrief.ingest.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.crypto.Mac;

/** HMAC-SHA256 over a prefix and the raw body; several signatures and several secrets are tried, all of them always. */
final class HmacProof implements Proof {

    private final List<byte[]> given;
    private final List<Mac> macs;
    private final SignatureEncoding encoding;
    private final boolean fresh;

    /**
     * A check.
     *
     * @param given the signatures that came along
     * @param macs one computation for each secret
     * @param encoding how the signatures are written
     * @param fresh whether the delivery's time, where it has one, is near enough
     */
    HmacProof(List<String> given, List<Mac> macs, SignatureEncoding encoding, boolean fresh) {
        this.given =
                given.stream().map(one -> one.getBytes(StandardCharsets.UTF_8)).toList();
        this.macs = macs;
        this.encoding = encoding;
        this.fresh = fresh;
    }

    @Override
    public void update(byte[] bytes) {
        macs.forEach(mac -> mac.update(bytes));
    }

    @Override
    public boolean futile() {
        return given.isEmpty() || !fresh;
    }

    @Override
    public CompletionStage<Verdict> verdict(byte[] body) {
        return CompletableFuture.completedFuture(verdict());
    }

    private Verdict verdict() {
        var right = false;
        for (var mac : macs) {
            var expected = encoding.write(mac.doFinal());
            for (var signature : given) {
                right |= MessageDigest.isEqual(expected, signature);
            }
        }
        if (given.isEmpty()) {
            return Verdict.MISSING;
        }
        if (!right) {
            return Verdict.WRONG;
        }
        return fresh ? Verdict.VERIFIED : Verdict.STALE;
    }
}
