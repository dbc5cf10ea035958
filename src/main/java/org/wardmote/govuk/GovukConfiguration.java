package org.wardmote.govuk;

import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers answer with a {@link Page}, and serves styles, scripts and the typeface. */
@Configuration(proxyBeanMethods = false)
class GovukConfiguration {

    private static final TemplateEngine TEMPLATES = Pages.compiledTemplates();

    @Bean
    Fragments fragments() {
        return new Fragments(TEMPLATES);
    }

    @Bean
    WebMvcConfigurer govukPages(ObjectProvider<FrameSource> sources) {
        Frames frames =
                new Frames(SingletonSupplier.of(() -> sources.orderedStream().toList()));
        Pages pages = new Pages(TEMPLATES, frames);
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(pages);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                // The path changes with the content, so that a browser may keep each file for ever.
                registry.addResourceHandler(Assets.PATH + "**")
                        .addResourceLocations("classpath:/static/assets/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable());
            }
        };
    }
}
