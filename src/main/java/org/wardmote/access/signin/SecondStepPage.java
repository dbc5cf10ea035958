package org.wardmote.access.signin;

import org.wardmote.govuk.Problems;

/** Where somebody whose password was right is asked for a code. */
record SecondStepPage(String name, Problems problems) {}
