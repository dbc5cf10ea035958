package org.wardmote.statistics.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How a partnership words and rounds its comparisons, from {@code statistics/house-style.yml}. */
record HouseStyle(int per, int tooFewBelow, BigDecimal muchTheSameWithin, BigDecimal driverFrom) {

    static HouseStyle shipped() {
        try (InputStream in = HouseStyle.class.getResourceAsStream("/statistics/house-style.yml")) {
            Map<String, Integer> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new HouseStyle(
                    number(file, "per"),
                    number(file, "tooFewBelow"),
                    BigDecimal.valueOf(number(file, "muchTheSameWithinPercent")),
                    BigDecimal.valueOf(number(file, "driverFromPercent")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Map<String, Integer> file, String field) {
        return Objects.requireNonNull(file.get(field), field);
    }
}
