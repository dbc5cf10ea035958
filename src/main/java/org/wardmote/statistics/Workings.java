package org.wardmote.statistics;

import java.util.List;
import java.util.Optional;
import org.wardmote.statistics.compare.Working;
import org.wardmote.statistics.indicator.Indicators;

/** The arithmetic and the words of statistics without a lake: works answers out again from what they rest on. */
public final class Workings {

    private final Indicators indicators;
    private final Working working;

    private Workings(Indicators indicators) {
        this.indicators = indicators;
        this.working = Working.by(indicators);
    }

    /** By the definitions that ship with Wardmote. */
    public static Workings shipped() {
        return new Workings(Indicators.shipped());
    }

    /** Every indicator that the definitions name. */
    public List<Indicator> indicators() {
        return indicators.all();
    }

    public Optional<Indicator> indicator(IndicatorId id) {
        return indicators.find(id);
    }

    /**
     * Works out every change, rate, interval, rank, test and word again.
     *
     * @throws IllegalArgumentException when the grounds are those of no question
     */
    public Comparison compare(Grounds grounds) {
        return working.again(grounds);
    }
}
