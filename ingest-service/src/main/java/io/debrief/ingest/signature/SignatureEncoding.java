package io.debrief.ingest.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** How a signature is written; compared as text, so that there is one spelling of each. */
enum SignatureEncoding {

    /** Hexadecimal, lower case. */
    HEX {
        @Override
        byte[] write(byte[] mac) {
            return HexFormat.of().formatHex(mac).getBytes(StandardCharsets.US_ASCII);
        }
    },

    /** Hexadecimal in either case. */
    ANY_HEX {
        @Override
        byte[] write(byte[] mac) {
            return HEX.write(mac);
        }

        @Override
        byte[] given(String text) {
            return super.given(text.toLowerCase(Locale.ROOT));
        }
    },

    /** Base64 with padding. */
    BASE64 {
        @Override
        byte[] write(byte[] mac) {
            return Base64.getEncoder().encode(mac);
        }
    };

    abstract byte[] write(byte[] mac);

    byte[] given(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
