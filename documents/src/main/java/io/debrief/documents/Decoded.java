package io.debrief.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text: a byte order mark decides, else strict UTF-8, else Windows-1252.
 *
 * @param text what they say
 * @param encoding how they were read
 */
record Decoded(String text, String encoding) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 8192;

    /** Null where they are no text. */
    static @Nullable Decoded of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return marked(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return marked(bytes, 2, StandardCharsets.UTF_16BE);
        }
        for (var i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return null;
            }
        }
        try {
            return new Decoded(strict(bytes), "UTF-8");
        } catch (CharacterCodingException notUtf8) {
            return control(bytes) ? null : new Decoded(new String(bytes, WINDOWS), "windows-1252");
        }
    }

    private static String strict(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Decoded marked(byte[] bytes, int mark, Charset charset) {
        return new Decoded(new String(bytes, mark, bytes.length - mark, charset), charset.name());
    }

    /** Control characters that no text holds, more than a stray one. */
    private static boolean control(byte[] bytes) {
        var odd = 0;
        var length = Math.min(bytes.length, LOOKED_AT);
        for (var i = 0; i < length; i++) {
            var b = bytes[i];
            odd += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27 ? 1 : 0;
        }
        return odd * 100 > length;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
