package org.wardmote.access.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.WebUtils;
import org.wardmote.access.member.Members;

/**
 * Knows a browser again that somebody has signed in with, by a signed cookie. It opens nothing: it only lets its owner
 * sign in while a stranger elsewhere is being slowed.
 */
@Component
class KnownBrowsers {

    private static final String COOKIE = "browser";
    private static final Duration LASTS = Duration.ofDays(180);

    private final SingletonSupplier<byte[]> secret;

    KnownBrowsers(Secrets secrets) {
        this.secret = SingletonSupplier.of(() -> secrets.of("known-browsers"));
    }

    /** The browser's name, if it has signed in with this e-mail address before. */
    @Nullable
    String known(HttpServletRequest request, String email) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        String[] parts = cookie.getValue().split("\\.", 2);
        boolean ours = parts.length == 2
                && MessageDigest.isEqual(
                        sign(parts[0], email).getBytes(StandardCharsets.US_ASCII),
                        parts[1].getBytes(StandardCharsets.US_ASCII));
        return ours ? parts[0] : null;
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String email) {
        String browser = UUID.randomUUID().toString();
        ResponseCookie cookie = ResponseCookie.from(COOKIE, browser + "." + sign(browser, email))
                .path("/sign-in")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(LASTS)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String sign(String browser, String email) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.obtain(), "HmacSHA256"));
            byte[] signature = mac.doFinal((browser + " " + Members.normal(email)).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
