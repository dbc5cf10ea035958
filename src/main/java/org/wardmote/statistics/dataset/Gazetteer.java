package org.wardmote.statistics.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.Places;

/** What loading asks of places. */
public interface Gazetteer {

    Path lookup(AreaLevel from, AreaLevel to);

    Set<AreaCode> ambiguous(AreaLevel from, AreaLevel to);

    Optional<Area> force(String name);

    Optional<Area> area(AreaCode code);

    AreaMatch match(String text, @Nullable AreaLevel level);

    Optional<Area> parent(AreaCode child, AreaLevel level);

    static Gazetteer of(Places places) {
        return new Gazetteer() {
            @Override
            public Path lookup(AreaLevel from, AreaLevel to) {
                return places.lookup(from, to);
            }

            @Override
            public Set<AreaCode> ambiguous(AreaLevel from, AreaLevel to) {
                return places.ambiguous(from, to);
            }

            @Override
            public Optional<Area> force(String name) {
                return places.force(name);
            }

            @Override
            public Optional<Area> area(AreaCode code) {
                return places.area(code);
            }

            @Override
            public AreaMatch match(String text, @Nullable AreaLevel level) {
                return places.match(text, level);
            }

            @Override
            public Optional<Area> parent(AreaCode child, AreaLevel level) {
                return places.parent(child, level);
            }
        };
    }
}
