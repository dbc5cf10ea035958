package org.wardmote.govuk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a room adds to the frame of a page: a bean in every room that has something to say there. */
public interface FrameSource {

    Part part(HttpServletRequest request);

    /**
     * One room's part of the frame. Lists are joined in the order of the beans; of the rest the first that is not null
     * counts.
     *
     * @param token makes the token against forged requests; called only by a page that has a form
     */
    record Part(
            List<Frame.Link> navigation,
            Frame.@Nullable SignedIn member,
            Frame.@Nullable Banner banner,
            List<String> attributions,
            @Nullable Supplier<Frame.@Nullable FormToken> token) {

        public static final Part NOTHING = new Part(List.of(), null, null, List.of(), null);

        public Part withNavigation(List<Frame.Link> links) {
            return new Part(List.copyOf(links), member, banner, attributions, token);
        }

        public Part withMember(Frame.SignedIn signedIn) {
            return new Part(navigation, signedIn, banner, attributions, token);
        }

        public Part withBanner(Frame.Banner told) {
            return new Part(navigation, member, told, attributions, token);
        }

        public Part withAttributions(List<String> lines) {
            return new Part(navigation, member, banner, List.copyOf(lines), token);
        }

        public Part withToken(Supplier<Frame.@Nullable FormToken> maker) {
            return new Part(navigation, member, banner, attributions, maker);
        }
    }
}
