package org.wardmote.access.proof;

import org.wardmote.govuk.Problems;

/**
 * Where a lost second step is taken away.
 *
 * @param asked who has asked for it and when; empty when nobody has
 * @param alone whether there is no other administrator to confirm it
 * @param can whether this reader can ask or confirm
 */
record SecondStepResetPage(String id, String name, String asked, boolean alone, boolean can, Problems problems) {}
