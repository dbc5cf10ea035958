package org.wardmote.places;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Vintage;

/**
 * The front door of places: which areas there are, what lies in what, how they look, and how many people live there.
 * It reads the reference vintages of a lake, and lays them into a lake that has none.
 */
public final class Places {

    private static final Set<String> DATASETS =
            Set.of("lookup", "population", "households", "boundaries", "area-groups");

    private final Lake lake;
    private @Nullable Atlas atlas;
    private List<Vintage> over = List.of();

    private Places(Lake lake) {
        this.lake = lake;
    }

    /** The places of a lake; a lake without them is given those that ship with Wardmote for England and Wales. */
    public static Places of(Lake lake) {
        ReferenceShelf.lay(lake);
        return new Places(lake);
    }

    /** The area with a code, past or present. */
    public Optional<Area> area(AreaCode code) {
        return atlas().area(code);
    }

    /**
     * What a word may mean: a code, a present or former name, in any case, with "and" or "&", at any level or at one.
     * Without a level, names of wards and LSOAs count only when no coarser area bears the name, for there are many.
     */
    public AreaMatch match(String text, @Nullable AreaLevel level) {
        return atlas().match(text, level);
    }

    /**
     * What a word means in a question whose rows are of a level: an area of that level, or else the likeliest of any, alone;
     * and all that it may mean where that settles nothing.
     */
    public AreaMatch meant(String text, @Nullable AreaLevel rows) {
        AreaMatch any = match(text, null);
        Optional<Area> ofRows =
                rows == null ? Optional.empty() : match(text, rows).only();
        return ofRows.or(any::likeliest)
                .map(area -> new AreaMatch(text, List.of(area), List.of()))
                .orElse(any);
    }

    /** All present areas of a level, by name. */
    public List<Area> all(AreaLevel level) {
        return atlas().all(level);
    }

    /** The present areas of a level that lie wholly in an area (a group's members for a group), by name; itself when it is of that level. */
    public List<Area> within(AreaCode parent, AreaLevel level) {
        return atlas().within(parent, level);
    }

    /**
     * The present areas of a level that make up an area exactly, so that their counts sum to its own, by name; empty when
     * none do. What lies {@link #within} may leave a part out: the partnership of Dorset has Christchurch besides the
     * district of Dorset. A district may in turn be made of several partnerships, as Buckinghamshire is of four.
     */
    public List<Area> parts(AreaCode whole, AreaLevel level) {
        return atlas().parts(whole, level);
    }

    /** The area of a coarser level in which this one lies; empty when it lies in none, or across several. */
    public Optional<Area> parent(AreaCode child, AreaLevel level) {
        return atlas().parent(child, level);
    }

    /** Areas of the same level that touch this one. */
    public List<Area> neighbours(AreaCode code) {
        return atlas().neighbours(code);
    }

    /** The newest estimate that is not dated after a day; empty when there is none. Sums the parts where only they have estimates. */
    public Optional<Population> population(AreaCode area, Population.Base base, LocalDate notAfter) {
        return atlas().population(area, base, notAfter);
    }

    /** Every estimate held for an area, oldest first. */
    public List<Population> populations(AreaCode area, Population.Base base) {
        return atlas().populations(area, base);
    }

    /** The outline of an area; empty when none is held. A group's or partnership's is that of its districts together. */
    public Optional<Boundary> boundary(AreaCode area) {
        return atlas().boundary(area);
    }

    /** The outlines of many areas at once, in their order; those of which none is held are left out. */
    public List<Boundary> boundaries(Collection<AreaCode> codes) {
        return atlas().boundaries(codes);
    }

    /** The force area that a police file means by "Kent Police"; empty when the name is not known. */
    public Optional<Area> force(String reportedBy) {
        return atlas().force(reportedBy);
    }

    /**
     * A Parquet file with columns {@code child, parent}: each area code of {@code from}, of every edition, with the one
     * area of {@code to} that it lies in today. For joins in SQL; codes that fit no single parent are absent.
     */
    public Path lookup(AreaLevel from, AreaLevel to) {
        return atlas().lookup(from, to);
    }

    /** Codes of a level that lie across several of another, with those: the splits that cannot be made without weights. */
    public Set<AreaCode> ambiguous(AreaLevel from, AreaLevel to) {
        return atlas().ambiguous(from, to);
    }

    Lake lake() {
        return lake;
    }

    /** Opened anew when something has been loaded since. */
    private synchronized Atlas atlas() {
        List<Vintage> now = lake.vintages();
        if (atlas == null || now != over) {
            List<Vintage> ours = now.stream().filter(Places::isOurs).toList();
            if (atlas == null
                    || !ours.equals(over.stream().filter(Places::isOurs).toList())) {
                atlas = new Atlas(lake);
            }
            over = now;
        }
        return atlas;
    }

    private static boolean isOurs(Vintage vintage) {
        return DATASETS.contains(vintage.id().dataset());
    }
}
