package org.wardmote.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's places in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    NavigationItem mattersPlace() {
        return new NavigationItem(30, "Matters", "/matters", Actions.READ_MATTERS);
    }

    @Bean
    NavigationItem agreementsPlace() {
        return new NavigationItem(35, "Agreements", "/agreements", Actions.READ_AGREEMENTS);
    }

    @Bean
    NavigationItem privacy() {
        return new NavigationItem(57, "Privacy", "/privacy", Actions.MANAGE_PRIVACY);
    }

    @Bean
    NavigationItem administration() {
        return new NavigationItem(60, "Administration", "/administration", Actions.MANAGE_MEMBERS);
    }

    @Bean
    NavigationItem oversight() {
        return new NavigationItem(55, "Oversight", "/oversight", Actions.READ_TRAIL);
    }
}
