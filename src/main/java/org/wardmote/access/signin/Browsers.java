package org.wardmote.access.signin;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which browser on what, for people to know their own by: Chrome on Windows. It is what the browser says, and no proof. */
final class Browsers {

    /** In this order, because most claim to be several others too. */
    private static final Map<String, String> NAMES = Words.inOrder(
            "Edg/", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Firefox/", "Firefox",
            "FxiOS/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = Words.inOrder(
            "Windows", "Windows",
            "Android", "Android",
            "iPhone", "an iPhone",
            "iPad", "an iPad",
            "Mac OS X", "a Mac",
            "CrOS", "ChromeOS",
            "Linux", "Linux");

    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]{1,1000}");

    private Browsers() {}

    static String name(@Nullable String agent) {
        if (agent == null || !PLAIN.matcher(agent).matches()) {
            return "An unknown browser";
        }
        String system = first(SYSTEMS, agent, "");
        return first(NAMES, agent, "Another browser") + (system.isEmpty() ? "" : " on " + system);
    }

    private static String first(Map<String, String> known, String agent, String otherwise) {
        return known.entrySet().stream()
                .filter(one -> agent.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static final class Words {
        static Map<String, String> inOrder(String... pairs) {
            Map<String, String> made = new java.util.LinkedHashMap<>();
            for (int i = 0; i < pairs.length; i += 2) {
                made.put(pairs[i], pairs[i + 1]);
            }
            return made;
        }
    }
}
