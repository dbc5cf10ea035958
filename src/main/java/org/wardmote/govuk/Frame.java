package org.wardmote.govuk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: made for each request from what the other rooms say in their {@link FrameSource}.
 *
 * @param path the path of this request
 * @param navigation the rooms that this member may enter
 * @param member who has signed in; null for a visitor
 * @param banner what must be told on every page, as that the data is invented; null for nothing
 * @param notices what the last request did, told once
 * @param attributions whose data the product shows and under which licence, one line each
 * @param token makes the token that every form which changes something carries; asked for late, because the first one
 *     begins a session
 */
public record Frame(
        String path,
        List<Link> navigation,
        @Nullable SignedIn member,
        @Nullable Banner banner,
        List<String> notices,
        List<String> attributions,
        Supplier<Frame.@Nullable FormToken> token) {

    /** The name under which a controller leaves a notice in Spring's flash attributes, for the page after a redirect. */
    public static final String NOTICE = "wardmote.notice";

    public Frame {
        navigation = List.copyOf(navigation);
        notices = List.copyOf(notices);
        attributions = List.copyOf(attributions);
    }

    /** The frame of a visitor, for pages that are shown when nothing else can be known. */
    public static Frame bare(String path) {
        return new Frame(path, List.of(), null, null, List.of(), List.of(), () -> null);
    }

    /**
     * The navigation as a page shows it: this page is current, and what it lies within, by its path or by the breadcrumbs
     * above it, is active.
     */
    List<Link> navigationOf(@Nullable List<Link> breadcrumbs) {
        Set<String> above = new HashSet<>();
        if (breadcrumbs != null) {
            breadcrumbs.forEach(crumb -> above.add(String.valueOf(crumb.href())));
        }
        return navigation.stream()
                .map(link -> {
                    boolean here = path.equals(link.href);
                    boolean within = link.current || link.active || above.contains(String.valueOf(link.href));
                    return new Link(link.text, link.href, here, !here && within);
                })
                .toList();
    }

    /**
     * A place that a reader can go to, or the name of one that they cannot.
     *
     * @param current whether this page is that place
     * @param active whether this page lies within that place
     */
    public record Link(String text, @Nullable String href, boolean current, boolean active) {
        public Link(String text, @Nullable String href) {
            this(text, href, false, false);
        }

        public Link(String text, @Nullable String href, boolean current) {
            this(text, href, current, false);
        }
    }

    /**
     * The member whose page this is.
     *
     * @param accountHref where they see their own account
     * @param signOutAction where the form that signs them out is sent
     */
    public record SignedIn(String name, String agency, String accountHref, String signOutAction) {}

    /** What is told above every page: a short tag and a sentence. */
    public record Banner(String tag, String text) {}

    /** The token against forged requests: a hidden field of every form that changes something. */
    public record FormToken(String name, String value) {}
}
