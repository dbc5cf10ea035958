package org.wardmote.access.member;

import java.util.List;
import org.wardmote.govuk.Problems;

/** The agencies, and the form for one more. */
record AgenciesPage(List<String> agencies, String name, Problems problems) {}
