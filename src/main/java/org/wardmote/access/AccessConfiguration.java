package org.wardmote.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    NavigationItem administration() {
        return new NavigationItem(60, "Administration", "/administration", Actions.MANAGE_MEMBERS);
    }
}
