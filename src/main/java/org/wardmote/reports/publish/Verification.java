package org.wardmote.reports.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wardmote.documents.DocumentRefused;
import org.wardmote.reports.Hashes;
import org.wardmote.reports.cite.Citations;
import org.wardmote.reports.compose.PaperProblem;
import org.wardmote.reports.compose.PaperText;

/**
 * A sealed paper, checked: each part against the list of hashes, and then made again from the counts and the text that
 * it keeps. It is of use to those who trust nobody, so that whatever is in the file may be a lie.
 *
 * @param root the root hash of what lies in the file
 * @param differences empty when it was reproduced
 * @param notes what could not be made again here to the byte, and why
 */
public record Verification(String root, List<Difference> differences, List<String> notes) {

    public Verification {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    public boolean reproduced() {
        return differences.isEmpty();
    }

    /** Verifies a file against the root hash of the minutes, where one is given; throws {@link UnreadableSeal}. */
    public static Verification of(Path file, Optional<String> minuted) {
        SealedPaper.Found found = SealedPaper.open(file);
        return new Checking(found).verification(minuted);
    }

    /** One file being checked. */
    private static final class Checking {

        private final SealedPaper.Found found;
        private final SealedPaper paper;
        private final SortedMap<String, byte[]> parts;
        private final Map<String, Difference> differences = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();
        private final Map<String, String> listed = new LinkedHashMap<>();
        private String listedRoot = "";

        Checking(SealedPaper.Found found) {
            this.found = found;
            this.paper = found.paper();
            this.parts = paper.parts();
        }

        Verification verification(Optional<String> minuted) {
            readManifest();
            Map<String, byte[]> again = again();
            hashes(again);
            rebuilt(again);
            if (differences.isEmpty() && !found.asPacked()) {
                differ(
                        "the zip itself",
                        "its parts are as they were sealed, but it holds something besides, so that another program may"
                                + " find another paper in it.");
            }
            minuted.filter(root -> !root.strip().equalsIgnoreCase(paper.root()))
                    .ifPresent(root -> differ(
                            "the root hash",
                            "it is " + paper.root() + ", and that of the minutes is " + root.strip()
                                    + ": this is not the paper that was sealed."));
            return new Verification(paper.root(), List.copyOf(differences.values()), notes);
        }

        private void differ(String part, String words) {
            differences.putIfAbsent(part, new Difference(part, words));
        }

        private void readManifest() {
            byte[] bytes = found.files().getOrDefault(SealedPaper.MANIFEST, new byte[0]);
            try {
                JsonTree.Node manifest = JsonTree.read(bytes);
                listedRoot = manifest.text("root");
                manifest.nodes("parts").forEach(part -> listed.put(part.text("name"), part.text("sha256")));
            } catch (IllegalArgumentException e) {
                differ(SealedPaper.MANIFEST, "it cannot be read, because " + e.getMessage() + ".");
            }
        }

        /** Each part against the list; and the list against its own root, for the list may be what was changed. */
        private void hashes(Map<String, byte[]> again) {
            Map<String, String> actual = new TreeMap<>();
            parts.forEach((name, content) -> actual.put(name, Hashes.of(content)));
            if (differences.containsKey(SealedPaper.MANIFEST)) {
                return;
            }
            if (paper.root().equals(listedRoot)) {
                if (!Arrays.equals(paper.manifest(), found.files().get(SealedPaper.MANIFEST))) {
                    differ(
                            SealedPaper.MANIFEST,
                            "every part has the root hash " + listedRoot + ", but the list of them is another.");
                }
                return;
            }
            for (String name : new TreeSet<>(listed.keySet())) {
                byte[] content = parts.get(name);
                if (content == null) {
                    differ(name, "the manifest lists it, and it is not there.");
                } else if (!Objects.equals(actual.get(name), listed.get(name))) {
                    differ(name, changed(name, content, again));
                }
            }
            actual.keySet().stream()
                    .filter(name -> !listed.containsKey(name))
                    .forEach(name -> differ(name, "the manifest does not list it."));
            if (differences.isEmpty()) {
                differ(
                        SealedPaper.MANIFEST,
                        "the root hash in it is not that of the parts that it lists, which is " + paper.root() + ".");
            }
        }

        private String changed(String name, byte[] content, Map<String, byte[]> again) {
            byte[] made = again.get(name);
            String hash = listed.getOrDefault(name, "");
            if (made != null && !Parts.KEPT.contains(name) && Hashes.of(made).equals(hash)) {
                return Differing.words(name, content, made, "the manifest's hash is of");
            }
            String follows = Parts.KEPT.contains(name) ? followsNoLonger(again) : "";
            return "its SHA-256 is " + Hashes.of(content) + ", and that of the manifest is " + hash + "." + follows;
        }

        /** What a changed source would print, where the printed part is as it was sealed. */
        private String followsNoLonger(Map<String, byte[]> again) {
            for (String name : List.of(Parts.FIGURES, Parts.CITATIONS, Parts.PAGE)) {
                byte[] sealed = parts.get(name);
                byte[] made = again.get(name);
                if (sealed != null && made != null && !Arrays.equals(sealed, made)) {
                    return " " + name + " no longer follows from it: "
                            + Differing.words(name, sealed, made, "what is kept now gives");
                }
            }
            return "";
        }

        /** Every part that is made of others must be what is made of them. */
        private void rebuilt(Map<String, byte[]> again) {
            if (again.isEmpty() || differences.keySet().stream().anyMatch(Parts.KEPT::contains)) {
                return;
            }
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(again).entrySet()) {
                String name = entry.getKey();
                byte[] sealed = parts.get(name);
                byte[] made = entry.getValue();
                if (sealed == null) {
                    differ(name, "it is not there, and belongs to the paper.");
                } else if (!Arrays.equals(sealed, made)) {
                    Likeness likeness = Likeness.of(name, sealed, made);
                    if (likeness.same()) {
                        notes.add(likeness.words());
                    } else {
                        differ(
                                name,
                                Differing.words(name, sealed, made, "what is made of the text and the counts says"));
                    }
                }
            }
            parts.keySet().stream()
                    .filter(name -> !again.containsKey(name))
                    .forEach(name -> differ(name, "it is no part of the paper."));
        }

        /** The paper made again; empty when it cannot be. */
        private Map<String, byte[]> again() {
            String part = Parts.ANSWERS;
            try {
                KeptAnswers kept = AnswersReader.read(content(Parts.ANSWERS));
                part = Parts.ABOUT;
                About about = About.read(content(Parts.ABOUT));
                part = Parts.CITATIONS;
                Citations citations = Citations.fromJson(content(Parts.CITATIONS));
                part = Parts.TEXT;
                byte[] implications = parts.getOrDefault(Parts.IMPLICATIONS, new byte[0]);
                PaperText text = new PaperText(about.paper(), words(content(Parts.TEXT)), words(implications), null);
                Parts.Made made = Parts.make(text, kept, citations.frozenAt(), about, List.of());
                made.composed().problems().stream()
                        .filter(PaperProblem::stops)
                        .findFirst()
                        .ifPresent(problem -> differ(Parts.TEXT, "it makes no paper that may leave. " + problem));
                return made.parts();
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
                differ(part, "it cannot be read, because " + e.getMessage() + ".");
            } catch (DocumentRefused e) {
                differ(Parts.TEXT, "no paper can be made of it: " + e.getMessage());
            }
            return Map.of();
        }

        private byte[] content(String name) {
            byte[] content = parts.get(name);
            if (content == null) {
                throw new IllegalArgumentException("it is not there");
            }
            return content;
        }

        private static String words(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
