package org.wardmote.access.member;

import java.util.List;

/** Every role and what it allows. */
record RolesPage(List<Row> roles) {

    /** @param may what the role allows, each as the end of "you may …" */
    record Row(String name, String purpose, List<String> may) {}
}
