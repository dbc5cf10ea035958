package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks what came in, went out and is left: "opened 148, closed 131 and carried 44 into January, having begun with 27". */
final class Flows implements ParagraphRule {

    private static final List<Set<String>> STEPS = List.of(
            Set.of("opened", "new", "received", "joined", "added", "referred"),
            Set.of("closed", "resolved", "completed", "discharged", "ended", "left"),
            Set.of("carried", "remained", "remain", "outstanding", "leaving", "end", "open"),
            Set.of("begun", "began", "brought", "start", "started", "beginning"));

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int start = 0; start < p.size(); start = p.end(start)) {
            int from = start;
            int to = p.end(start);
            List<Quantity> numbers = p.all(from, to, Unit.COUNT);
            boolean flow = numbers.size() == STEPS.size() && STEPS.stream().allMatch(words -> p.any(from, to, words));
            if (flow && holds(numbers)) {
                p.holds(from, to - 1);
            } else if (flow) {
                slips.add(p.slip(
                        "claim.sum",
                        Severity.WRONG,
                        from,
                        to - 1,
                        "What there was, came in and went out do not make what is left.",
                        "No two of the four less a third are the fourth.",
                        ""));
            }
        }
        return slips;
    }

    /** Whether some two of them together are the other two together: so it is in any such account. */
    private static boolean holds(List<Quantity> numbers) {
        double sum = numbers.stream().mapToDouble(Quantity::size).sum();
        double first = numbers.get(0).size();
        return numbers.subList(1, numbers.size()).stream().anyMatch(other -> first + other.size() == sum / 2);
    }
}
