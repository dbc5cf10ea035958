package org.wardmote.access.proof;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which members' browsers reach Wardmote. A passkey is bound to its host, and another service sends
 * members back to it, so it is told by a setting and never taken from what a request says of itself.
 */
@Component
public class PublicAddress {

    static final String SETTING = "wardmote.public-url";

    private final Environment settings;

    PublicAddress(Environment settings) {
        this.settings = settings;
    }

    /** Scheme, host and port, without a path: {@code https://wardmote.gravesham.gov.uk}. */
    public String origin() {
        String told = settings.getProperty(SETTING, "");
        return told.isEmpty() ? "http://localhost:" + settings.getProperty("local.server.port", "8080") : told;
    }

    String host() {
        return URI.create(origin()).getHost();
    }
}
