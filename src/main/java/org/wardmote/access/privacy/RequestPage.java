package org.wardmote.access.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.Marking;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.access.privacy.SubjectRequests.Request;
import org.wardmote.govuk.Problems;

/**
 * One request for one's own data.
 *
 * @param reviewed who reviewed it and when; empty before
 * @param canReview whether this viewer is another than whoever made it
 * @param doubtful words that look like a name and are still in the answer
 * @param seal stands for exactly this answer
 * @param lowering the last wish to lower the marking, once the answer is reviewed; null for none
 */
record RequestPage(
        String id,
        String marking,
        String name,
        String email,
        boolean member,
        String received,
        String due,
        String maker,
        String reviewed,
        boolean canReview,
        List<SubjectAccess.Part> parts,
        List<String> hidden,
        List<String> doubtful,
        String seal,
        @Nullable LoweringPart lowering,
        Problems problems) {

    /**
     * That somebody wants the marking lowered.
     *
     * @param canAgree whether this viewer is another
     */
    record LoweringPart(String to, String reason, String proposer, String agreedBy, boolean canAgree) {}

    static RequestPage draft(Request request, SubjectAccess.Draft draft, boolean canReview, Problems problems) {
        return of(
                request,
                draft.pack().marking(),
                "",
                canReview,
                draft.pack().parts(),
                draft.hidden(),
                draft.doubtful(),
                draft.seal(),
                null,
                problems);
    }

    static RequestPage reviewed(
            Request request, Marking marking, Markings.@Nullable Lowering lowering, Viewer viewer, Problems problems) {
        SubjectRequests.Review review = java.util.Objects.requireNonNull(request.review());
        return of(
                request,
                marking.printed(),
                review.reviewer() + " on " + PrintedTime.day(review.at()),
                false,
                List.of(),
                List.of(),
                List.of(),
                "",
                lowering == null
                        ? null
                        : new LoweringPart(
                                lowering.to().printed(),
                                lowering.reason(),
                                lowering.proposer(),
                                lowering.agreedBy() == null ? "" : lowering.agreedBy(),
                                !lowering.proposedBy().equals(viewer.id())),
                problems);
    }

    private static RequestPage of(
            Request request,
            String marking,
            String reviewed,
            boolean canReview,
            List<SubjectAccess.Part> parts,
            List<String> hidden,
            List<String> doubtful,
            String seal,
            @Nullable LoweringPart lowering,
            Problems problems) {
        return new RequestPage(
                request.id().toString(),
                marking,
                request.person().name(),
                request.person().email(),
                request.person().member() != null,
                RequestsPage.day(request.receivedOn()),
                RequestsPage.day(request.due()),
                request.maker(),
                reviewed,
                canReview,
                parts,
                hidden,
                doubtful,
                seal,
                lowering,
                problems);
    }
}
