package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.understanding.Certainty;
import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Clause.Subject;
import io.debrief.drafting.understanding.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences about what people said: retold where that is safe, else quoted. */
final class Talk {

    private static final int LONGEST_RETOLD = 90;
    private static final int LONGEST_QUOTED = 200;
    private static final int MOST_SENTENCES = 4;
    private static final Set<Role> FACTS = Set.of(Role.DONE, Role.STATUS, Role.IMPACT, Role.DECISION);
    private static final Set<String> ELSEWHEN = Set.of(
            "before", "after", "ago", "earlier", "yesterday", "since", "until", "already", "morning", "first", "then");
    private static final Pattern FIRST_PERSON =
            Pattern.compile("\\b(I|i|me|my|mine|we|us|our|you|your|here|this|that|these|now|it|they)\\b");
    private static final Pattern START = Pattern.compile(
            "^(?:(?:ok|okay|update|done|and|so|fyi|also|just),? |I |We |I've |We've |now |just )++",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GUESS = Pattern.compile(
            "^(?:I (?:strongly )?(?:suspect|think|guess|believe)|[Mm]aybe|[Pp]erhaps|(?:[Ii]t )?looks like)(?: that)? (.{10,160})$");
    private static final Pattern OTHER_VERB =
            Pattern.compile("\\b(?:only|just|is|was|will|would|should|loses|takes|needs)\\b");
    private static final Pattern GOING = Pattern.compile(
            "^([Rr]oll|[Rr]estart|[Rr]evert|[Dd]eploy|[Ff]ail|[Dd]rain|[Ss]topp|[Aa]dd)ing( .{3,100})$");
    private static final Set<String> MODEST = Set.of("just", "now", "also", "already");

    private final Story story;

    Talk(Story story) {
        this.story = story;
    }

    /** What was said, in the shortest form that is sure to be true. */
    Candidate of(Said said) {
        return switch (said.role()) {
            case SUSPICION -> suspicion(said);
            case QUESTION -> Candidate.of(story.phrasing().told(said, "asked", said.words()), said.line());
            case PLAN -> quoted(said, "planned");
            case REQUEST -> quoted(said, "asked");
            case DONE -> done(said);
            case IMPACT, STATUS -> quoted(said, "reported");
            default -> quoted(said, "said");
        };
    }

    /** The whole message where it is short and of one piece, else the sentence; a mixed message was only "said". */
    Candidate quoted(Said said, String verb) {
        List<Said> message = story.conversation().of(said.line());
        Said first = message.get(0);
        Said last = message.get(message.size() - 1);
        String whole = said.line().content().substring(first.start(), last.end());
        boolean mixed = message.stream().anyMatch(other -> other.role() == Role.QUESTION || other.role() == Role.ORDER);
        if (message.size() == 1 || mixed || whole.length() > LONGEST_QUOTED || message.size() > MOST_SENTENCES) {
            return Candidate.of(story.phrasing().told(said, verb, said.words()), said.line());
        }
        boolean facts = message.stream().allMatch(other -> FACTS.contains(other.role()));
        String telling = verb.equals("reported") && !facts || verb.equals("planned") ? "said" : verb;
        return Candidate.of(story.phrasing().told(said, telling, whole.replace('\n', ' ')), said.line());
    }

    /**
     * Without "I suspect" it would be a fact: that form is tried, falls, and stands among the withheld sentences, so
     * that who knows better now can adopt it.
     */
    private Candidate suspicion(Said said) {
        Candidate quote = quoted(said, "suspected");
        Matcher guess = GUESS.matcher(said.words().strip());
        if (said.clauses().size() != 1
                || !guess.matches()
                || FIRST_PERSON.matcher(guess.group(1)).find()) {
            return quote;
        }
        String plain = guess.group(1).replaceAll("[.!?]+$", "");
        return Candidate.of(Phrasing.sentence(plain) + ".", said.line()).or(quote);
    }

    /** "Rolling back to v3" told as done, which only holds where a line says so; the quotation otherwise. */
    private Candidate begun(Said said, Candidate quote) {
        Matcher going = GOING.matcher(said.words().strip());
        boolean single =
                said.clauses().size() == 1 && said.clauses().get(0).verbs().size() == 1;
        boolean more = going.matches() && OTHER_VERB.matcher(going.group(2)).find();
        if (!single
                || more
                || !going.matches()
                || FIRST_PERSON.matcher(going.group(2)).find()) {
            return quote;
        }
        String stem = going.group(1).toLowerCase(Locale.ROOT);
        String text = Phrasing.handle(said) + " " + stem + "ed" + going.group(2).replaceAll("[.!]+$", "") + ".";
        return Candidate.of(text, said.line()).or(quote);
    }

    /** "Reverted #881" by @kat is "@kat reverted #881 at 14:31 UTC."; the quotation where that does not hold. */
    private Candidate done(Said said) {
        boolean ongoing = said.clauses().stream().anyMatch(clause -> clause.certainty() == Certainty.ONGOING);
        Candidate quote = quoted(said, ongoing ? "said" : "reported");
        String words = said.words().strip();
        if (ongoing) {
            return begun(said, quote);
        }
        if (said.clauses().size() != 1 || words.length() > LONGEST_RETOLD) {
            return quote;
        }
        Clause clause = said.clauses().get(0);
        String rest = START.matcher(words).replaceFirst("");
        boolean own = clause.subject() instanceof Subject.Author && startsWithPast(clause);
        boolean elsewhen = !clause.moments().isEmpty()
                || clause.quantities().stream()
                        .anyMatch(quantity -> quantity.dimension().equals("time"))
                || clause.tokens().stream().anyMatch(token -> ELSEWHEN.contains(token.lower()));
        boolean alone = story.conversation().of(said.line()).size() == 1;
        if (!own || elsewhen || !alone || FIRST_PERSON.matcher(rest).find() || rest.isBlank()) {
            return quote;
        }
        String plain = rest.replaceAll("[.!]+$", "");
        String text = Phrasing.handle(said) + " " + plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1)
                + " at " + story.phrasing().time(said.line().at()) + ".";
        return Candidate.of(text, said.line()).or(quote);
    }

    private static boolean startsWithPast(Clause clause) {
        for (Token token : clause.tokens()) {
            if (token.kind() == Token.Kind.PUNCT
                    || MODEST.contains(token.lower())
                    || Set.of("i", "we", "i've", "we've", "ok", "okay", "update", "done")
                            .contains(token.lower())) {
                continue;
            }
            return token.lower().endsWith("ed") || token.lower().endsWith("ught");
        }
        return false;
    }

    /** The sentences of these roles within the incident, in order. */
    List<Said> of(Role... roles) {
        return story.conversation().of(roles);
    }
}
