package org.wardmote.reports.edit;

import java.util.Map;
import org.wardmote.govuk.Problems;

/** The form for the next edition of a paper: its months and its meeting; the text is that of this edition. */
record NextPage(EditionHead head, String title, Map<String, String> values, Problems problems) {}
