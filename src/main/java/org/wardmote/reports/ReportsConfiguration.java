package org.wardmote.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardmote.access.NavigationItem;
import org.wardmote.access.Routes;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.reports.compose.Composer;
import org.wardmote.reports.edit.Actions;
import org.wardmote.reports.edit.EditRoutes;
import org.wardmote.reports.proofread.ProofRoutes;
import org.wardmote.reports.publish.PublishRoutes;
import org.wardmote.statistics.Statistics;

/** Papers as part of the web application; the command line does without. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

    @Bean
    Composer composer(Lake lake, Places places, Statistics statistics) {
        return new Composer(lake, places, statistics);
    }

    @Bean
    Routes editRoutes() {
        return EditRoutes::all;
    }

    @Bean
    Routes publishRoutes() {
        return PublishRoutes::all;
    }

    @Bean
    Routes proofRoutes() {
        return ProofRoutes::all;
    }

    @Bean
    NavigationItem proofreadItem() {
        return new NavigationItem(25, "Proofread", ProofRoutes.HOME, ProofRoutes.PROOFREAD);
    }

    @Bean
    NavigationItem papersItem() {
        return new NavigationItem(20, "Papers", EditRoutes.HOME, Actions.READ);
    }
}
