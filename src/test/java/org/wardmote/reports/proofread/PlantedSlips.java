package org.wardmote.reports.proofread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An invented paper in which every number is right, and the slips that can be planted in it one at a time.
 *
 * <p>Beside {@code paper.md} stands {@code paper.md.slips}: kind, the words as they are, the words with the slip, and
 * what is then wrong, parted by tabs; a line break in the words is written {@code \n}.
 */
record PlantedSlips(String name, String text, List<Planted> slips) {

    /** One slip that can be planted. */
    record Planted(String kind, String right, String wrong, String what) {

        String plantIn(String text) {
            int at = text.indexOf(right);
            if (at < 0 || text.indexOf(right, at + 1) >= 0) {
                throw new IllegalStateException("these words do not stand exactly once: " + right);
            }
            return text.substring(0, at) + wrong + text.substring(at + right.length());
        }
    }

    /** A planted slip and what the proofreader newly said of it. */
    record Outcome(String paper, Planted planted, List<Slip> said) {

        boolean caught() {
            return !said.isEmpty();
        }
    }

    static List<PlantedSlips> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.exists(file.resolveSibling(file.getFileName() + ".slips")))
                    .sorted()
                    .map(PlantedSlips::of)
                    .toList();
        }
    }

    private static PlantedSlips of(Path file) {
        try {
            List<Planted> slips = new ArrayList<>();
            for (String line : Files.readAllLines(file.resolveSibling(file.getFileName() + ".slips"))) {
                String[] parts = line.replace("\\n", "\n").split("\t", -1);
                slips.add(new Planted(parts[0], parts[1], parts[2], parts[3]));
            }
            return new PlantedSlips(file.getFileName().toString(), Files.readString(file), slips);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said against the paper though all of it is right. */
    List<Slip> falseAlarms() {
        return marked(text).stream().toList();
    }

    /** What could not be checked in the right copy. */
    long unchecked() {
        return proofread(text).stream()
                .filter(slip -> slip.severity() == Slip.Severity.UNCHECKED)
                .count();
    }

    List<Outcome> outcomes() {
        Set<String> before = new HashSet<>();
        marked(text).forEach(slip -> before.add(said(slip)));
        List<Outcome> outcomes = new ArrayList<>();
        for (Planted planted : slips) {
            List<Slip> fresh = marked(planted.plantIn(text)).stream()
                    .filter(slip -> !before.contains(said(slip)))
                    .toList();
            outcomes.add(new Outcome(name, planted, fresh));
        }
        return outcomes;
    }

    /** What another office's copy of the right paper, and of one with every slip, says otherwise than the paper itself. */
    List<String> differencesBetweenFormats() throws IOException {
        List<String> differences = new ArrayList<>();
        for (String copy : List.of(text, withEverySlip())) {
            OfficeCopies office = OfficeCopies.of(name, copy);
            List<String> own = brief(marked(copy));
            Map<String, byte[]> others =
                    Map.of(name + ".docx", office.docx(), name + ".odt", office.odt(), name + ".pdf", office.pdf());
            others.forEach((other, bytes) -> {
                List<String> said = brief(Proofreading.check(other, bytes).slips().stream()
                        .filter(slip -> slip.severity() != Slip.Severity.UNCHECKED)
                        .toList());
                said.stream()
                        .filter(slip -> !own.contains(slip))
                        .forEach(slip -> differences.add(other + " + " + slip));
                own.stream()
                        .filter(slip -> !said.contains(slip))
                        .forEach(slip -> differences.add(other + " - " + slip));
            });
        }
        return differences;
    }

    private String withEverySlip() {
        String copy = text;
        for (Planted planted : slips) {
            copy = copy.contains(planted.right()) ? planted.plantIn(copy) : copy;
        }
        return copy;
    }

    private static List<String> brief(List<Slip> slips) {
        return slips.stream()
                .map(slip -> slip.kind() + " " + slip.quote().replaceAll("\\s+", " "))
                .toList();
    }

    private static String said(Slip slip) {
        return slip.kind() + slip.quote() + slip.words();
    }

    private List<Slip> marked(String copy) {
        return proofread(copy).stream()
                .filter(slip -> slip.severity() != Slip.Severity.UNCHECKED)
                .toList();
    }

    private List<Slip> proofread(String copy) {
        return Proofreading.check(name, copy.getBytes(StandardCharsets.UTF_8)).slips();
    }
}
