package org.wardmote.statistics;

/** Hears how far a long load has come. */
@FunctionalInterface
public interface Progress {

    /** For those who do not listen. */
    Progress SILENT = (doing, done, of) -> {};

    /**
     * Called from time to time, at most a few times a second.
     *
     * @param doing what is being done: {@code reading}
     * @param done bytes or rows so far
     * @param of how many there are in all; 0 when it is not known
     */
    void at(String doing, long done, long of);
}
