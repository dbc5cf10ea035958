package org.wardmote.statistics.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The reference values that {@code methods.R} makes, by method. */
record Reference(String method, List<String> inputs, double value) {

    static List<Reference> of(String method) {
        List<Reference> found = lines("/statistics/methods-reference.csv")
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(method))
                .map(cells -> new Reference(
                        cells[0], List.of(cells[1], cells[2], cells[3], cells[4]), Double.parseDouble(cells[5])))
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("No reference values for " + method);
        }
        return found;
    }

    static java.util.stream.Stream<String> lines(String resource) {
        try (InputStream in = Reference.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("Missing: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    double number(int input) {
        return Double.parseDouble(inputs.get(input));
    }

    long whole(int input) {
        return Long.parseLong(inputs.get(input));
    }

    long[] wholes(int input) {
        return Arrays.stream(inputs.get(input).split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    double[] numbers(int input) {
        return Arrays.stream(inputs.get(input).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
