package org.wardmote.govuk;

import org.jspecify.annotations.Nullable;

/**
 * Why a page cannot be shown, and what to do.
 *
 * @param code the failure's stable name
 * @param reference stands in the log too; null for what is expected
 */
record ErrorPage(
        int status,
        String code,
        String title,
        String sentence,
        @Nullable String reference) {

    static ErrorPage of(int status, @Nullable Failure failure, @Nullable String reference) {
        ErrorPage plain = plain(status);
        return new ErrorPage(
                status,
                failure == null ? plain.code : failure.code(),
                plain.title,
                failure == null ? plain.sentence : failure.sentence(),
                reference);
    }

    private static ErrorPage plain(int status) {
        return switch (status) {
            case 400, 415, 422 ->
                new ErrorPage(
                        status,
                        "bad-request",
                        "We could not read that request",
                        "The address, or what was sent with it, is not as it should be. Go back and try again.",
                        null);
            case 401 ->
                new ErrorPage(
                        status, "sign-in-first", "Sign in first", "This page is for members who have signed in.", null);
            case 403 ->
                new ErrorPage(
                        status,
                        "not-allowed",
                        "You may not see this page",
                        "None of your roles allows it. If you need it for your work, ask whoever administers Wardmote"
                                + " for your agency. If you were sending a form, your session may have ended: go back,"
                                + " load the page again and send the form once more.",
                        null);
            case 404 ->
                new ErrorPage(
                        status,
                        "not-found",
                        "Page not found",
                        "If you typed the web address, check that it is correct. If you pasted it, check that you copied"
                                + " all of it.",
                        null);
            case 405 ->
                new ErrorPage(
                        status,
                        "wrong-method",
                        "This address cannot be used like that",
                        "Open the page from the navigation, and use the forms on it.",
                        null);
            case 406 ->
                new ErrorPage(status, "not-in-this-form", "Not available in that form", "Ask for HTML or JSON.", null);
            case 409 ->
                new ErrorPage(
                        status,
                        "conflict",
                        "Something has changed in the meantime",
                        "Load the page again and see how things stand now.",
                        null);
            case 413 ->
                new ErrorPage(
                        status,
                        "too-large",
                        "That is too large",
                        "What you sent is larger than Wardmote takes from a page. Load large files with the command"
                                + " wardmote import, or send fewer at once.",
                        null);
            case 429 ->
                new ErrorPage(status, "too-many", "Too many attempts", "Wait a few minutes, then try again.", null);
            case 503 -> new ErrorPage(status, "not-ready", "Wardmote is not ready", "Try again in a minute.", null);
            default ->
                new ErrorPage(
                        status,
                        "our-mistake",
                        "Sorry, there is a problem with Wardmote",
                        "It is our mistake, not yours. Nothing that you sent was kept by half. Try again; if it happens"
                                + " again, give the reference below to whoever runs Wardmote for you.",
                        null);
        };
    }
}
