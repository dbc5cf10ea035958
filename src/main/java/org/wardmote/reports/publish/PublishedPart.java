package org.wardmote.reports.publish;

/**
 * A file of a published paper. Whoever seals papers adds parts of other names.
 *
 * @param name {@code paper.html}
 * @param sha256 of its bytes, in hexadecimal
 */
record PublishedPart(String name, String mediaType, String sha256, byte[] bytes) {

    /** One file in a list, without its bytes. */
    record Line(String name, String mediaType, String sha256, long size) {}
}
