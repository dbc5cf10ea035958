package org.wardmote.statistics;

import io.swagger.v3.oas.models.OpenAPI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wardmote.access.NavigationItem;
import org.wardmote.access.Routes;
import org.wardmote.audit.Trail;
import org.wardmote.govuk.FrameSource;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.dataset.Dataset;
import org.wardmote.statistics.dataset.Datasets;
import org.wardmote.statistics.explore.Actions;
import org.wardmote.statistics.explore.ApiDocument;
import org.wardmote.statistics.explore.ExploreRoutes;
import org.wardmote.statistics.explore.Intake;
import org.wardmote.statistics.explore.NamedParameters;
import org.wardmote.statistics.explore.Previews;
import org.wardmote.statistics.explore.Uploads;

/** Statistics as part of the web application; the command line does without. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

    @Bean
    Places places(Lake lake) {
        return Places.of(lake);
    }

    @Bean
    Statistics statistics(Lake lake, Places places, List<FigureSource> sources) {
        return Statistics.of(lake, places, sources);
    }

    @Bean
    Loads loads(Lake lake, Places places, Clock clock) {
        return Loads.of(lake, places, clock);
    }

    @Bean
    Datasets datasets() {
        return Datasets.shipped();
    }

    /** Beside the lake and not in it: what waits there is nobody's data yet. */
    @Bean
    Uploads uploads(Lake lake, Clock clock) {
        return Uploads.in(lake.dir().resolveSibling("uploads"), clock);
    }

    @Bean
    Intake intake(Loads loads, Trail trail) {
        return new Intake(loads, trail);
    }

    @Bean
    Previews previews(Statistics statistics, Datasets datasets) {
        return new Previews(statistics, datasets);
    }

    @Bean
    Routes statisticsRoutes() {
        return ExploreRoutes::all;
    }

    @Bean
    NavigationItem figures() {
        return new NavigationItem(10, "Figures", ExploreRoutes.HOME, Actions.READ_FIGURES, ExploreRoutes.PLACES);
    }

    /** The words that the licences of the data ask for, at the foot of every page. */
    @Bean
    FrameSource attributions(Datasets datasets) {
        List<String> words = datasets.all().stream()
                .filter(Dataset::published)
                .map(Dataset::attribution)
                .flatMap(attribution -> Stream.of(attribution.split("(?<=\\.) (?=Contains)")))
                .distinct()
                .sorted()
                .toList();
        return request -> FrameSource.Part.NOTHING.withAttributions(words);
    }

    @Bean
    OpenAPI apiDocument() {
        return ApiDocument.head();
    }

    @Bean
    GlobalOperationCustomizer apiRefusals() {
        return (operation, method) -> ApiDocument.withRefusals(operation);
    }

    @Bean
    WebMvcConfigurer statisticsParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NamedParameters());
            }
        };
    }
}
