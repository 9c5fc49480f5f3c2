package io.debrief.ingest.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Secrets that only the product named beside them gives away, such as {@code DD_API_KEY=} and 32 digits. */
final class Products {

    private static final int SHORTEST = 8;

    private final List<Product> products = new ArrayList<>();
    private final Keywords near;

    Products(List<Rule> rules) {
        var words = new ArrayList<String>();
        for (var rule : rules) {
            if (rule.beside() != null) {
                for (var word : rule.beside().near()) {
                    words.add(word);
                    products.add(new Product(rule.id(), rule.beside().value()));
                }
            }
        }
        near = new Keywords(words);
    }

    /**
     * The rule of the product whose secret this is.
     *
     * @param before the name of the value and what stands shortly before it
     * @param value the value
     */
    @Nullable
    String ruleOf(String before, String value) {
        if (value.length() < SHORTEST || value.chars().noneMatch(c -> Chars.isDigit((char) c))) {
            return null;
        }
        var hits = new Hits();
        near.scan(before, hits);
        var first = Integer.MAX_VALUE;
        for (var hit = 0; hit < hits.count(); hit++) {
            var product = hits.word(hit);
            if (product < first && products.get(product).value().matcher(value).matches()) {
                first = product;
            }
        }
        return first == Integer.MAX_VALUE ? null : products.get(first).rule();
    }

    /**
     * What a word beside a value means.
     *
     * @param rule the rule
     * @param value what the whole secret looks like
     */
    private record Product(String rule, Pattern value) {}
}
