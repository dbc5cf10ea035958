package org.wardmote.access.decide;

import org.wardmote.govuk.Problems;

/**
 * Where somebody says why before they see a record.
 *
 * @param what the class of the record in words: "a record of domestic abuse"
 * @param next where they wanted to go
 */
record PurposePage(
        String what, String why, String recordClass, String thing, String next, String words, Problems problems) {}
