package org.wardmote.access.signin;

import org.jspecify.annotations.Nullable;
import org.wardmote.access.member.Demonstration;
import org.wardmote.govuk.Problems;

/**
 * The page to sign in on.
 *
 * @param next where to go afterwards
 * @param cast whom one may sign in as; null unless this is the demonstration
 */
record SignInPage(String email, String next, Problems problems, Demonstration.@Nullable Cast cast) {}
