package org.wardmote.reports.proofread.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.WordFile;
import org.wardmote.reports.proofread.text.Lines.Line;

/** E-mail addresses of another authority than the paper's own, left over from its form. */
final class Addresses {

    private static final Pattern EMAIL = Pattern.compile(
            "[\\w.+-]+@((?:[\\w-]+\\.)*?)([\\w-]+)\\.(gov\\.uk|police\\.uk|nhs\\.uk|nhs\\.net|pnn\\.police\\.uk)\\b",
            Pattern.CASE_INSENSITIVE);
    /** So many of the first texts tell whose paper it is. */
    private static final int HEAD = 8;

    private Addresses() {}

    static List<Slip> slips(Lines lines) {
        List<Line> head = lines.all().subList(0, Math.min(HEAD, lines.all().size()));
        String whose = EMAIL.matcher(head.stream().map(Line::words).collect(Collectors.joining(" ")))
                .replaceAll(" ");
        if (!whose.matches(
                "(?s).*\\b(Council|Police|Constabulary|Authority|Commissioner|Trust|Borough|County|Partnership)\\b.*")) {
            return List.of();
        }
        Set<String> state = new HashSet<>(WordFile.named("text").words("state"));
        List<Slip> slips = new ArrayList<>();
        for (Line line : lines.all()) {
            Matcher matcher = EMAIL.matcher(line.words());
            while (matcher.find()) {
                String label = matcher.group(2).toLowerCase(Locale.ROOT);
                String beside = line.words().substring(0, matcher.start())
                        + line.words().substring(matcher.end());
                if (!state.contains(label) && !owns(whose, label) && !owns(beside, label)) {
                    slips.add(new Slip(
                            "text.foreign-address",
                            Severity.DOUBTFUL,
                            line.place(),
                            matcher.group(),
                            "The e-mail address is of another body than the paper's own.",
                            "The domain is " + matcher.group(2) + "." + matcher.group(3) + "; the paper begins \u201c"
                                    + head.get(0).words() + "\u201d.",
                            "The address of the paper's own officer."));
                }
            }
        }
        return slips;
    }

    /** Whether words name the owner of a domain: by its name, or by the first letters of it ("tmbc"). */
    private static boolean owns(String words, String label) {
        String letters = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        for (String part : label.split("-")) {
            if (part.length() > 3 && letters.contains(part)) {
                return true;
            }
        }
        if (letters.contains(label.replace("-", ""))) {
            return true;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : words.split("[^\\p{L}]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(Character.toLowerCase(word.charAt(0)));
            }
        }
        return label.length() <= 5 && initials.indexOf(label) >= 0 || label.length() <= 4;
    }
}
