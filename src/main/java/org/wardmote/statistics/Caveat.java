package org.wardmote.statistics;

/**
 * Something that a reader of a figure must know.
 *
 * @param id a stable name: that of the check or rule that says so
 * @param words one sentence for the reader
 */
public record Caveat(String id, String words) {}
