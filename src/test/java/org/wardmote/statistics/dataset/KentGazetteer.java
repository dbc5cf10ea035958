package org.wardmote.statistics.dataset;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;

/** The districts of Kent and Medway, by hand, for tests of loading that need no more of the map than that. */
final class KentGazetteer implements Gazetteer {

    private static final List<Area> AREAS = List.of(
            area("E06000035", "Medway", AreaLevel.DISTRICT),
            area("E07000105", "Ashford", AreaLevel.DISTRICT),
            area("E07000106", "Canterbury", AreaLevel.DISTRICT),
            area("E07000107", "Dartford", AreaLevel.DISTRICT),
            area("E07000108", "Dover", AreaLevel.DISTRICT),
            area("E07000109", "Gravesham", AreaLevel.DISTRICT),
            area("E07000110", "Maidstone", AreaLevel.DISTRICT),
            area("E07000111", "Sevenoaks", AreaLevel.DISTRICT),
            area("E07000112", "Folkestone and Hythe", AreaLevel.DISTRICT, "Shepway"),
            area("E07000113", "Swale", AreaLevel.DISTRICT),
            area("E07000114", "Thanet", AreaLevel.DISTRICT),
            area("E07000115", "Tonbridge and Malling", AreaLevel.DISTRICT),
            area("E07000116", "Tunbridge Wells", AreaLevel.DISTRICT),
            area("E23000032", "Kent", AreaLevel.FORCE));

    private final Path lookup;

    /** The lookup is made from the names that the street files give their LSOAs, which begin with the district's. */
    KentGazetteer(Path folder, Path streetFiles) {
        lookup = folder.resolve("lookup.parquet");
        StringBuilder districts = new StringBuilder();
        for (Area area : AREAS) {
            for (String name : names(area)) {
                districts.append(districts.isEmpty() ? "" : ", ")
                        .append("('").append(name).append("', '").append(area.code()).append("')");
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT DISTINCT \"LSOA code\" AS child, d.code AS parent FROM read_csv('" + streetFiles
                    + "/*.csv.gz') r JOIN (VALUES " + districts + ") d(name, code)"
                    + " ON d.name = regexp_replace(r.\"LSOA name\", ' \\d{3}[A-Z]$', '')) TO '" + lookup + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Path lookup(AreaLevel from, AreaLevel to) {
        return lookup;
    }

    @Override
    public Set<AreaCode> ambiguous(AreaLevel from, AreaLevel to) {
        return Set.of();
    }

    @Override
    public Optional<Area> force(String name) {
        return name.startsWith("Kent") || name.equals("kent") ? area(new AreaCode("E23000032")) : Optional.empty();
    }

    @Override
    public Optional<Area> area(AreaCode code) {
        return AREAS.stream().filter(a -> a.code().equals(code)).findFirst();
    }

    @Override
    public AreaMatch match(String text, @Nullable AreaLevel level) {
        List<Area> exact = AREAS.stream()
                .filter(a -> level == null || a.level() == level)
                .filter(a -> a.code().value().equals(text) || names(a).stream().anyMatch(n -> n.equalsIgnoreCase(text.strip())))
                .toList();
        List<Area> near = AREAS.stream()
                .filter(a -> Near.distance(a.name().toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT)) < 4)
                .toList();
        return new AreaMatch(text, exact, exact.isEmpty() ? near : List.of());
    }

    @Override
    public Optional<Area> parent(AreaCode child, AreaLevel level) {
        return level == AreaLevel.FORCE && !child.value().startsWith("E23")
                ? area(new AreaCode("E23000032"))
                : Optional.empty();
    }

    private static List<String> names(Area area) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(area.name()), area.formerNames().stream()).toList();
    }

    private static Area area(String code, String name, AreaLevel level, String... former) {
        return new Area(new AreaCode(code), name, level, null, null, List.of(former));
    }
}
