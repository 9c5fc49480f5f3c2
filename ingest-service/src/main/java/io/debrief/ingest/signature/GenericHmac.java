package io.debrief.ingest.signature;

import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 as the source's settings say: {@code signatureHeader}, {@code prefix}, {@code encoding}
 * ({@code hex}, {@code hex-upper} or {@code base64}) and, where a time is signed, {@code timestampHeader} and {@code signed}, such as
 * <code>{timestamp}.{body}</code>.
 */
final class GenericHmac {

    private static final String TIME = "{timestamp}";
    private static final String BODY = "{body}";

    private GenericHmac() {}

    static Verifier verifier(SchemeSettings settings) {
        var header = settings.header("signatureHeader");
        if (header == null) {
            throw new BadSecretException("needs the signature's header as 'signatureHeader'");
        }
        var recipe = new HmacRecipe(header, settings.text("prefix", ""), encoding(settings), false, dated(settings));
        return recipe.with(HmacKeys.ofTexts(settings.needed()));
    }

    private static SignatureEncoding encoding(SchemeSettings settings) {
        return switch (settings.text("encoding", "hex")) {
            case "hex" -> SignatureEncoding.HEX;
            case "hex-upper" -> SignatureEncoding.UPPER_HEX;
            case "base64" -> SignatureEncoding.BASE64;
            default -> throw new BadSecretException("needs hex, hex-upper or base64 as 'encoding'");
        };
    }

    private static HmacRecipe.@Nullable Dated dated(SchemeSettings settings) {
        var header = settings.header("timestampHeader");
        var signed = settings.text("signed", header == null ? BODY : "");
        if (header == null && signed.equals(BODY)) {
            return null;
        }
        var time = signed.indexOf(TIME);
        if (header == null
                || time < 0
                || !signed.endsWith(BODY)
                || time + TIME.length() > signed.length() - BODY.length()) {
            throw new BadSecretException(
                    "needs both 'timestampHeader' and 'signed', the latter such as {timestamp}.{body}");
        }
        return new HmacRecipe.Dated(
                header,
                signed.substring(0, time),
                signed.substring(time + TIME.length(), signed.length() - BODY.length()),
                settings.window());
    }
}
