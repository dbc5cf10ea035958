package org.wardmote;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Page records with something in every field, or with nothing in any, whatever fields they have. */
public final class Filled {

    /** Stands in every text of a full record: markup that must never reach a page as markup. */
    public static final String MARKUP = "<i data-x='1'>A \"name\" & more</i>";

    private final Special special;

    /** What cannot be made of its fields: by the field's name and type; null to make it of its fields. */
    public interface Special {
        @Nullable
        Object value(String name, Class<?> type, boolean full);
    }

    public Filled(Special special) {
        this.special = special;
    }

    public <T> T full(Class<T> type) {
        return type.cast(value("", type, true));
    }

    public <T> T empty(Class<T> type) {
        return type.cast(value("", type, false));
    }

    private @Nullable Object value(String name, AnnotatedType annotated, boolean full) {
        if (!full && annotated.isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return value(name, annotated.getType(), full);
    }

    private Object value(String name, Type type, boolean full) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) {
                Type element = generic.getActualTypeArguments()[0];
                return full ? List.of(value("", element, true), value("", element, true)) : List.of();
            }
            return Map.of();
        }
        Class<?> plain = (Class<?>) type;
        Object given = special.value(name, plain, full);
        if (given != null) {
            return given;
        }
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
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return record(plain, full);
        }
        throw new IllegalArgumentException("No value for " + type);
    }

    private Object record(Class<?> type, boolean full) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> component.getAnnotatedType().getType() == gg.jte.Content.class
                            ? null
                            : value(component.getName(), component.getAnnotatedType(), full))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot fill " + type, e);
        }
    }
}
