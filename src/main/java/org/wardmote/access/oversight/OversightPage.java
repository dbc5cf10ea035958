package org.wardmote.access.oversight;

/** @param alerts how many alerts are open, as the beginning of a sentence: "3 are" */
record OversightPage(String alerts) {}
