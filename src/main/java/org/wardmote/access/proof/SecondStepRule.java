package org.wardmote.access.proof;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.wardmote.access.decide.Roles;
import org.wardmote.access.member.Partnerships;

/** Whether somebody must sign in with two steps: the file of roles says which roles need it, unless the partnership waives it. */
@Component
public class SecondStepRule {

    private final Roles roles;
    private final Partnerships partnerships;

    SecondStepRule(Roles roles, Partnerships partnerships) {
        this.roles = roles;
        this.partnerships = partnerships;
    }

    /** Whether whoever holds these roles must. */
    public boolean binds(Collection<String> held) {
        return roles.needSecondStep(held) && !partnerships.waivesSecondStep();
    }
}
