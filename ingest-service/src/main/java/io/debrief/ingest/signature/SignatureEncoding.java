package io.debrief.ingest.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** How a signature is written; compared as text, so that there is one spelling of each. */
enum SignatureEncoding {

    /** Hexadecimal, lower case. */
    HEX {
        @Override
        byte[] write(byte[] mac) {
            return HexFormat.of().formatHex(mac).getBytes(StandardCharsets.US_ASCII);
        }
    },

    /** Hexadecimal, upper case. */
    UPPER_HEX {
        @Override
        byte[] write(byte[] mac) {
            return HexFormat.of().withUpperCase().formatHex(mac).getBytes(StandardCharsets.US_ASCII);
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
}
