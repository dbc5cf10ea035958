package org.wardmote.reports.publish;

import org.jspecify.annotations.Nullable;
import org.wardmote.reports.EditionId;

/**
 * What readers of a published paper are told since.
 *
 * @param issue the issue that it speaks of: the one that corrects, or the last before the successor
 * @param successor the edition that takes its place; null for a correction
 */
record Notice(int issue, String words, @Nullable EditionId successor, Step step) {}
