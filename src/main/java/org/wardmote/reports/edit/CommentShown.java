package org.wardmote.reports.edit;

import org.wardmote.access.PrintedTime;

/**
 * A comment as it is printed.
 *
 * @param since what has become of its paragraph since it was made; empty when it stands as it did
 * @param resolved by whom and when; empty while it is open
 * @param resolveHref where a form resolves it; empty when this viewer may not, or it is resolved
 */
record CommentShown(
        String id,
        String by,
        String at,
        String place,
        String quote,
        String words,
        String since,
        String resolved,
        String resolveHref) {

    static CommentShown of(Comment comment, String since, boolean mayResolve) {
        Comment.Resolution resolution = comment.resolution();
        return new CommentShown(
                "comment-" + comment.id(),
                comment.by(),
                PrintedTime.second(comment.at()),
                comment.place(),
                comment.quote(),
                comment.words(),
                since,
                resolution == null ? "" : "Resolved by " + resolution.by() + ", " + PrintedTime.second(resolution.at()),
                resolution == null && mayResolve
                        ? EditRoutes.RESOLUTION
                                .replace("{id}", comment.edition().toString())
                                .replace("{comment}", comment.id().toString())
                        : "");
    }
}
