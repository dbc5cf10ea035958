package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands at the head or foot of every page: headers, footers and page numbers are no part of the text. */
final class Furniture {

    private static final int DEEP = 2;
    private static final int FEWEST_PAGES = 3;

    private Furniture() {}

    static List<Line> without(List<Line> lines) {
        Map<Integer, List<Line>> pages = new HashMap<>();
        for (Line line : lines) {
            if (!line.blank()) {
                pages.computeIfAbsent(line.page(), none -> new ArrayList<>()).add(line);
            }
        }
        if (pages.size() < FEWEST_PAGES) {
            return lines;
        }
        Map<String, Integer> times = new HashMap<>();
        Set<Line> edges = new HashSet<>();
        for (List<Line> page : pages.values()) {
            Set<String> said = new HashSet<>();
            for (int i = 0; i < page.size(); i++) {
                if (i < DEEP || i >= page.size() - DEEP) {
                    edges.add(page.get(i));
                    said.add(key(page.get(i)));
                }
            }
            said.forEach(words -> times.merge(words, 1, Integer::sum));
        }
        return lines.stream()
                .filter(line -> !edges.contains(line)
                        || times.getOrDefault(key(line), 0) * 2 < pages.size()
                        || Numerals.row(line.text(), false).values().size() > 1)
                .toList();
    }

    /** Page numbers differ from page to page and are the same furniture. */
    private static String key(Line line) {
        return line.text().replaceAll("\\d+", "#");
    }
}
