package org.wardmote.govuk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page from what the rooms say. */
final class Frames {

    /** Asked for with the first page: who fills the frame may itself wait for the web application. */
    private final Supplier<List<FrameSource>> sources;

    Frames(Supplier<List<FrameSource>> sources) {
        this.sources = sources;
    }

    Frame frame(HttpServletRequest request) {
        List<Frame.Link> navigation = new ArrayList<>();
        List<String> attributions = new ArrayList<>();
        Frame.SignedIn member = null;
        Frame.Banner banner = null;
        Supplier<Frame.@Nullable FormToken> token = null;
        for (FrameSource source : sources.get()) {
            FrameSource.Part part = source.part(request);
            navigation.addAll(part.navigation());
            attributions.addAll(part.attributions());
            member = member == null ? part.member() : member;
            banner = banner == null ? part.banner() : banner;
            token = token == null ? part.token() : token;
        }
        return new Frame(
                request.getRequestURI(),
                navigation,
                member,
                banner,
                notices(request),
                attributions,
                token == null ? () -> null : token);
    }

    private static List<String> notices(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Frame.NOTICE) instanceof String notice ? List.of(notice) : List.of();
    }
}
