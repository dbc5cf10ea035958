package org.wardmote.reports.edit;

/**
 * What was chosen, as the paper would have it.
 *
 * @param expression to be put into the text
 * @param told as HTML; empty when it cannot be told
 * @param problem why it cannot, with the mend; empty when it can
 */
record PickedPage(String expression, String told, String problem) {}
