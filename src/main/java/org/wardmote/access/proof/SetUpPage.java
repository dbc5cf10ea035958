package org.wardmote.access.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/**
 * Where an authenticator app is told its secret, and shows with a code that it has it.
 *
 * @param action where the code is sent
 * @param must whether a role of theirs needs it, so that there is no way round
 * @param letters the secret, in groups of four, for who cannot point a camera at the screen
 * @param link what an app on this same device opens
 */
public record SetUpPage(
        String action,
        boolean must,
        int pictureSize,
        String picturePath,
        String letters,
        String link,
        List<Frame.Link> breadcrumbs,
        Problems problems) {

    private static final String TEMPLATE = "access/proof/set-up";

    /** The page for a secret. */
    public static Page page(String action, boolean must, byte[] secret, String email, @Nullable Problem problem) {
        String link = AppCode.link(secret, email);
        QrPicture.Picture picture = QrPicture.of(link);
        SetUpPage page = new SetUpPage(
                action,
                must,
                picture.size(),
                picture.path(),
                Base32.groups(Base32.write(secret), " "),
                link,
                must ? List.of() : SecondStepPage.within("Set up an authenticator app"),
                problem == null ? Problems.NONE : Problems.of(problem));
        return problem == null ? Page.of(TEMPLATE, page) : Page.refused(TEMPLATE, page);
    }
}
