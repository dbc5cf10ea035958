package org.wardmote.reports.edit;

import java.util.List;

/**
 * What stands beside a passage: its open comments, and the way to make one.
 *
 * @param anchor where a new comment is found again after it was made
 * @param commentHref where a comment on it is written; empty when this viewer may not
 * @param place read out with the link
 */
record MarginPanel(String anchor, List<CommentShown> comments, String commentHref, String place) {}
