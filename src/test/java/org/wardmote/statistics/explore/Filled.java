package org.wardmote.statistics.explore;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.chart.Amount;
import org.wardmote.statistics.chart.BarChart;
import org.wardmote.statistics.chart.Caption;
import org.wardmote.statistics.chart.Drawing;

/** Page records with something in every field, or with nothing in any, whatever fields they have. */
final class Filled {

    /** Stands in every text of a full record: markup that must never reach a page as markup. */
    static final String MARKUP = "<i data-x='1'>A \"name\" & more</i>";

    private Filled() {}

    static <T> T full(Class<T> type) {
        return type.cast(value(type, true));
    }

    static <T> T empty(Class<T> type) {
        return type.cast(value(type, false));
    }

    private static @Nullable Object value(AnnotatedType annotated, boolean full) {
        if (!full && annotated.isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return value(annotated.getType(), full);
    }

    private static Object value(Type type, boolean full) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) {
                Type element = generic.getActualTypeArguments()[0];
                return full ? List.of(value(element, true), value(element, true)) : List.of();
            }
            return Map.of();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return full ? MARKUP : "";
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return full;
        }
        if (plain == int.class || plain == Integer.class) {
            return full ? 1 : 0;
        }
        if (plain == long.class || plain == Long.class) {
            return full ? 1L : 0L;
        }
        if (plain == Drawing.class) {
            return drawing();
        }
        if (plain == Table.class) {
            return table(full);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return record(plain, full);
        }
        throw new IllegalArgumentException("No value for " + type);
    }

    private static Object record(Class<?> type, boolean full) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> component.getAnnotatedType().getType() == gg.jte.Content.class
                            ? null
                            : value(component.getAnnotatedType(), full))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot fill " + type, e);
        }
    }

    private static Table table(boolean full) {
        List<Table.Head> heads = List.of(Table.Head.text(MARKUP), Table.Head.number(MARKUP));
        Table.Row row = Table.Row.of(
                Table.Cell.link(MARKUP, "/areas?q=" + MARKUP).under(MARKUP).depth(2),
                Table.Cell.of(MARKUP).sort(MARKUP));
        return full ? new Table(MARKUP, heads, List.of(row, row), row) : new Table("", heads, List.of(), null);
    }

    private static Drawing drawing() {
        Caption caption = Caption.of("chart", MARKUP, MARKUP).source(MARKUP).notes(List.of(MARKUP));
        return new BarChart(
                        caption,
                        MARKUP,
                        MARKUP,
                        List.of(
                                new BarChart.Bar(MARKUP, Amount.count(3), true),
                                new BarChart.Bar("Dartford", Amount.count(5), false)),
                        BarChart.Order.AS_GIVEN,
                        null)
                .draw();
    }
}
