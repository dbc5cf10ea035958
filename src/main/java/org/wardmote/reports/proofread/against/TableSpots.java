package org.wardmote.reports.proofread.against;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.reports.proofread.table.TypedTable;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTable.Row;
import org.wardmote.reports.proofread.table.TypedTable.Value;
import org.wardmote.statistics.Indicator;

/** Ties the counts of a table: its rows are areas and its caption an indicator, or the other way about. */
final class TableSpots {

    private final Figures figures;
    private final TypedTable table;
    private final List<Optional<Area>> areas;
    private final List<Optional<Indicator>> indicators;
    private final List<Spot> spots = new ArrayList<>();
    private int untied;

    TableSpots(Figures figures, TypedTable table) {
        this.figures = figures;
        this.table = table;
        this.areas = table.rows().stream()
                .map(row -> figures.areas().named(row.name()))
                .toList();
        this.indicators = table.rows().stream().map(this::indicator).toList();
    }

    static Spots of(Figures figures, TypedTable table) {
        return new TableSpots(figures, table).read();
    }

    private Spots read() {
        Indicator topic = one(figures.spokenOf(table.caption()));
        Area home = one(List.copyOf(figures.areas().spokenOf(table.caption())));
        boolean byArea = most(areas);
        boolean byIndicator = !byArea && most(indicators);
        for (int row = 0; row < table.rows().size(); row++) {
            Row here = table.rows().get(row);
            Area area = byArea ? areas.get(row).orElse(null) : byIndicator ? home : null;
            for (int column = 0; column < table.columns().size(); column++) {
                Column head = table.columns().get(column);
                Value value = here.values().get(column);
                if (head.role() != Role.COUNT || value.number() == null) {
                    continue;
                }
                Indicator indicator = byArea
                        ? topic(head, topic)
                        : byIndicator ? indicators.get(row).orElse(null) : null;
                tie(here, head, value, indicator, area);
            }
        }
        return new Spots(name(), true, spots, untied);
    }

    private void tie(Row row, Column head, Value value, @Nullable Indicator indicator, @Nullable Area area) {
        BigDecimal number = value.number();
        boolean whole = number != null && number.stripTrailingZeros().scale() <= 0 && number.signum() >= 0;
        if (indicator == null || area == null || head.period() == null || !whole || number == null) {
            untied++;
            return;
        }
        spots.add(new Spot(
                value.place(),
                row.name() + ", " + head.header(),
                value.text(),
                number.doubleValue(),
                indicator,
                area,
                head.period(),
                null,
                false,
                isAllOf(area, row),
                exact -> number.doubleValue() == exact,
                exact -> String.format("%,d", Math.round(exact))));
    }

    /** The indicator of one column: what its own header says, else the caption. */
    private @Nullable Indicator topic(Column head, @Nullable Indicator topic) {
        List<Indicator> own = figures.spokenOf(head.header());
        return own.isEmpty() ? topic : one(own);
    }

    /** What a row's name means: of two meanings, the part's where it stands under the whole's. */
    private Optional<Indicator> indicator(Row row) {
        Optional<Indicator> outer = figures.named(row.name(), 1);
        Optional<Indicator> inner = figures.named(row.name(), 2);
        if (outer.equals(inner) || row.parent() < 0) {
            return outer;
        }
        Row parent = table.rows().get(row.parent());
        boolean under = inner.isPresent()
                && figures.named(parent.name(), 1)
                        .filter(whole -> whole.children().contains(inner.get().id())
                                || whole.parts().contains(inner.get().id()))
                        .isPresent();
        return under ? inner : outer;
    }

    /**
     * "Kent" beside its districts is the police force area only where all of them stand there, or where its name says so: the
     * county has fewer.
     */
    private boolean isAllOf(Area area, Row row) {
        if (area.level() != AreaLevel.FORCE || row.name().matches("(?i).*\\b(?:police|force|constabulary)\\b.*")) {
            return true;
        }
        Set<Area> here = new HashSet<>();
        areas.forEach(each -> each.ifPresent(here::add));
        return here.containsAll(figures.districts(area));
    }

    private static boolean most(List<? extends Optional<?>> found) {
        long named = found.stream().filter(Optional::isPresent).count();
        return named > 0 && named * 5 >= found.size() * 3L;
    }

    private static <T> @Nullable T one(List<T> found) {
        return found.size() == 1 ? found.get(0) : null;
    }

    private String name() {
        String caption = table.caption().replaceAll("\\s+", " ").strip();
        return caption.isEmpty() ? "a table" : "the table \u201c" + caption + "\u201d";
    }
}
