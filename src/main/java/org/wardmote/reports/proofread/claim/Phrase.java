package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** One pattern of the grammar: how a claim, or a part of one, is written. */
final class Phrase {

    private static final int WIDEST_GAP = 12;

    private static final Set<String> TIMES =
            Set.of("hour", "hours", "day", "days", "minute", "minutes", "working", "weeks", "seconds", "nights");

    private sealed interface Element {}

    private record Literal(Set<String> words, boolean optional) implements Element {}

    private record OfClass(String name) implements Element {}

    private record Role(String name, String type) implements Element {}

    private record Gap(int widest) implements Element {}

    private record Start() implements Element {}

    /** Where a pattern stood, and which pieces it bound to which roles. */
    record Match(int from, int to, Map<String, Integer> roles) {}

    private final List<Element> elements;

    private Phrase(List<Element> elements) {
        this.elements = elements;
    }

    static Phrase parse(String pattern) {
        List<Element> elements = new ArrayList<>();
        for (String piece : pattern.strip().split(" +")) {
            if (piece.equals("^")) {
                elements.add(new Start());
            } else if (piece.startsWith("~")) {
                elements.add(new Gap(piece.length() == 1 ? WIDEST_GAP : Integer.parseInt(piece.substring(1))));
            } else if (piece.startsWith("<")) {
                elements.add(new OfClass(piece.substring(1, piece.length() - 1)));
            } else if (piece.startsWith("{")) {
                String[] parts = piece.substring(1, piece.length() - 1).split(":");
                elements.add(new Role(parts[0], parts[1]));
            } else {
                boolean optional = piece.endsWith("?");
                elements.add(new Literal(
                        Set.of((optional ? piece.substring(0, piece.length() - 1) : piece).split("\\|")), optional));
            }
        }
        return new Phrase(elements);
    }

    /** The match that begins here, over pieces that are not yet bound; null when there is none. */
    @Nullable
    Match at(Clause clause, int from, Set<Integer> bound) {
        List<Token> tokens = clause.tokens();
        int end = clause.to();
        if (elements.get(0) instanceof Start && from != clause.from()) {
            return null;
        }
        Map<String, Integer> roles = new HashMap<>();
        int to = match(0, tokens, from, end, bound, roles);
        return to < 0 || !alike(tokens, roles) ? null : new Match(from, to, Map.copyOf(roles));
    }

    /** From 1,702 to 24.7% nothing goes. */
    private static boolean alike(List<Token> tokens, Map<String, Integer> roles) {
        Integer before = roles.get("before");
        Integer after = roles.get("after");
        Quantity one = before == null ? null : tokens.get(before).quantity();
        Quantity other = after == null ? null : tokens.get(after).quantity();
        boolean units = one == null || other == null || one.unit() == other.unit();
        return units && !greater(tokens, roles.get("part"), roles.get("whole"));
    }

    /** Of 528 there are no 4,460: what looks like a part and its whole is none. */
    private static boolean greater(List<Token> tokens, @Nullable Integer part, @Nullable Integer whole) {
        Quantity one = part == null ? null : tokens.get(part).quantity();
        Quantity other = whole == null ? null : tokens.get(whole).quantity();
        return one != null && other != null && one.size() > other.size();
    }

    private int match(
            int element, List<Token> tokens, int at, int end, Set<Integer> bound, Map<String, Integer> roles) {
        if (element == elements.size()) {
            return at;
        }
        Element next = elements.get(element);
        if (next instanceof Start) {
            return match(element + 1, tokens, at, end, bound, roles);
        }
        if (next instanceof Gap gap) {
            return gap(gap.widest(), element, tokens, at, end, bound, roles);
        }
        if (next instanceof Literal literal) {
            if (at < end && literal.words().stream().anyMatch(tokens.get(at)::is) && !bound.contains(at)) {
                int to = match(element + 1, tokens, at + 1, end, bound, roles);
                if (to >= 0) {
                    return to;
                }
            }
            return literal.optional() ? match(element + 1, tokens, at, end, bound, roles) : -1;
        }
        if (next instanceof OfClass of) {
            int width = at < end && !bound.contains(at) ? width(of.name(), tokens, at) : 0;
            return width == 0 || at + width > end ? -1 : match(element + 1, tokens, at + width, end, bound, roles);
        }
        return role((Role) next, element, tokens, at, end, bound, roles);
    }

    private int role(
            Role role,
            int element,
            List<Token> tokens,
            int from,
            int end,
            Set<Integer> bound,
            Map<String, Integer> roles) {
        int at = skipFiller(tokens, from, end);
        if (at >= end || bound.contains(at) || !fits(role.type(), tokens.get(at).quantity())) {
            return -1;
        }
        roles.put(role.name(), at);
        int to = match(element + 1, tokens, at + 1, end, bound, roles);
        if (to < 0) {
            roles.remove(role.name());
        }
        return to;
    }

    private int gap(
            int widest,
            int element,
            List<Token> tokens,
            int from,
            int end,
            Set<Integer> bound,
            Map<String, Integer> roles) {
        int at = from;
        for (int width = 0; width <= widest && at <= end; width++) {
            int to = match(element + 1, tokens, at, end, bound, roles);
            if (to >= 0) {
                return to;
            }
            if (at >= end
                    || tokens.get(at).is(";")
                    || widest == 1 && tokens.get(at).kind() == Token.Kind.MARK) {
                return -1;
            }
            if (tokens.get(at).is("(")) {
                at = closing(tokens, at, end) + 1;
            } else if (tokens.get(at).number() && !(bound.contains(at) && loose(tokens.get(at))) && !time(tokens, at)) {
                return -1;
            } else {
                at++;
            }
        }
        return -1;
    }

    private static boolean loose(Token token) {
        return token.quantity() != null && token.quantity().words();
    }

    /** "Within 10 working days" stands in no sum. */
    private static boolean time(List<Token> tokens, int at) {
        return at + 1 < tokens.size() && TIMES.contains(tokens.get(at + 1).text());
    }

    private static int closing(List<Token> tokens, int open, int end) {
        for (int i = open; i < end; i++) {
            if (tokens.get(i).is(")")) {
                return i;
            }
        }
        return end;
    }

    /** Words that stand before a number and say nothing of it, or only how round it is. */
    private static int skipFiller(List<Token> tokens, int from, int end) {
        Lexicon lexicon = Lexicon.shipped();
        int at = from;
        while (at < end && !tokens.get(at).number()) {
            int words = lexicon.filler.longest(tokens, at);
            for (Phrases each : lexicon.roundness.values()) {
                words = Math.max(words, each.longest(tokens, at));
            }
            if (words == 0) {
                return at;
            }
            at += words;
        }
        return at;
    }

    private static int width(String name, List<Token> tokens, int at) {
        Lexicon lexicon = Lexicon.shipped();
        Token token = tokens.get(at);
        int direction = lexicon.direction(tokens, at);
        return switch (name) {
            case "up" -> direction > 0 ? 1 : 0;
            case "down" -> direction < 0 ? 1 : 0;
            case "move" -> direction != 0 ? 1 : 0;
            case "period" -> token.kind() == Token.Kind.PERIOD ? 1 : 0;
            default -> lexicon.at(name, tokens, at);
        };
    }

    private static boolean fits(String type, @Nullable Quantity quantity) {
        if (quantity == null) {
            return false;
        }
        return switch (type) {
            case "count" -> quantity.unit() == Unit.COUNT && quantity.whole();
            case "amount" -> quantity.unit() == Unit.COUNT || quantity.unit() == Unit.MONEY;
            case "percent" -> quantity.unit() == Unit.PERCENT;
            case "points" -> quantity.unit() == Unit.POINTS;
            case "signed" -> quantity.signed();
            default -> true;
        };
    }
}
