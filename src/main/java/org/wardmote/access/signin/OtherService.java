package org.wardmote.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClientException;
import org.wardmote.access.proof.PublicAddress;

/**
 * Another service that vouches for members, such as an agency's own sign-in (OpenID Connect, with state, nonce and
 * PKCE), if the settings name one. The framework speaks with it; it is first asked when somebody uses it, so that
 * Wardmote starts while it is away.
 */
@Component
class OtherService {

    /** Where the service sends people back to; it must be told this address. */
    static final String RETURN = "/sign-in/other/return";

    private static final String ID = "other";

    private final Environment settings;
    private final PublicAddress address;
    private final SingletonSupplier<ClientRegistration> registration;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    OtherService(Environment settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
        this.registration = SingletonSupplier.of(this::discover);
        // What is needed stands in the signed token: nothing more is asked for.
        OidcUserService people = new OidcUserService();
        people.setRetrieveUserInfo(request -> false);
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), people);
    }

    /** What members call it; null when there is none. */
    @Nullable
    String name() {
        return setting("issuer").isEmpty() ? null : settings.getProperty("wardmote.oidc.name", "your agency’s account");
    }

    /** What to ask of it. */
    OAuth2AuthorizationRequest begin(HttpServletRequest request) throws Away {
        ClientRegistration known;
        try {
            known = registration.obtain();
        } catch (IllegalArgumentException | IllegalStateException | RestClientException e) {
            throw new Away(e);
        }
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(new InMemoryClientRegistrationRepository(known));
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return Objects.requireNonNull(resolver.resolve(request, ID));
    }

    /** Who it says that somebody is, once its answer fits what was asked, its signature and its nonce. */
    OidcUser finish(OAuth2AuthorizationRequest asked, String code, String state) throws OAuth2AuthenticationException {
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
                .state(state)
                .build();
        OAuth2LoginAuthenticationToken brought = new OAuth2LoginAuthenticationToken(
                registration.obtain(), new OAuth2AuthorizationExchange(asked, answer));
        Authentication done = Objects.requireNonNull(exchange.authenticate(brought));
        return (OidcUser) Objects.requireNonNull(done.getPrincipal());
    }

    private ClientRegistration discover() {
        return ClientRegistrations.fromOidcIssuerLocation(setting("issuer"))
                .registrationId(ID)
                .clientId(setting("client-id"))
                .clientSecret(setting("client-secret"))
                .redirectUri(address.origin() + RETURN)
                .scope("openid", "email", "profile")
                .build();
    }

    private String setting(String name) {
        return settings.getProperty("wardmote.oidc." + name, "");
    }

    /** The service cannot be reached, or is none. */
    static final class Away extends Exception {
        private static final long serialVersionUID = 1;

        Away(Throwable cause) {
            super(cause);
        }
    }
}
