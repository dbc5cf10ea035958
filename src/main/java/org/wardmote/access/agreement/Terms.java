package org.wardmote.access.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardmote.access.decide.DataFile;

/** The words that agreements and circles are described with, as {@code access/sharing.yml} says. */
@Component
public class Terms {

    private final Map<String, String> purposes;
    private final Map<String, String> dataClasses;
    private final Map<String, String> gateways;
    private final Map<String, String> regimes;
    private final Map<String, String> markings;

    Terms() {
        DataFile file = DataFile.read("/access/sharing.yml");
        purposes = file.words("purposes");
        dataClasses = file.words("data-classes");
        gateways = file.words("gateways");
        regimes = file.words("regimes");
        markings = file.words("markings");
    }

    public Map<String, String> purposes() {
        return purposes;
    }

    public Map<String, String> dataClasses() {
        return dataClasses;
    }

    public Map<String, String> gateways() {
        return gateways;
    }

    public Map<String, String> regimes() {
        return regimes;
    }

    public Map<String, String> markings() {
        return markings;
    }

    /** The words of one; the id itself for one that the file no longer knows. */
    public String purpose(String id) {
        return purposes.getOrDefault(id, id);
    }

    public String dataClass(String id) {
        return dataClasses.getOrDefault(id, id);
    }

    public String gateway(String id) {
        return gateways.getOrDefault(id, id);
    }

    public String regime(String id) {
        return regimes.getOrDefault(id, id);
    }

    public String marking(String id) {
        return markings.getOrDefault(id, id);
    }

    /** The words of the highest of several markings, which is that of the whole; the lowest when there are none. */
    public String highest(Stream<String> ids) {
        List<String> order = new ArrayList<>(markings.keySet());
        return marking(order.get(ids.mapToInt(order::indexOf).max().orElse(0)));
    }
}
