package org.wardmote.access.privacy;

import java.util.List;

/** The record of processing: each class of records about people. */
record ProcessingPage(String marking, List<Row> rows) {

    /** One class; {@code kept} is its rule of retention in words. */
    record Row(
            String name,
            String regime,
            String purpose,
            String gateway,
            String people,
            String data,
            String recipients,
            String kept,
            String marking) {}
}
