package org.wardmote.access.privacy;

import java.util.List;

/** The answer to a request as it was reviewed, to print. */
record AnswerPage(String marking, String name, String received, List<SubjectAccess.Part> parts) {

    static AnswerPage of(SubjectAccess.Pack pack) {
        return new AnswerPage(pack.marking(), pack.name(), pack.received(), pack.parts());
    }
}
