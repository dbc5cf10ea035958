package org.wardmote.documents;

/** What a page of HTML is for: a screen, or the paper that a PDF is. */
enum Medium {
    SCREEN,
    PAPER
}
