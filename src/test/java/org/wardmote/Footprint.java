package org.wardmote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a running Wardmote keeps, to be held against itself later. Sessions note when they were last used, and the trail
 * what was refused and looked at, and the watch over it raises alerts by itself: all are meant to.
 *
 * @param record a digest of each table
 * @param lake each file of the lake, its size and when it was written
 */
record Footprint(Map<String, String> record, List<String> lake) {

    static Footprint of(TestWardmote wardmote) throws IOException, SQLException {
        return new Footprint(record(wardmote), lake(wardmote.lake()));
    }

    private static Map<String, String> record(TestWardmote wardmote) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = wardmote.database().superuser();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("""
                    select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                    where schemaname not in ('pg_catalog', 'information_schema')
                      and not (schemaname = 'audit' and tablename in ('trail', 'head'))
                      and not (schemaname = 'access' and tablename = 'alert')
                      and tablename not like 'web_session%' and tablename <> 'secret'
                    """)) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            tables.add(
                    "(select deed from audit.trail where deed not in ('refused', 'sign-in') and deed <> 'alert-raised' and kind <> 'CONSULTATION')");
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from "
                                + table + " t")) {
                    row.next();
                    digests.put(table, row.getString(1));
                }
            }
        }
        return digests;
    }

    private static List<String> lake(Path lake) throws IOException {
        if (!Files.exists(lake)) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(lake)) {
            // a preview takes the lock that a load takes, and gives it back
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .collect(Collectors.toList())) {
                files.add(lake.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        files.sort(null);
        return files;
    }
}
