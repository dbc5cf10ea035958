package org.wardmote.places;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;

/**
 * The front door of places: which areas there are, what lies in what, how they look, and how many people live there.
 * It reads the reference vintages of a lake, and lays them into a lake that has none.
 */
public final class Places {

    private Places() {}

    /** The places of a lake; a lake without them is given those that ship with Wardmote for England and Wales. */
    public static Places of(Lake lake) {
        throw new UnsupportedOperationException();
    }

    /** The area with a code, past or present. */
    public Optional<Area> area(AreaCode code) {
        throw new UnsupportedOperationException();
    }

    /** What a word may mean: a code, a present or former name, in any case, with "and" or "&", at any level or at one. */
    public AreaMatch match(String text, @Nullable AreaLevel level) {
        throw new UnsupportedOperationException();
    }

    /** All present areas of a level, by name. */
    public List<Area> all(AreaLevel level) {
        throw new UnsupportedOperationException();
    }

    /** The present areas of a level that lie wholly in an area (a group's members for a group), by name; itself when it is of that level. */
    public List<Area> within(AreaCode parent, AreaLevel level) {
        throw new UnsupportedOperationException();
    }

    /** The area of a coarser level in which this one lies; empty when it lies in none, or across several. */
    public Optional<Area> parent(AreaCode child, AreaLevel level) {
        throw new UnsupportedOperationException();
    }

    /** Areas of the same level that touch this one. */
    public List<Area> neighbours(AreaCode area) {
        throw new UnsupportedOperationException();
    }

    /** The newest estimate that is not dated after a day; empty when there is none. Sums the parts where only they have estimates. */
    public Optional<Population> population(AreaCode area, Population.Base base, LocalDate notAfter) {
        throw new UnsupportedOperationException();
    }

    /** Every estimate held for an area, oldest first. */
    public List<Population> populations(AreaCode area, Population.Base base) {
        throw new UnsupportedOperationException();
    }

    /** The outline of an area; empty when none is held. A group's or partnership's is that of its districts together. */
    public Optional<Boundary> boundary(AreaCode area) {
        throw new UnsupportedOperationException();
    }

    /** The force area that a police file means by "Kent Police"; empty when the name is not known. */
    public Optional<Area> force(String reportedBy) {
        throw new UnsupportedOperationException();
    }

    /**
     * A Parquet file with columns {@code child, parent}: each area code of {@code from}, of every edition, with the one
     * area of {@code to} that it lies in today. For joins in SQL; codes that fit no single parent are absent.
     */
    public Path lookup(AreaLevel from, AreaLevel to) {
        throw new UnsupportedOperationException();
    }

    /** Codes of a level that lie across several of another, with those: the splits that cannot be made without weights. */
    public Set<AreaCode> ambiguous(AreaLevel from, AreaLevel to) {
        throw new UnsupportedOperationException();
    }
}
