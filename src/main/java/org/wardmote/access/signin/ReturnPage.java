package org.wardmote.access.signin;

/** The way back from another service, with what it sent along. */
record ReturnPage(String name, String code, String state, String error) {}
