package org.wardmote.reports.proofread.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers of one clause that speak of one thing, by their roles. */
final class Draft {

    /** What kind of claim the numbers make together. */
    enum Kind {
        CHANGE,
        SHARE,
        AVERAGE,
        RATE,
        OTHER,
        /** A fraction in words beside its number. */
        LOOSE,
        /** A number by itself. */
        LEVEL
    }

    private static final Set<String> CHANGES = Set.of("before", "after", "diff", "percent", "points", "either");

    final Clause clause;
    final Kind kind;
    final Map<String, Integer> roles = new LinkedHashMap<>();
    /** Numbers that the sentence before lends it: "That figure is up by 33.7% on …". */
    final Map<String, Quantity> borrowed = new LinkedHashMap<>();

    int direction;
    int from;
    int to;

    Draft(Clause clause, Kind kind, Phrase.Match match) {
        this.clause = clause;
        this.kind = kind;
        this.from = match.from();
        this.to = match.to();
        add(match);
    }

    static Kind kind(Map<String, Integer> roles) {
        if (roles.containsKey("loose")) {
            return Kind.LOOSE;
        }
        if (roles.containsKey("other")) {
            return Kind.OTHER;
        }
        if (roles.containsKey("average")) {
            return Kind.AVERAGE;
        }
        if (roles.containsKey("rate")) {
            return Kind.RATE;
        }
        return CHANGES.containsAll(roles.keySet()) ? Kind.CHANGE : Kind.SHARE;
    }

    /** Whether these numbers may be of the same change: no role is taken, and counts are of one unit. */
    boolean takes(Phrase.Match match) {
        if (kind != Kind.CHANGE || roles.keySet().stream().anyMatch(match.roles()::containsKey)) {
            return false;
        }
        Quantity mine = amount(roles);
        Quantity theirs = amount(match.roles());
        return mine == null || theirs == null || mine.unit() == theirs.unit();
    }

    void add(Phrase.Match match) {
        roles.putAll(match.roles());
        from = Math.min(from, match.from());
        to = Math.max(to, match.to());
        int way = direction(match);
        direction = direction == 0 ? way : direction;
    }

    private @Nullable Quantity amount(Map<String, Integer> of) {
        for (String role : new String[] {"before", "after", "diff"}) {
            Integer at = of.get(role);
            if (at != null) {
                return clause.tokens().get(at).quantity();
            }
        }
        return null;
    }

    private int direction(Phrase.Match match) {
        Lexicon lexicon = Lexicon.shipped();
        for (int i = match.to() - 1; i >= match.from(); i--) {
            Token token = clause.tokens().get(i);
            if (token.quantity() != null
                    && token.quantity().signed()
                    && match.roles().containsValue(i)) {
                return token.quantity().value().signum();
            }
            if (token.word()) {
                int way = lexicon.at("fewer", clause.tokens(), i) > 0
                        ? -1
                        : lexicon.at("more", clause.tokens(), i) > 0 ? 1 : lexicon.direction(clause.tokens(), i);
                if (way != 0 && !roundness(i)) {
                    return way;
                }
            }
        }
        return 0;
    }

    /** "More than 40" says how round 40 is, and not which way it went. */
    private boolean roundness(int at) {
        boolean than =
                at + 1 < clause.tokens().size() && clause.tokens().get(at + 1).is("than");
        for (int i = Math.max(clause.from(), at - 3); i < at; i++) {
            than &= !clause.tokens().get(i).number();
        }
        return than;
    }

    @Nullable
    Quantity get(String role) {
        Integer at = roles.get(role);
        return at == null ? borrowed.get(role) : clause.tokens().get(at).quantity();
    }

    /** Where the number of a role stands that the clause is known to have. */
    int at(String role) {
        return Objects.requireNonNull(roles.get(role), role);
    }

    boolean has(String role) {
        return roles.containsKey(role) || borrowed.containsKey(role);
    }

    /** The number of a role as it stands in the paper. */
    String quote(String role) {
        Integer at = roles.get(role);
        Quantity lent = borrowed.get(role);
        if (at == null) {
            return lent == null ? "" : Numbers.words(lent.value());
        }
        return clause.sentence().quote(at, at).strip();
    }

    /** The words from the first to the last of its numbers. */
    String quote() {
        int first = roles.values().stream().mapToInt(Integer::intValue).min().orElse(from);
        if (kind == Kind.LEVEL) {
            return clause.sentence().quote(first, noun(first));
        }
        int last = roles.values().stream().mapToInt(Integer::intValue).max().orElse(to - 1);
        return clause.sentence()
                .quote(Math.min(first, Math.max(from, clause.from())), Math.max(last, Math.min(to, clause.to()) - 1));
    }

    /** A number by itself is known by what it counts: up to three words after it. */
    private int noun(int number) {
        int last = number;
        while (last + 1 < clause.to()
                && last < number + 3
                && clause.tokens().get(last + 1).word()
                && !stops(clause.tokens().get(last + 1))) {
            last++;
        }
        return last;
    }

    private static boolean stops(Token token) {
        return Lexicon.shipped().plain.contains(token.stem())
                && !Lexicon.shipped().generic.contains(token.stem());
    }

    int first() {
        return roles.values().stream().mapToInt(Integer::intValue).min().orElse(from);
    }
}
