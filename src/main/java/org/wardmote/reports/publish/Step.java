package org.wardmote.reports.publish;

import java.time.Instant;

/** Who did something and when, to which revision. */
record Step(int revision, Instant at, String by) {}
