package org.wardmote.access.oversight;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Has the watch look at the trail once a minute. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WatchHours {

    private final Watch watch;

    WatchHours(Watch watch) {
        this.watch = watch;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void look() {
        watch.look();
    }
}
