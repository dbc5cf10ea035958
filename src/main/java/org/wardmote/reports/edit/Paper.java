package org.wardmote.reports.edit;

import java.time.Instant;
import org.wardmote.reports.PaperId;

/** What goes to a committee period after period; each time is an {@link Edition}. */
public record Paper(PaperId id, String name, Instant begunAt, String begunBy) {}
