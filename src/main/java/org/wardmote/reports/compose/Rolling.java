package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.statistics.Period;

/** Last period's paper as the beginning of this one's, and what that changes, sentence by sentence. */
public final class Rolling {

    private static final Pattern PINNED = Pattern.compile("(\\{\\{[^{}]*?)\\s+says=\"[^\"]*\"");

    /** Longer papers are compared place by place and not as a whole. */
    private static final int MOST_COMPARED = 4000;

    private Rolling() {}

    /** The same text for another period: what was accepted of the last one is accepted no more. */
    public static PaperText to(PaperText paper, Period period, Period against) {
        String text = named(named(paper.text(), "period", period), "against", against);
        Matcher pinned = PINNED.matcher(text);
        return new PaperText(paper.name(), pinned.replaceAll("$1"), paper.implications(), null);
    }

    /** Sets a name of the front matter, which is written if it is not there. */
    private static String named(String text, String name, Period period) {
        int end = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
        if (end < 0) {
            return "---\n" + name + ": " + period + "\n---\n" + text;
        }
        String front = text.substring(0, end);
        Matcher line = Pattern.compile("(?m)^" + name + ":.*$").matcher(front);
        return line.find()
                ? front.substring(0, line.start()) + name + ": " + period + front.substring(line.end())
                        + text.substring(end)
                : front + "\n" + name + ": " + period + text.substring(end);
    }

    /**
     * Neighbouring sentences that differ.
     *
     * @param was those of the earlier paper; empty where something came
     * @param is those of the later one; empty where something went
     */
    public record Change(String place, List<String> was, List<String> is) {}

    /** What differs between two papers: by their longest common sequence of sentences. */
    public static List<Change> changes(List<Sentence> was, List<Sentence> is) {
        List<Sentence> a = was.size() > MOST_COMPARED ? was.subList(0, MOST_COMPARED) : was;
        List<Sentence> b = is.size() > MOST_COMPARED ? is.subList(0, MOST_COMPARED) : is;
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).words().equals(b.get(j).words())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Change> changes = new ArrayList<>();
        List<String> went = new ArrayList<>();
        List<String> came = new ArrayList<>();
        String place = "";
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            boolean same = i < a.size()
                    && j < b.size()
                    && a.get(i).words().equals(b.get(j).words());
            boolean elsewhere = !went.isEmpty() || !came.isEmpty();
            String here = j < b.size() ? b.get(j).place() : a.get(i).place();
            if (elsewhere && (same || !here.equals(place))) {
                changes.add(new Change(place, List.copyOf(went), List.copyOf(came)));
                went.clear();
                came.clear();
            }
            if (same) {
                i++;
                j++;
                continue;
            }
            place = here;
            if (j >= b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                went.add(a.get(i++).words());
            } else {
                came.add(b.get(j++).words());
            }
        }
        if (!went.isEmpty() || !came.isEmpty()) {
            changes.add(new Change(place, List.copyOf(went), List.copyOf(came)));
        }
        return changes;
    }
}
