package org.wardmote.reports.publish;

import java.util.List;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.Problems;
import org.wardmote.reports.edit.EditionHead;

/**
 * A paper on its way to the public: how it stands, who cleared what, and what this viewer may do next.
 *
 * @param href of the edition; deeds are sent beneath it
 * @param story what was done so far, each line with who and when
 * @param clock by when it must be out
 * @param late whether that day has gone
 * @param urgency the chair's reason; empty without one
 * @param later figures that were loaded since the paper was frozen and would be told otherwise
 * @param obstacles what stands before the next step; told to whoever takes it
 * @param givenAway small numbers that could be worked out of it and of what was published before; these stop publication
 * @param found what the proofreader found when sign-off was tried
 * @param publicHref where the public reads it; empty while it is not published
 */
record ClearancePage(
        EditionHead head,
        String href,
        String revision,
        List<String> story,
        String clock,
        boolean late,
        String urgency,
        List<DeskShown> desks,
        List<AnswerShown> answers,
        News news,
        List<LaterShown> later,
        List<String> obstacles,
        List<String> givenAway,
        String publicHref,
        List<ProofShown> found,
        Deeds deeds,
        Problems problems) {

    /** How a desk stands, and whether this viewer sits at it and may speak. */
    record DeskShown(String id, String name, String officer, String state, String colour, String said, boolean mine) {}

    /**
     * A question with its answer.
     *
     * @param wrong what is wrong with it, each with its mend
     */
    record AnswerShown(
            String heading,
            String asks,
            String law,
            String signedBy,
            String answer,
            List<String> wrong,
            List<ChallengeShown> challenges) {}

    /**
     * Sentences of the body that speak against an answer.
     *
     * @param ruling why it stands all the same; empty while it is open
     * @param mine whether this viewer may let it stand
     */
    record ChallengeShown(
            String key, String words, String mend, List<EvidenceShown> evidence, String ruling, boolean mine) {}

    /** Something that the proofreader finds: wrong, to be mended; or doubtful, which whoever signs off may answer. */
    record ProofShown(String key, String words, boolean doubtful) {}

    /** A sentence of the body, cut at the words that speak against the answer. */
    record EvidenceShown(String place, String before, String words, String after) {}

    /** What came since this viewer last looked. */
    record News(String words, List<ChangeShown> changes) {}

    /** Where two revisions differ. */
    record ChangeShown(String place, String was, String is) {}

    /** What a paper tells, and what it would tell by the data held now. */
    record LaterShown(String was, String is) {}

    /**
     * What this viewer may do now.
     *
     * @param successors published papers that may take the place of this one; empty when this viewer may not say so
     */
    record Deeds(
            boolean circulate,
            boolean signOff,
            boolean reopen,
            boolean publish,
            boolean urge,
            String chair,
            String reason,
            List<Option> successors) {}
}
