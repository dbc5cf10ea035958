package org.wardmote.statistics.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.FigureSource;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;

/** Counts from a room that keeps records; its small numbers are never open to all. */
final class FigureCounter implements Counter {

    private static final Source RECORDS = new Source("records", "Records", false, false, true, List.of());

    private final FigureSource room;
    private final Places places;

    FigureCounter(FigureSource room, Places places) {
        this.room = room;
        this.places = places;
    }

    @Override
    public Source dataset() {
        return RECORDS;
    }

    @Override
    public boolean counts(IndicatorId indicator) {
        return room.indicators().contains(indicator);
    }

    @Override
    public List<AreaCode> areas(IndicatorId indicator, AreaLevel level, List<Period> periods) {
        return periods.stream()
                .flatMap(period -> room.count(indicator, level, period).stream())
                .map(Figure::area)
                .distinct()
                .flatMap(area -> places.area(area).stream())
                .sorted(Comparator.comparing(Area::name))
                .map(Area::code)
                .toList();
    }

    /** Areas that the room leaves out have none. */
    @Override
    public Map<Cell.Key, Cell> read(
            List<IndicatorId> indicators, AreaLevel level, List<AreaCode> areas, List<Period> periods) {
        Map<Cell.Key, Cell> cells = new HashMap<>();
        for (IndicatorId indicator : indicators) {
            for (Period period : periods) {
                Map<AreaCode, Figure> figures = new HashMap<>();
                room.count(indicator, level, period).forEach(figure -> figures.put(figure.area(), figure));
                for (AreaCode area : areas) {
                    Figure figure = figures.get(area);
                    cells.put(
                            new Cell.Key(indicator, area, period),
                            figure == null
                                    ? new Cell(new Figure.Count(0), List.of(), List.of(), null)
                                    : new Cell(figure.value(), figure.vintages(), figure.caveats(), null));
                }
            }
        }
        return cells;
    }

    @Override
    public long monthsHeld(AreaLevel level, List<Period> periods) {
        return 0;
    }
}
