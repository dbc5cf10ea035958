package org.wardmote;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardmote.lake.Lake;

/** What every room is given: the time, the record and the lake. */
@Configuration(proxyBeanMethods = false)
class WardmoteConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Waits for PostgreSQL, which starts beside Spring, and hands out connections once every schema is up to date. */
    @Bean
    DataSource dataSource(Record record) {
        return record.await().prepare();
    }

    @Bean
    Lake lake(@Value("${wardmote.lake}") Path lake, Clock clock) {
        return Lake.open(lake, clock);
    }

    /** The record's database, perhaps still starting. */
    record Record(Future<? extends DatabaseServer> starting) {
        Database await() {
            return ServeCommand.await(starting).database();
        }
    }
}
