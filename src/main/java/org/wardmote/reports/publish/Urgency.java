package org.wardmote.reports.publish;

import java.time.LocalDate;

/** The chair's reason why an item is considered though its paper comes late. */
record Urgency(LocalDate meeting, String chair, String reason, java.time.Instant at, String by) {}
