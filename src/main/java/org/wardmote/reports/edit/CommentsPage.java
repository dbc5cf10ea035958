package org.wardmote.reports.edit;

import java.util.List;

/** Every comment on an edition: those that are open, and those that were resolved. */
record CommentsPage(EditionHead head, List<CommentShown> open, List<CommentShown> resolved) {}
