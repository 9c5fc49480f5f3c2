package io.debrief.ingest.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 over a prefix and the raw body, in hexadecimal; several signatures and several secrets may be tried. */
final class HmacProof implements Proof {

    private static final String HMAC = "HmacSHA256";
    private static final int MOST_SIGNATURES = 8;
    private static final int HEX_DIGITS = 64;
    private static final int LONGEST_TIMESTAMP = 11;

    private final List<byte[]> given;
    private final List<Mac> macs;
    private boolean stale;

    private HmacProof(List<byte[]> given, List<Mac> macs) {
        this.given = given;
        this.macs = macs;
    }

    static HmacProof of(@Nullable String header, String version, List<String> secrets, String prefix) {
        var macs = new ArrayList<Mac>(secrets.size());
        for (var secret : secrets) {
            var mac = mac(secret);
            mac.update(prefix.getBytes(StandardCharsets.UTF_8));
            macs.add(mac);
        }
        return new HmacProof(signatures(header, version), macs);
    }

    /** Also asks for a timestamp in epoch seconds that is no further away than the window. */
    HmacProof fresh(@Nullable String timestamp, Instant now, Duration window) {
        stale = timestamp == null
                || timestamp.isEmpty()
                || timestamp.length() > LONGEST_TIMESTAMP
                || !timestamp.chars().allMatch(c -> c >= '0' && c <= '9')
                || Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) > window.toSeconds();
        return this;
    }

    @Override
    public void update(byte[] bytes) {
        macs.forEach(mac -> mac.update(bytes));
    }

    @Override
    public Verdict verdict() {
        var right = false;
        for (var mac : macs) {
            var expected = mac.doFinal();
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
        return stale ? Verdict.STALE : Verdict.VERIFIED;
    }

    private static List<byte[]> signatures(@Nullable String header, String version) {
        var found = new ArrayList<byte[]>();
        if (header == null) {
            return found;
        }
        for (var part : header.split(",", MOST_SIGNATURES + 1)) {
            var signature = part.strip();
            if (found.size() < MOST_SIGNATURES
                    && signature.startsWith(version)
                    && signature.length() == version.length() + HEX_DIGITS
                    && signature.substring(version.length()).chars().allMatch(HexFormat::isHexDigit)) {
                found.add(HexFormat.of().parseHex(signature.substring(version.length())));
            }
        }
        return found;
    }

    private static Mac mac(String secret) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
