package io.debrief.drafting.verification;

import io.debrief.contracts.drafting.Statement.Computed;
import io.debrief.drafting.understanding.Moment;
import io.debrief.drafting.understanding.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Numbers that nobody wrote but anyone can compute from what is cited: differences of times, counts, sums, shares. */
final class DerivedNumbers {

    private static final Set<String> TOTAL =
            Set.of("total", "altogether", "combined", "together", "sum", "overall", "all");
    private static final int MOST_OPERANDS = 6;

    private final Context context;
    private final Window window;
    private final Part part;

    DerivedNumbers(Context context, Window window, Part part) {
        this.context = context;
        this.window = window;
        this.part = part;
    }

    /** Whether the number is one of them. */
    boolean gives(Quantity claimed) {
        return switch (claimed.dimension()) {
            case "time" -> declared(claimed) || difference(claimed) || sum(claimed);
            case "count" -> declared(claimed) || count(claimed) || sum(claimed) || change(claimed);
            case "percent" -> share(claimed);
            default -> false;
        };
    }

    private boolean declared(Quantity claimed) {
        Computed computed = context.computed();
        if (computed == null) {
            return false;
        }
        return switch (computed.operation()) {
            case "difference" ->
                claimed.dimension().equals("time")
                        && Computations.isDifference(computed, context.whole().get())
                        && seconds(claimed, Duration.parse(computed.value()).toSeconds());
            case "count" ->
                claimed.shown().toPlainString().equals(computed.value())
                        && Computations.isCount(computed, context.whole().get());
            case "maximum", "minimum" ->
                Computations.isExtreme(computed, claimed, context.whole().get());
            default -> false;
        };
    }

    private static boolean seconds(Quantity claimed, long seconds) {
        BigDecimal value = BigDecimal.valueOf(seconds);
        return claimed.approximate() ? Rounding.fits(claimed, value) : Rounding.exactly(claimed, value);
    }

    private boolean difference(Quantity claimed) {
        List<Instant> instants = new ArrayList<>();
        if (context.cited().size() > MOST_OPERANDS) {
            return false;
        }
        for (Reading reading : context.cited()) {
            instants.add(reading.text().at());
            instants.add(reading.text().lastAt());
            reading.passage().clauses().stream()
                    .flatMap(c -> c.moments().stream())
                    .forEach(m -> instants.add(near(m, reading)));
        }
        for (int i = 0; i < instants.size(); i++) {
            for (int k = 0; k < i; k++) {
                long seconds =
                        Duration.between(instants.get(i), instants.get(k)).abs().toSeconds();
                if (seconds > 0 && seconds(claimed, seconds)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Instant near(Moment moment, Reading reading) {
        int offset = moment.offset() == null ? 0 : moment.offset();
        ZoneOffset zone = ZoneOffset.ofTotalSeconds(offset * 60);
        LocalDateTime at = LocalDateTime.ofInstant(reading.text().at(), zone);
        return at.toLocalDate().atTime(moment.time()).toInstant(zone);
    }

    private boolean count(Quantity claimed) {
        BigDecimal occurrences = BigDecimal.valueOf(window.reading().text().occurrences());
        boolean times =
                claimed.after().isEmpty() || claimed.after().contains("tim") || claimed.last() > claimed.first();
        if (occurrences.compareTo(BigDecimal.ONE) > 0 && occurrences.compareTo(claimed.value()) == 0 && times) {
            return true;
        }
        String noun = claimed.after().isEmpty() ? "" : claimed.after().get(0);
        long members = context.cited().stream()
                .filter(reading -> noun.isEmpty() || Window.of(reading).stream().anyMatch(w -> w.covers(noun)))
                .count();
        return members > 1 && BigDecimal.valueOf(members).compareTo(claimed.value()) == 0 && !noun.isEmpty();
    }

    private List<Quantity> operands(Quantity claimed) {
        return context.cited().stream()
                .flatMap(reading -> reading.passage().clauses().stream())
                .flatMap(clause -> clause.quantities().stream())
                .filter(q -> q.sameDimension(claimed))
                .toList();
    }

    private boolean sum(Quantity claimed) {
        List<Quantity> operands = operands(claimed);
        boolean cue = part.clause().tokens().stream().anyMatch(t -> TOTAL.contains(t.lower()));
        if (operands.size() < 2 || operands.size() > MOST_OPERANDS || !cue && !sameHead(claimed, operands)) {
            return false;
        }
        BigDecimal all = operands.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean pair = false;
        for (int i = 0; i < operands.size(); i++) {
            for (int k = 0; k < i; k++) {
                pair |= operands.get(i).value().add(operands.get(k).value()).compareTo(claimed.value()) == 0;
            }
        }
        return pair || all.compareTo(claimed.value()) == 0;
    }

    private static boolean sameHead(Quantity claimed, List<Quantity> operands) {
        return !claimed.after().isEmpty()
                && operands.stream()
                        .allMatch(q -> Words.covers(q.after(), claimed.after().get(0)));
    }

    /** "By 4,000" from 12,000 to 8,000. */
    private boolean change(Quantity claimed) {
        List<Quantity> operands = window.quantities().stream()
                .filter(q -> q.sameDimension(claimed))
                .toList();
        return claimed.role().equals("by")
                && operands.size() == 2
                && operands.get(0)
                                .value()
                                .subtract(operands.get(1).value())
                                .abs()
                                .compareTo(claimed.value())
                        == 0;
    }

    private boolean share(Quantity claimed) {
        List<Quantity> counts = context.cited().stream()
                .flatMap(reading -> reading.passage().clauses().stream())
                .flatMap(clause -> clause.quantities().stream())
                .filter(q -> q.dimension().equals("count") && q.value().signum() > 0)
                .toList();
        if (counts.size() > MOST_OPERANDS) {
            return false;
        }
        for (Quantity part : counts) {
            for (Quantity all : counts) {
                boolean sensible = part.value().compareTo(all.value()) < 0;
                BigDecimal percent =
                        part.value().multiply(BigDecimal.valueOf(100)).divide(all.value(), MathContext.DECIMAL64);
                if (sensible
                        && (claimed.approximate()
                                ? Rounding.fits(claimed, percent)
                                : Rounding.digits(claimed, percent))) {
                    return true;
                }
            }
        }
        return false;
    }
}
