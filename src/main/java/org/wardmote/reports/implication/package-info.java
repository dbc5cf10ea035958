/** What a paper must say of law, money, people and data: who answers each question, who signs, and whether the body agrees. */
@NullMarked
package org.wardmote.reports.implication;

import org.jspecify.annotations.NullMarked;
