package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Whether a number is another one, rounded to the digits it shows. */
final class Rounding {

    private Rounding() {}

    /** Whether a value, in the unit and with the digits of the claimed quantity, is what it shows. */
    static boolean fits(Quantity claimed, BigDecimal value) {
        BigDecimal inUnit = value.divide(claimed.unit(), MathContext.DECIMAL64);
        BigDecimal shown = claimed.value().divide(claimed.unit(), MathContext.DECIMAL64);
        int scale = digits(shown);
        return inUnit.setScale(scale, RoundingMode.HALF_UP).compareTo(shown) == 0;
    }

    /** Whether a value is what the claimed quantity shows, cut or rounded at its unit and not coarser. */
    static boolean exactly(Quantity claimed, BigDecimal value) {
        BigDecimal inUnit = value.divide(claimed.unit(), MathContext.DECIMAL64);
        BigDecimal shown = claimed.value().divide(claimed.unit(), MathContext.DECIMAL64);
        int scale = Math.max(0, shown.stripTrailingZeros().scale());
        if (scale > 0) {
            return inUnit.compareTo(shown) == 0;
        }
        boolean coarse = claimed.unit().compareTo(BigDecimal.valueOf(60)) > 0;
        if (coarse) {
            return inUnit.compareTo(shown) == 0;
        }
        return inUnit.setScale(0, RoundingMode.DOWN).compareTo(shown) == 0
                || inUnit.setScale(0, RoundingMode.HALF_UP).compareTo(shown) == 0;
    }

    /** Whether a value is what the claimed quantity shows, rounded at its last digit, noughts counting. */
    static boolean digits(Quantity claimed, BigDecimal value) {
        int scale = Math.max(0, claimed.shown().scale());
        return value.setScale(scale, RoundingMode.HALF_UP).compareTo(claimed.shown()) == 0;
    }

    private static int digits(BigDecimal shown) {
        return shown.stripTrailingZeros().scale();
    }
}
