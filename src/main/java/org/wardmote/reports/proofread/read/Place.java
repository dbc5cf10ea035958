package org.wardmote.reports.proofread.read;

/**
 * Where something stands in a paper, as a person would look for it.
 *
 * @param page of a PDF, from 1; 0 when the format has no pages
 * @param line of a text, from 1; of a table, its row from 1; 0 when the format has no lines
 * @param paragraph the number of the paragraph that it stands in or under, "2.3.1"; empty when none is numbered
 * @param section the words of the heading that it stands under; empty before the first
 */
public record Place(int page, int line, String paragraph, String section) {}
