package org.wardmote.documents;

/**
 * Why a document cannot leave: someone could not read it.
 *
 * @param code names the check, such as {@code table-without-header}
 * @param place where: the caption, the heading or the words
 * @param mend what is wrong and how to mend it, in a sentence
 */
public record Problem(String code, String place, String mend) {}
