package io.debrief.drafting.understanding;

import io.debrief.drafting.understanding.Token.Kind;
import io.debrief.drafting.understanding.Units.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers in a row of tokens: digits, words, units, what they count and their role. */
final class Quantities {

    private static final Pattern PARTS =
            Pattern.compile("([-+~$€£≈]?+)(\\d++(?:,\\d{3})*+(?:\\.\\d++)?+)(.*+)", Pattern.DOTALL);
    private static final Pattern COMPOUND_PART = Pattern.compile("(\\d++)([a-z]++)");
    private static final Set<String> ABOUT = Set.of(
            "about",
            "roughly",
            "around",
            "approximately",
            "some",
            "circa",
            "ca",
            "nearly",
            "almost",
            "~",
            "≈",
            "approx");
    private static final Set<String> OVER = Set.of("over", "above", "exceeding");
    private static final Set<String> UNDER = Set.of("under", "below");
    private static final Set<String> BEFORE = Set.of("from", "to", "by", "at", "of");

    private final Lexicon lexicon = Lexicon.english();
    private final Units units = Units.ENGLISH;
    private final List<Token> tokens;
    private final BitSet taken;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(List<Token> tokens, BitSet taken) {
        this.tokens = tokens;
        this.taken = taken;
    }

    /** The quantities of a clause, in its order; what a date or time took is none. */
    static List<Quantity> of(List<Token> tokens, BitSet taken) {
        Quantities reader = new Quantities(tokens, taken);
        int i = 0;
        while (i < tokens.size()) {
            i = taken.get(i) ? i + 1 : reader.at(i);
        }
        return List.copyOf(reader.found);
    }

    private int at(int i) {
        Token token = tokens.get(i);
        if (token.kind() == Kind.NUMBER) {
            return Shapes.isCompoundDuration(token.lower()) ? compound(i) : number(i);
        }
        return token.isWord() ? words(i) : i + 1;
    }

    private int compound(int i) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher parts = COMPOUND_PART.matcher(tokens.get(i).lower());
        BigDecimal smallest = BigDecimal.ONE;
        while (parts.find()) {
            Unit unit = units.unit(parts.group(2));
            BigDecimal factor = unit == null ? BigDecimal.ONE : unit.factor();
            sum = sum.add(new BigDecimal(parts.group(1)).multiply(factor));
            smallest = factor;
        }
        add(sum, sum.divide(smallest), "time", smallest, i, i);
        return i + 1;
    }

    private int number(int i) {
        Token token = tokens.get(i);
        Matcher parts = PARTS.matcher(token.text());
        if (!parts.matches()) {
            return i + 1;
        }
        if (Shapes.isOrdinal(token.lower())) {
            BigDecimal rank = new BigDecimal(parts.group(2).replace(",", ""));
            add(rank, rank, "ordinal", BigDecimal.ONE, i, i);
            return i + 1;
        }
        BigDecimal shown = new BigDecimal(parts.group(2).replace(",", ""));
        String suffix = parts.group(3);
        String sign = parts.group(1);
        Unit unit = suffix.isEmpty() ? units.unit(sign) : units.unit(suffix.toLowerCase(java.util.Locale.ROOT));
        BigDecimal magnitude = Units.magnitude(suffix);
        if (magnitude != null && (unit == null || !unit.dimension().equals("time") || suffix.equals("M"))) {
            shown = shown.multiply(magnitude);
            unit = units.unit(sign);
        }
        if (unit != null) {
            return duration(i, shown, unit);
        }
        return withUnitWord(i, shown, i);
    }

    private int words(int i) {
        Token token = tokens.get(i);
        BigDecimal rank = units.ordinal(token.lower());
        if (rank != null && !(token.is("second") && i > 0 && tokens.get(i - 1).kind() == Kind.NUMBER)) {
            add(rank, rank, "ordinal", BigDecimal.ONE, i, i);
            return i + 1;
        }
        if (token.is("half") || (token.is("an") || token.is("a")) && next(i, "half")) {
            return half(i);
        }
        if (isOneUnit(i)) {
            return withUnitWord(i, BigDecimal.ONE, i);
        }
        BigDecimal value = units.number(token.lower());
        if (value == null || token.is("one") && !unitFollows(i) && !next(i, "hundred") && !next(i, "thousand")) {
            return hyphenated(i, token, value);
        }
        int last = i;
        while (last + 1 < tokens.size() && units.number(tokens.get(last + 1).lower()) != null) {
            BigDecimal more = units.number(tokens.get(last + 1).lower());
            value = more != null && more.compareTo(BigDecimal.valueOf(100)) >= 0
                    ? value.multiply(more)
                    : value.add(more);
            last++;
        }
        return withUnitWord(i, value, last);
    }

    private int hyphenated(int i, Token token, @Nullable BigDecimal value) {
        int dash = token.lower().indexOf('-');
        if (dash > 0 && value == null) {
            BigDecimal tens = units.number(token.lower().substring(0, dash));
            BigDecimal rest = units.number(token.lower().substring(dash + 1));
            if (tens != null && rest != null) {
                return withUnitWord(i, tens.add(rest), i);
            }
        }
        return i + 1;
    }

    private int half(int i) {
        int unitAt = i + 1;
        while (unitAt < tokens.size()
                && Set.of("half", "an", "a").contains(tokens.get(unitAt).lower())) {
            unitAt++;
        }
        Unit unit = unitAt < tokens.size() ? units.unit(tokens.get(unitAt).lower()) : null;
        if (unit == null || !unit.dimension().equals("time")) {
            return i + 1;
        }
        BigDecimal value = unit.factor().divide(BigDecimal.valueOf(2));
        add(value, new BigDecimal("0.5"), "time", unit.factor(), i, unitAt);
        return unitAt + 1;
    }

    private boolean isOneUnit(int i) {
        Token token = tokens.get(i);
        boolean article = token.is("a") || token.is("an") || token.is("one");
        return article && unitFollows(i) && !tokens.get(i + 1).is("second");
    }

    private boolean unitFollows(int i) {
        Unit unit = i + 1 < tokens.size() && tokens.get(i + 1).isWord()
                ? units.unit(tokens.get(i + 1).lower())
                : null;
        return unit != null
                && unit.dimension().equals("time")
                && tokens.get(i + 1).lower().length() > 2;
    }

    private boolean next(int i, String word) {
        return i + 1 < tokens.size() && tokens.get(i + 1).is(word);
    }

    private int withUnitWord(int i, BigDecimal shown, int last) {
        Unit unit = null;
        if (last + 1 < tokens.size()) {
            Token next = tokens.get(last + 1);
            BigDecimal magnitude = units.number(next.lower());
            if (magnitude != null && magnitude.compareTo(BigDecimal.valueOf(1000)) >= 0) {
                return withUnitWord(i, shown.multiply(magnitude), last + 1);
            }
            unit = next.isWord() || next.is('%') ? units.unit(next.lower()) : null;
        }
        if (unit == null) {
            add(shown, shown, "count", BigDecimal.ONE, i, last);
            return last + 1;
        }
        return duration(i, last + 1, shown, unit);
    }

    private int duration(int i, BigDecimal shown, Unit unit) {
        return duration(i, i, shown, unit);
    }

    /** "1 h 28 min" and "2 minutes and 5 seconds" are one duration. */
    private int duration(int i, int last, BigDecimal shown, Unit unit) {
        int next = last + 1 < tokens.size() && tokens.get(last + 1).is("and") ? last + 2 : last + 1;
        if (unit.dimension().equals("time")
                && next < tokens.size()
                && !taken.get(next)
                && tokens.get(next).kind() == Kind.NUMBER) {
            int before = found.size();
            int after = at(next);
            if (found.size() == before + 1) {
                Quantity small = found.remove(before);
                if (small.dimension().equals("time") && small.unit().compareTo(unit.factor()) < 0) {
                    add(shown.multiply(unit.factor()).add(small.value()), shown, "time", small.unit(), i, small.last());
                } else {
                    add(shown.multiply(unit.factor()), shown, unit.dimension(), unit.factor(), i, last);
                    found.add(small);
                }
                return after;
            }
        }
        add(shown.multiply(unit.factor()), shown, unit.dimension(), unit.factor(), i, last);
        return last + 1;
    }

    private void add(BigDecimal value, BigDecimal shown, String dimension, BigDecimal unit, int first, int last) {
        String before = first > 0 ? lastWord(tokens.get(first - 1)) : "";
        String earlier = first > 1 ? lastWord(tokens.get(first - 2)) : "";
        char sign = tokens.get(first).text().charAt(0);
        boolean about = ABOUT.contains(before) || ABOUT.contains(earlier) || sign == '~' || sign == '≈';
        String bound = OVER.contains(before) || before.equals("than") && earlier.equals("more")
                ? "over"
                : UNDER.contains(before) || before.equals("than") && !earlier.equals("more") ? "under" : "";
        String role = BEFORE.contains(before) ? before : BEFORE.contains(earlier) && about ? earlier : "";
        if (before.equals("→") || before.equals("->") || before.equals("=>")) {
            role = "to";
        } else if (last + 1 < tokens.size()
                && Set.of("->", "→", "=>").contains(tokens.get(last + 1).lower())) {
            role = "from";
        }
        found.add(new Quantity(
                value,
                shown,
                dimension,
                unit,
                about,
                bound,
                role,
                nouns(last + 1, 1),
                nouns(first - 1, -1),
                first,
                last));
    }

    private static String lastWord(Token token) {
        return token.lower().substring(token.lower().lastIndexOf(' ') + 1);
    }

    private List<String> nouns(int from, int step) {
        List<String> heads = new ArrayList<>();
        int seen = 0;
        for (int k = from; k >= 0 && k < tokens.size() && seen < 5; k += step) {
            Token token = tokens.get(k);
            if (token.kind() == Kind.PUNCT && (token.is(',') || token.is(';'))) {
                return heads;
            }
            boolean content = (token.isWord() || token.kind() == Kind.IDENT)
                    && !lexicon.isStop(token.lower())
                    && units.number(token.lower()) == null
                    && !ABOUT.contains(token.lower())
                    && units.unit(token.lower()) == null;
            if (content) {
                heads.add(token.canon());
            }
            seen++;
        }
        return heads;
    }
}
