package org.wardmote.reports.proofread.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of rows say of whether they are sums, parts, or counted elsewhere too. */
final class RowNames {

    static final Pattern TOTAL =
            Pattern.compile("(?i).*\\b(totals?|all|overall|combined|altogether|sum|subtotal|grand)\\b.*");

    /** Kinds of crime that are the sum of others. */
    static final Pattern DERIVED = Pattern.compile("(?i)(violent crimes?|victim[- ]based( crimes?)?"
            + "|(other )?crimes? against society|violence against the person|sexual offences|burglary|vehicle (crime|offences)"
            + "|theft( offences| and handling.*)?|criminal damage( and arson)?|(arson and )?criminal damage|drugs? offences"
            + "|robbery|acquisitive crime|property crime|england( and|&) wales|public order( offences)?)");

    /** Those whose names say that they are the sum of several kinds. */
    static final Pattern AGGREGATE = Pattern.compile("(?i)violent crimes?|victim[- ]based( crimes?)?"
            + "|(other )?crimes? against society|acquisitive crime|property crime|england( and|&) wales");

    /** Of letters by which two words are akin. */
    private static final int ROOT = 5;

    /** Rows that count again what others count. */
    static final Pattern OVERLAPPING = Pattern.compile(
            "(?i).*\\b(most serious|of which|knife|gun|firearm|bladed|domestic|hate|alcohol|repeat|serious violence)\\b.*");

    private RowNames() {}

    /** "Vehicle crime" is the sum of thefts of and from vehicles, and not of three other kinds that nearly add up to it. */
    static boolean akin(String name, List<String> parts) {
        Set<String> own = roots(name);
        return parts.stream().anyMatch(part -> roots(part).stream().anyMatch(own::contains));
    }

    private static Set<String> roots(String name) {
        Set<String> roots = new LinkedHashSet<>();
        for (String word : name.toLowerCase(Locale.UK).split("[^a-z]+")) {
            if (word.length() >= ROOT
                    && !word.startsWith("offen")
                    && !word.startsWith("crime")
                    && !word.startsWith("other")) {
                roots.add(word.substring(0, ROOT));
            }
        }
        return roots;
    }
}
