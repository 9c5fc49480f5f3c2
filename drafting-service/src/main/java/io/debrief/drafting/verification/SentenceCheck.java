package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Passage;
import io.debrief.drafting.verification.Part.Attribution;
import io.debrief.drafting.verification.PartCheck.Result;
import io.debrief.drafting.verification.Verdict.Support;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the parts of a sentence, its quotations and the order of its parts. */
final class SentenceCheck {

    private final String sentence;
    private final Context context;
    private final PartCheck check;
    private final List<Result> results = new ArrayList<>();
    private final List<Support> support = new ArrayList<>();
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<Reason> extra = new LinkedHashSet<>();

    SentenceCheck(String sentence, Context context) {
        this.sentence = sentence;
        this.context = context;
        this.check = new PartCheck(context);
    }

    Verdict verdict() {
        Set<String> quoted = new LinkedHashSet<>();
        for (Part part : context.parts()) {
            part.quotes().stream().filter(quoted::add).forEach(quote -> quote(quote, part));
            part(part);
        }
        for (Quotes.Quote quote : new Quotes(sentence).all()) {
            if (quoted.add(quote.words())) {
                quote(quote.words(), context.parts().get(0));
            }
        }
        order();
        if (context.computed() != null && extra.isEmpty()) {
            context.computed().of().forEach(id -> cited(id.toString()));
        }
        return Verification.together(results, support, extra, List.copyOf(needed));
    }

    private void cited(String id) {
        if (context.cited().stream().anyMatch(reading -> reading.text().id().equals(id))) {
            needed.add(id);
        }
    }

    private void part(Part part) {
        boolean says = !part.content().isEmpty()
                || !part.clause().quantities().isEmpty()
                || part.clause().tokens().stream().anyMatch(token -> token.isName())
                || !part.mentions().isEmpty() && part.quotes().isEmpty();
        if (!says && !part.quotes().isEmpty()) {
            timeOfQuote(part);
            return;
        }
        if (!says && part.clause().moments().isEmpty() && context.parts().size() > 1) {
            return;
        }
        Result result = says ? check.check(part) : new Result(null, Set.of(Reason.UNSUPPORTED_CLAIM));
        List<Result> members = result.supported() ? List.of() : members(part);
        if (members.isEmpty()) {
            keep(part, result);
        } else {
            members.forEach(member -> keep(part, member));
        }
    }

    private void keep(Part part, Result result) {
        results.add(result);
        Window window = result.window();
        if (result.supported() && window != null) {
            String id = window.reading().text().id();
            support.add(new Support(part.words(), id, window.start(), window.end()));
            needed.add(id);
        }
    }

    /** A list in a sentence may rest on several texts, member by member. */
    private List<Result> members(Part part) {
        List<String> variants = Lists.members(part.words());
        List<Result> members = new ArrayList<>();
        for (String variant : variants) {
            List<Part> parts = new ClaimReader(variant, context.people()).parts();
            if (parts.size() != 1) {
                return List.of();
            }
            Part single = parts.get(0);
            Attribution attribution = single.attribution() == null ? part.attribution() : single.attribution();
            members.add(check.check(new Part(
                    variant,
                    single.clause(),
                    single.content(),
                    attribution,
                    List.of(),
                    -1,
                    part.follows(),
                    single.mentions())));
        }
        return members.stream().anyMatch(Result::supported) ? members : List.of();
    }

    /** A quotation stands word for word in one cited text, by whom it is said to be. */
    private void quote(String words, Part part) {
        Attribution by = part.attribution();
        boolean anywhere = false;
        for (Reading reading : context.cited()) {
            Quotes.Place place = Quotes.find(words, reading.text());
            if (place == null) {
                continue;
            }
            anywhere = true;
            if (by == null || by.who().equals(reading.speaker())) {
                support.add(new Support("“" + words + "”", reading.text().id(), place.start(), place.end()));
                needed.add(reading.text().id());
                if (by == null && nobodys(words, reading)) {
                    extra.add(Reason.CAUSE_INVENTED);
                }
                return;
            }
        }
        extra.add(anywhere ? Reason.ACTOR_SWAP : Reason.QUOTE_MISMATCH);
    }

    /** A cause between quotation marks still needs somebody who said it; a system's own text names its system. */
    private static boolean nobodys(String words, Reading reading) {
        boolean cause = Passage.of(words, 0, false).clauses().stream()
                .anyMatch(clause -> Lexicon.english().list("causes").in(clause.tokens()));
        return cause && reading.text().isTalk();
    }

    /** The time beside a quotation is when it was said. */
    private void timeOfQuote(Part part) {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (String words : part.quotes()) {
            Reading source = source(words, part.attribution());
            if (source != null) {
                new TimeRule().check(part, new Window(source, source.passage().clauses()), context, reasons);
            }
        }
        results.add(new Result(null, reasons));
    }

    private @Nullable Reading source(String words, @Nullable Attribution by) {
        return context.cited().stream()
                .filter(reading -> by == null || by.who().equals(reading.speaker()))
                .filter(reading -> Quotes.find(words, reading.text()) != null)
                .findFirst()
                .orElse(null);
    }

    private void order() {
        List<Part> parts = context.parts();
        if (results.size() != parts.size()) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            int earlier = parts.get(i).earlier();
            Window later = results.get(i).window();
            Window before = earlier < 0 ? null : results.get(earlier).window();
            if (later == null
                    || before == null
                    || !results.get(i).supported()
                    || !results.get(earlier).supported()) {
                continue;
            }
            if (!OrderRule.holds(parts.get(earlier), before, parts.get(i), later)) {
                extra.add(Reason.ORDER);
            }
        }
    }
}
