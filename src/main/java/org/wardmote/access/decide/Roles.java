package org.wardmote.access.decide;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardmote.access.Action;

/** The roles of a partnership and what each allows, as {@code access/roles.yml} says. */
@Component
public class Roles {

    private final Map<Action, String> actions = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Set<Action> sensitive = new LinkedHashSet<>();

    Roles() {
        this(DataFile.read("/access/roles.yml"));
    }

    Roles(DataFile file) {
        file.words("actions").forEach((name, does) -> actions.put(new Action(name), does));
        file.texts("sensitive").forEach(name -> {
            if (!actions.containsKey(new Action(name))) {
                throw new IllegalStateException(file.where() + ": sensitive names " + name + ", which is no action.");
            }
            sensitive.add(new Action(name));
        });
        file.section("roles", said -> said).forEach((id, said) -> roles.put(id, role(id, said)));
    }

    /**
     * One role.
     *
     * @param id how it is kept: {@code analyst}
     * @param name how it is called: Analyst
     * @param purpose what its holder is there for, in a sentence
     * @param secondStep whether its holder must sign in with two steps
     */
    public record Role(String id, String name, String purpose, Set<Action> allows, boolean secondStep) {}

    public List<Role> all() {
        return List.copyOf(roles.values());
    }

    public boolean known(String id) {
        return roles.containsKey(id);
    }

    /** A role's name in print; the id itself for a role that the file no longer knows. */
    public String name(String id) {
        Role role = roles.get(id);
        return role == null ? id : role.name();
    }

    /** What the holder of these roles may do; a role that the file does not know allows nothing. */
    public Set<Action> allowed(Collection<String> held) {
        return roles.values().stream()
                .filter(role -> held.contains(role.id()))
                .flatMap(role -> role.allows().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether one of these roles must be signed in for with two steps. */
    public boolean needSecondStep(Collection<String> held) {
        return roles.values().stream().anyMatch(role -> role.secondStep() && held.contains(role.id()));
    }

    private static boolean needsSecondStep(DataFile said) {
        if (!said.said().containsKey("second-step")) {
            return false;
        }
        if (said.text("second-step").equals("required")) {
            return true;
        }
        throw new IllegalStateException(said.where() + ": second-step is required, or the line is left out.");
    }

    /** Whether a session that was last used for an action may rest only a short while. */
    public boolean sensitive(Action action) {
        return sensitive.contains(action);
    }

    /** What an action is, as the end of "you may …". */
    public String does(Action action) {
        return actions.getOrDefault(action, action.name());
    }

    /** The roles that allow an action. */
    public List<Role> allowing(Action action) {
        return roles.values().stream()
                .filter(role -> role.allows().contains(action))
                .toList();
    }

    private Role role(String id, DataFile said) {
        Set<Action> allows = new TreeSet<>();
        for (String name : said.texts("allows")) {
            Action action = new Action(name);
            if (!actions.containsKey(action)) {
                throw new IllegalStateException("The role " + id + " allows " + action + ", which is no action.");
            }
            allows.add(action);
        }
        return new Role(id, said.text("name"), said.text("purpose"), allows, needsSecondStep(said));
    }
}
