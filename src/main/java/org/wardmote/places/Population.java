package org.wardmote.places;

import java.time.LocalDate;

/**
 * How many people or households an area has on a day: the denominator of a rate.
 *
 * @param base what is counted
 * @param number people or households, above zero
 * @param day the day that the estimate speaks of: 30 June for a mid-year estimate, 21 March 2021 for the Census
 * @param label how to name it in print: {@code mid-2018}, {@code Census 2021}
 * @param source the dataset that it comes from
 */
public record Population(Base base, long number, LocalDate day, String label, String source) {

    public Population {
        if (number <= 0) {
            throw new IllegalArgumentException("A population is above zero: " + number);
        }
    }

    /** What a rate is per: residents or households. */
    public enum Base {
        RESIDENTS("residents"),
        HOUSEHOLDS("households");

        private final String word;

        Base(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
