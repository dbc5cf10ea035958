package org.wardmote.access.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Gate;
import org.wardmote.access.decide.GateFilter;
import org.wardmote.access.decide.Pace;
import org.wardmote.access.decide.Refusals;

/** Two ways in, for people with a session and for machines with a key, and one gate that both go through. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "access.web_session")
class SecurityConfiguration {

    /** Everything from here and nothing inline; nobody frames a page, and a form is sent nowhere else. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, Recognition recognition, Gate gate, Pace pace, Refusals refusals)
            throws Exception {
        // No cookie is read here, so there is nothing that another site could borrow, and no token is needed.
        headers(http)
                .securityMatcher(request -> request.getHeader("Authorization") != null)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new ViewerFilter(recognition::byKey), HeaderWriterFilter.class)
                .addFilterAfter(new GateFilter(gate, pace, refusals), ViewerFilter.class);
        return gated(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            Recognition recognition,
            Gate gate,
            Pace pace,
            Refusals refusals,
            SecurityContextRepository sessions,
            CsrfTokenRepository tokens)
            throws Exception {
        headers(http)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .addFilterBefore(new ViewerFilter(recognition::bySession), CsrfFilter.class)
                .addFilterAfter(new GateFilter(gate, pace, refusals), ViewerFilter.class)
                .addFilterAfter(new OriginFilter(refusals), GateFilter.class)
                .exceptionHandling(
                        failures -> failures.accessDeniedHandler((request, response, denied) -> refusals.refuse(
                                request,
                                response,
                                "The form was opened too long ago, or in another window before"
                                        + " you signed in. Go back, open the page again and send it once more.")));
        return gated(http).build();
    }

    /** What the filter of sessions and everyone else asks; what the database keeps stands behind it. */
    @Bean
    @Primary
    RecentSessions<?> recentSessions(JdbcIndexedSessionRepository kept) {
        return recent(kept);
    }

    private static <S extends Session> RecentSessions<S> recent(FindByIndexNameSessionRepository<S> kept) {
        return new RecentSessions<>(kept, Clock.systemUTC());
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** The token is in a cookie that no script reads, so that a visitor who only looks begins no session. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/"));
        return tokens;
    }

    /** No field holds the sign NUL, which no text has and PostgreSQL keeps none of: answered with 400. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Nobody is kept in memory; without this bean Spring Boot would make somebody up. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    WebMvcConfigurer viewerArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ViewerArgument());
            }
        };
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(
                                org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                        .CrossOriginResourcePolicy.SAME_ORIGIN)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable);
    }

    /** The framework asks once more whether the gate was passed: a chain without the gate would let nothing through. */
    private static HttpSecurity gated(HttpSecurity http) throws Exception {
        AuthorizationManager<RequestAuthorizationContext> passed =
                (authentication, context) -> new AuthorizationDecision(GateFilter.passed(context.getRequest()));
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .access(passed));
    }

    /** Lets a controller have the viewer as an argument. */
    private static final class ViewerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
            return servlet == null ? Viewer.VISITOR : GateFilter.viewer(servlet);
        }
    }
}
