package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.compare.Decomposition.Part;
import org.wardmote.statistics.compare.Decomposition.Share;

class DecompositionTests {

    private static final List<String> LEAVES = List.of(
            "Violence against the person",
            "Sexual offences",
            "Robbery",
            "Burglary – residential",
            "Burglary – business and community",
            "Vehicle crime",
            "Vehicle interference (VI)",
            "Theft and handling stolen goods",
            "Criminal damage",
            "Drug offences",
            "Possession – weapons",
            "Public order offences",
            "Other crimes");

    @Test
    void publicOrderIsTwoHundredAndNinetyFiveOfTheFallOfFiveHundredAndFortyFive() {
        List<Share> shares = Decomposition.of(part("Total Crime"), parts());
        assertThat(shares.get(0).part().name()).isEqualTo("Public order offences");
        assertThat(shares.get(0).change()).isEqualTo(-295);
        assertThat(shares.get(0).shareOfChange()).isEqualByComparingTo("54.1");
        assertThat(shares.get(1).part().name()).isEqualTo("Violence against the person");
        assertThat(shares.stream().mapToLong(Share::change).sum()).isEqualTo(-545);
        // what went against the fall comes last, the largest rise at the very end
        assertThat(shares.get(shares.size() - 1).part().name()).isEqualTo("Vehicle crime");
    }

    @Test
    void anOverlappingRowIsRefusedByName() {
        List<Part> parts = parts();
        parts.add(new Part("msv", "Most serious violence", 38, 51, true));
        assertThatThrownBy(() -> Decomposition.of(part("Total Crime"), parts))
                .isInstanceOf(Decomposition.NotParts.class)
                .hasMessageContaining("Most serious violence");
    }

    @Test
    void aParentBesideItsChildIsRefusedWithTheResidue() {
        List<Part> parts = parts();
        parts.add(part("Homicide"));
        assertThatThrownBy(() -> Decomposition.of(part("Total Crime"), parts))
                .hasMessageContaining("5916")
                .hasMessageContaining("1 too many");
        parts.remove(parts.size() - 1);
        parts.remove(0);
        assertThatThrownBy(() -> Decomposition.of(part("Total Crime"), parts)).hasMessageContaining("2377 missing");
    }

    @Test
    void aWholeThatDidNotChangeHasNoShares() {
        List<Share> shares = Decomposition.of(
                new Part("all", "All", 10, 10, false),
                List.of(new Part("a", "A", 4, 6, false), new Part("b", "B", 6, 4, false)));
        assertThat(shares.get(0).shareOfChange()).isNull();
        assertThat(shares.get(0).change()).isEqualTo(2);
    }

    static List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        LEAVES.forEach(name -> parts.add(part(name)));
        return parts;
    }

    private static Part part(String name) {
        GraveshamTables.Row row = GraveshamTables.row(GraveshamTables.CATEGORIES, name);
        return new Part(name, name, row.before(), row.now(), false);
    }
}
