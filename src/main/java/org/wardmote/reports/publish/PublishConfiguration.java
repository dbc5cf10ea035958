package org.wardmote.reports.publish;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.Statistics;

/** Sealing as part of the web application, where each published paper is sealed. */
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {

    @Bean
    Grounded held(Lake lake, Places places, Statistics statistics) {
        return Grounded.of(lake, places, statistics);
    }

    @Bean
    Sealing sealing(Lake lake, Places places, Statistics statistics) {
        return new Sealing(lake, places, statistics);
    }
}
