/** What is held about people, by which law and for how long: the record of processing, retention, and answers to those who ask. */
@NullMarked
package org.wardmote.access.privacy;

import org.jspecify.annotations.NullMarked;
