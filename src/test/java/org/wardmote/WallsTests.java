package org.wardmote;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the rooms are those that each room's {@code package-info} allows. */
class WallsTests {

    @Test
    void everyArrowIsAllowed() {
        ApplicationModules.of(WardmoteApplication.class).verify();
    }
}
