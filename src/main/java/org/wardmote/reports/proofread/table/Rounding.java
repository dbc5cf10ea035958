package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The ways in which papers round, and which of them a paper has used. */
enum Rounding {
    HALF_UP("halves away from nothing", (exact, decimals) -> exact.setScale(decimals, RoundingMode.HALF_UP)),
    HALF_EVEN("exact halves to the even digit", (exact, decimals) -> exact.setScale(decimals, RoundingMode.HALF_EVEN)),
    HALF_DOWN("exact halves towards nothing", (exact, decimals) -> exact.setScale(decimals, RoundingMode.HALF_DOWN)),
    FIVE_LOW(
            "a next digit of 5 is printed low, whatever follows it",
            (exact, decimals) ->
                    exact.setScale(decimals + 1, RoundingMode.DOWN).setScale(decimals, RoundingMode.HALF_DOWN)),
    TRUNCATED("further digits are cut off", (exact, decimals) -> exact.setScale(decimals, RoundingMode.DOWN)),
    FLOOR("always downwards", (exact, decimals) -> exact.setScale(decimals, RoundingMode.FLOOR)),
    TWICE(
            "rounded twice: first to one digit more",
            (exact, decimals) ->
                    exact.setScale(decimals + 1, RoundingMode.HALF_UP).setScale(decimals, RoundingMode.HALF_UP)),
    WHOLE("to whole per cents", (exact, decimals) -> exact.setScale(0, RoundingMode.HALF_UP));

    /**
     * So many more must be explained by an unusual way than by the usual one; fewer are enough for a way that explains all,
     * and one for a way that differs at a 5 only.
     */
    private static final int FEWEST_EXPLAINED = 3;

    private final String words;
    private final BiFunction<BigDecimal, Integer, BigDecimal> rule;

    Rounding(String words, BiFunction<BigDecimal, Integer, BigDecimal> rule) {
        this.words = words;
        this.rule = rule;
    }

    String words() {
        return words;
    }

    BigDecimal of(BigDecimal exact, int decimals) {
        return rule.apply(exact, decimals);
    }

    /** A printed number beside the exact one. */
    interface Printed {

        BigDecimal printed();

        BigDecimal exact();

        int decimals();
    }

    boolean explains(Printed printed) {
        return of(printed.exact(), printed.decimals()).compareTo(printed.printed()) == 0;
    }

    <P extends Printed> List<P> misses(List<P> all) {
        return all.stream().filter(each -> !explains(each)).toList();
    }

    /** The way that explains the most; the usual one unless another explains clearly more. */
    static <P extends Printed> Rounding infer(List<P> all) {
        Rounding best = HALF_UP;
        int usual = HALF_UP.misses(all).size();
        int fewest = usual;
        for (Rounding rounding : values()) {
            int misses = rounding.misses(all).size();
            boolean gentle = rounding == HALF_EVEN || rounding == HALF_DOWN || rounding == FIVE_LOW && misses == 0;
            int needed = gentle ? 1 : misses == 0 ? 2 : FEWEST_EXPLAINED;
            if (misses < fewest && usual - misses >= needed && misses * 2 <= usual) {
                best = rounding;
                fewest = misses;
            }
        }
        return best;
    }

    /** Those that the usual way does not explain and this one does. */
    <P extends Printed> List<P> explained(List<P> all) {
        List<P> explained = new ArrayList<>(HALF_UP.misses(all));
        explained.removeIf(each -> !explains(each));
        return explained;
    }
}
