package org.wardmote.reports.proofread.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wardmote.reports.proofread.Proofreading;
import org.wardmote.reports.proofread.Slip;

/** Sentences of order, direction and number of rows, put one at a time into a paper with four tables. */
class StandingsTests {

    private static final Path FOLDER = Path.of("src/test/resources/proofread/standings");
    /** So many of the wrong sentences are caught; the bar only ever rises. */
    private static final double CAUGHT = 0.72;
    /** So many of the others are at least listed as not checked; the bar only ever rises. */
    private static final double LISTED = 0.78;

    private final String paper;
    private final List<String[]> sentences = new ArrayList<>();

    StandingsTests() throws IOException {
        paper = Files.readString(FOLDER.resolve("paper.md"));
        for (String line : Files.readAllLines(FOLDER.resolve("sentences.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                sentences.add(line.split(" => "));
            }
        }
    }

    @Test
    void rightAndUnclearSentencesAreLeftAlone() {
        Set<String> before = marked("Nothing more.");
        List<String> alarms = new ArrayList<>();
        for (String[] sentence : sentences) {
            Set<String> said = marked(sentence[0]);
            said.removeAll(before);
            said.forEach(slip -> alarms.add(sentence[0] + "\n    " + slip));
        }

        assertThat(sentences).hasSizeGreaterThan(100);
        assertThat(alarms).isEmpty();
    }

    @Test
    void wrongSentencesAreCaught() {
        List<String> missed = new ArrayList<>();
        int wrong = 0;
        for (String[] sentence : sentences) {
            if (sentence.length > 1) {
                wrong++;
                Set<String> said = marked(sentence[1]);
                said.removeAll(marked(sentence[0]));
                if (said.isEmpty()) {
                    missed.add(sentence[1]);
                }
            }
        }

        assertThat((double) (wrong - missed.size()) / wrong)
                .as("missed: " + String.join("\n", missed))
                .isGreaterThanOrEqualTo(CAUGHT);
    }

    @Test
    void whatIsNotCaughtIsListedAsNotChecked() {
        List<String> silent = new ArrayList<>();
        int missed = 0;
        Set<String> before = said("Nothing more.", true);
        for (String[] sentence : sentences) {
            Set<String> said = sentence.length > 1 ? marked(sentence[1]) : Set.of();
            if (sentence.length > 1 && marked(sentence[0]).containsAll(said)) {
                missed++;
                if (before.containsAll(said(sentence[1], true))) {
                    silent.add(sentence[1]);
                }
            }
        }

        assertThat((double) (missed - silent.size()) / missed)
                .as("of %d silent: %s", missed, String.join("\n", silent))
                .isGreaterThanOrEqualTo(LISTED);
    }

    private Set<String> marked(String sentence) {
        return said(sentence, false);
    }

    private Set<String> said(String sentence, boolean unchecked) {
        Set<String> said = new HashSet<>();
        byte[] bytes = paper.replace("HERE", sentence).getBytes(StandardCharsets.UTF_8);
        Proofreading.check("paper.md", bytes).slips().forEach(slip -> {
            if (unchecked == (slip.severity() == Slip.Severity.UNCHECKED)) {
                said.add(slip.kind() + " " + slip.quote() + " " + slip.words() + " " + slip.evidence());
            }
        });
        return said;
    }
}
