package org.wardmote.reports.proofread.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.claim.Quantity.Unit;
import org.wardmote.reports.proofread.claim.Token.Kind;

/** Cuts a sentence into words, marks, numbers and periods. */
final class Lexer {

    private static final Pattern PIECE = Pattern.compile(
            "(?<number>(?<sign>(?<![a-z0-9)])(?:\\+ ?|-|(?<=\\()- ))?(?<money>\u00a3 ?)?(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
                    + "(?<times> ?(?:million|thousand|billion|bn\\b|m\\b|k\\b))?"
                    + "(?<unit> ?(?:percentage points?|percent points?|ppts?\\b|pp\\b|% points?|%|per cent\\b|percent\\b))?)"
                    + "|(?<word>[a-z][a-z0-9&@/]*(?:['-][a-z0-9&/]+)*\\.?(?=\\s|$|[^a-z]))|(?<mark>[^\\s])");

    private final Lexicon lexicon = Lexicon.shipped();

    /** The pieces of the part of a passage between two places. */
    List<Token> tokens(String words, int begin, int end) {
        String plain = Words.plain(words.substring(begin, end));
        List<Months.Span> spans = Months.in(plain);
        BitSet masked = masked(plain, spans);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        int next = 0;
        Matcher matcher = PIECE.matcher(plain);
        while (at < plain.length()) {
            if (next < spans.size() && spans.get(next).from() <= at) {
                Months.Span span = spans.get(next++);
                tokens.add(new Token(
                        Kind.PERIOD,
                        plain.substring(span.from(), span.to()),
                        begin + span.from(),
                        begin + span.to(),
                        null,
                        span));
                at = Math.max(at, span.to());
                continue;
            }
            int stop = next < spans.size() ? spans.get(next).from() : plain.length();
            if (masked.get(at)) {
                int to = Math.min(stop, masked.nextClearBit(at));
                tokens.add(new Token(Kind.MASKED, plain.substring(at, to), begin + at, begin + to, null, null));
                at = to;
                continue;
            }
            int mask = masked.nextSetBit(at);
            matcher.region(at, mask >= 0 ? Math.min(mask, stop) : stop);
            if (!matcher.find()) {
                at = matcher.regionEnd() == at ? at + 1 : matcher.regionEnd();
                continue;
            }
            tokens.add(piece(matcher, begin));
            at = matcher.end();
        }
        return inWords(rounded(tokens));
    }

    private Token piece(Matcher m, int begin) {
        int from = begin + m.start();
        int to = begin + m.end();
        if (m.group("number") != null) {
            return new Token(Kind.NUMBER, m.group(), from, to, quantity(m), null);
        }
        if (m.group("word") != null) {
            String word = m.group();
            boolean stop = word.endsWith(".") && !lexicon.abbreviations.contains(word.substring(0, word.length() - 1));
            return new Token(
                    Kind.WORD,
                    stop ? word.substring(0, word.length() - 1) : word,
                    from,
                    stop ? to - 1 : to,
                    null,
                    null);
        }
        return new Token(Kind.MARK, m.group(), from, to, null, null);
    }

    private static Quantity quantity(Matcher m) {
        BigDecimal value = new BigDecimal(m.group("digits").replace(",", ""));
        BigDecimal ulp = BigDecimal.ONE.scaleByPowerOfTen(-value.scale());
        BigDecimal times = times(m.group("times"));
        Unit unit = Unit.COUNT;
        if (m.group("unit") != null) {
            unit = m.group("unit").contains("p") && m.group("unit").contains("pt")
                            || m.group("unit").contains("point")
                            || m.group("unit").strip().equals("pp")
                    ? Unit.POINTS
                    : Unit.PERCENT;
        } else if (m.group("money") != null) {
            unit = Unit.MONEY;
        }
        BigDecimal signed = m.group("sign") != null && m.group("sign").startsWith("-") ? value.negate() : value;
        return new Quantity(
                signed.multiply(times), ulp.multiply(times), unit, Roundness.NONE, m.group("sign") != null, false);
    }

    private static BigDecimal times(@Nullable String word) {
        return switch (word == null ? "" : word.strip()) {
            case "thousand", "k" -> BigDecimal.valueOf(1_000);
            case "million", "m" -> BigDecimal.valueOf(1_000_000);
            case "billion", "bn" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.ONE;
        };
    }

    private BitSet masked(String plain, List<Months.Span> spans) {
        BitSet masked = new BitSet();
        Matcher matcher = lexicon.masked.matcher(plain);
        while (matcher.find()) {
            if (spans.stream().noneMatch(span -> span.from() < matcher.end() && span.to() > matcher.start())) {
                masked.set(matcher.start(), matcher.end());
            }
        }
        return masked;
    }

    /** A number takes the roundness of the words before it. */
    private List<Token> rounded(List<Token> tokens) {
        List<Token> rounded = new ArrayList<>();
        Roundness waiting = Roundness.NONE;
        for (int i = 0; i < tokens.size(); ) {
            int words = 0;
            for (Map.Entry<Roundness, Phrases> each : lexicon.roundness.entrySet()) {
                int here = each.getValue().longest(tokens, i);
                if (here > words) {
                    words = here;
                    waiting = each.getKey();
                }
            }
            boolean compares = words > 1
                    && i > 0
                    && tokens.get(i - 1).number()
                    && tokens.get(i + 1).is("than");
            if (compares || words > 0 && i > 0 && lexicon.at("notMoves", tokens, i - 1) > 0) {
                // "10.9% fewer than the 6,840" and "add up to 82,536" say nothing of how round it is
                waiting = Roundness.NONE;
            }
            if (words > 0) {
                rounded.addAll(tokens.subList(i, i + words));
                i += words;
                continue;
            }
            Token token = tokens.get(i++);
            Token next = i < tokens.size() ? tokens.get(i) : null;
            boolean filler = token.is("a") || token.is("the") || token.is("one");
            if (token.quantity() != null) {
                rounded.add(
                        waiting == Roundness.NONE
                                ? token
                                : with(token, token.quantity().as(waiting)));
                waiting = Roundness.NONE;
            } else if (isFraction(tokens, i - 1)) {
                rounded.add(new Token(
                        token.kind(),
                        token.text(),
                        token.from(),
                        token.to(),
                        new Quantity(BigDecimal.ZERO, BigDecimal.ONE, Unit.PERCENT, waiting, false, true),
                        null));
                waiting = Roundness.NONE;
            } else {
                rounded.add(token);
                waiting = filler && next != null ? waiting : Roundness.NONE;
            }
        }
        return rounded;
    }

    /** The roundness that the words just before a place claim. */
    static Roundness roundnessBefore(List<Token> tokens, int at) {
        for (int width = 3; width >= 1; width--) {
            for (Map.Entry<Roundness, Phrases> each :
                    Lexicon.shipped().roundness.entrySet()) {
                if (at >= width && each.getValue().longest(tokens, at - width) == width) {
                    return each.getKey();
                }
            }
        }
        return Roundness.NONE;
    }

    private boolean isFraction(List<Token> tokens, int at) {
        return lexicon.fractionWords.longest(tokens, at) > 0;
    }

    private static Token with(Token token, @Nullable Quantity quantity) {
        return new Token(token.kind(), token.text(), token.from(), token.to(), quantity, token.span());
    }

    /** "A third" and "three" become numbers; a fraction only where it is an amount and no part of a time. */
    private List<Token> inWords(List<Token> tokens) {
        List<Token> made = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Token token = tokens.get(i);
            int words = lexicon.fractionWords.longest(tokens, i);
            Roundness roundness =
                    token.word() && token.quantity() != null ? token.quantity().roundness() : Roundness.NONE;
            if (words > 0 && amount(tokens, i, i + words, roundness)) {
                BigDecimal value = fraction(tokens, i, words);
                Token last = tokens.get(i + words - 1);
                made.add(new Token(
                        Kind.NUMBER,
                        "fraction",
                        token.from(),
                        last.to(),
                        new Quantity(
                                value,
                                BigDecimal.ONE,
                                Unit.PERCENT,
                                roundness == Roundness.NONE ? Roundness.ABOUT : roundness,
                                false,
                                true),
                        null));
                i += words;
                continue;
            }
            Integer number = token.word() ? lexicon.numbers.get(token.text()) : null;
            if (number != null && counted(tokens, i)) {
                made.add(new Token(
                        Kind.NUMBER,
                        token.text(),
                        token.from(),
                        token.to(),
                        new Quantity(BigDecimal.valueOf(number), BigDecimal.ONE, Unit.COUNT, roundness, false, true),
                        null));
            } else {
                made.add(token.word() && token.quantity() != null ? with(token, null) : token);
            }
            i++;
        }
        return made;
    }

    private BigDecimal fraction(List<Token> tokens, int at, int words) {
        List<String> key =
                tokens.subList(at, at + words).stream().map(Token::text).toList();
        return Objects.requireNonNull(lexicon.fractions.get(key), "a fraction");
    }

    private boolean amount(List<Token> tokens, int from, int to, Roundness roundness) {
        if (from > 0 && lexicon.notFractions.contains(tokens.get(from - 1).text())) {
            return false;
        }
        String next = to < tokens.size() ? tokens.get(to).text() : "";
        boolean by = from > 0 && (tokens.get(from - 1).is("by"));
        return roundness != Roundness.NONE
                || by
                || next.equals("of")
                || next.equals("(")
                || next.equals("fewer")
                || next.equals("more")
                || next.equals("higher")
                || next.equals("lower");
    }

    /** Words for numbers count only beside what is counted against: after "to", "from", "of the", or before "fewer". */
    private static boolean counted(List<Token> tokens, int at) {
        String before = at > 0 ? tokens.get(at - 1).text() : "";
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).text() : "";
        return List.of("to", "from", "just", "only", "by", "against").contains(before)
                        && !next.equals("of")
                        && !next.equals("or")
                || List.of("fewer", "more", "less").contains(next);
    }
}
