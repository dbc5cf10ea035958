package org.wardmote.access.privacy;

/**
 * The way in to what is held about people.
 *
 * @param due how many things are past their time, as a sentence
 * @param open how many requests have no review, as a sentence
 */
record PrivacyPage(String due, String open) {}
