package org.wardmote.access.proof;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.MemberId;
import org.wardmote.access.member.WhatEnds;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys: the framework asks and checks, this says what of. The device must verify its owner (a finger, a face, a
 * PIN), so that a passkey is two steps in one: something that one has, and something that one is or knows.
 */
@Component
public class Passkeys implements WhatEnds {

    /** As long as the browser is given to ask its owner. A question is good once. */
    private static final Duration QUESTION_LASTS = Duration.ofMinutes(5);

    /** What a browser answers is a few kilobytes, attestation and all. */
    private static final int LONGEST_ANSWER = 32_768;

    private static final String QUESTION = "passkey-question";

    private final KeptPasskeys store;
    private final Handles handles;
    private final PublicAddress address;
    private final Trail trail;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(KeptPasskeys store, Handles handles, PublicAddress address, Trail trail, Clock clock) {
        this.store = store;
        this.handles = handles;
        this.address = address;
        this.trail = trail;
        this.clock = clock;
    }

    /** What was asked in this session, and when. */
    private record Question(Serializable options, Instant asked) implements Serializable {}

    List<KeptPasskeys.Passkey> of(MemberId member) {
        return store.of(member);
    }

    /** Asks for a new passkey of whoever has signed in: what the browser is told, as JSON. */
    String askForNew(Authentication signedIn, HttpSession session) {
        PublicKeyCredentialCreationOptions options = framework()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn));
        session.setAttribute(QUESTION, new Question(options, clock.instant()));
        return json.writeValueAsString(options);
    }

    /** Keeps the passkey that a browser made; false when it is none, or not of the question that was asked. */
    @Transactional
    boolean keep(MemberId member, String who, String name, String answer, HttpSession session) {
        PublicKeyCredential<AuthenticatorAttestationResponse> made = read(answer, new TypeReference<>() {});
        if (made == null
                || !(question(session) instanceof PublicKeyCredentialCreationOptions options)
                || !options.getUser().getId().equals(Handles.of(member))) {
            return false;
        }
        try {
            framework()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(made, name)));
        } catch (WebAuthnException | IllegalArgumentException e) {
            return false;
        }
        write(Kind.ALTERATION, who, member, "passkey-added", name);
        return true;
    }

    /** Asks anybody for a passkey, without a name: which members have one is told to nobody. */
    public String askForAny(HttpSession session) {
        PublicKeyCredentialRequestOptions options =
                framework().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        session.setAttribute(QUESTION, new Question(options, clock.instant()));
        return json.writeValueAsString(options);
    }

    /** Whose passkey answered the question of this session, if it was one. */
    @Transactional
    public Optional<MemberId> whose(String answer, HttpSession session) {
        PublicKeyCredential<AuthenticatorAssertionResponse> shown = read(answer, new TypeReference<>() {});
        if (shown == null || !(question(session) instanceof PublicKeyCredentialRequestOptions options)) {
            return Optional.empty();
        }
        try {
            PublicKeyCredentialUserEntity owner =
                    framework().authenticate(new RelyingPartyAuthenticationRequest(options, shown));
            return Optional.ofNullable(owner).map(found -> Handles.member(found.getId()));
        } catch (WebAuthnException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Transactional
    boolean remove(MemberId member, String who, UUID id) {
        boolean removed = store.remove(member, id);
        if (removed) {
            write(Kind.ALTERATION, who, member, "passkey-removed", "By themselves.");
        }
        return removed;
    }

    /** Takes all of a member's away, in the caller's transaction, and says how many there were. */
    int removeAll(MemberId member) {
        return store.removeAll(member);
    }

    @Override
    public void ended(MemberId member, Instant now) {
        removeAll(member);
    }

    /** A question is asked once, and answered in time or not at all. */
    private @Nullable Object question(HttpSession session) {
        Object asked = session.getAttribute(QUESTION);
        session.removeAttribute(QUESTION);
        return asked instanceof Question question
                        && question.asked().plus(QUESTION_LASTS).isAfter(clock.instant())
                ? question.options()
                : null;
    }

    private <T> @Nullable T read(String answer, TypeReference<T> type) {
        if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
            return null;
        }
        try {
            return json.readValue(answer, type);
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Made for each use: the address is known only once the server listens, and it costs nothing. */
    private Webauthn4JRelyingPartyOperations framework() {
        Webauthn4JRelyingPartyOperations made = new Webauthn4JRelyingPartyOperations(
                handles,
                store,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.host())
                        .name("Wardmote")
                        .build(),
                Set.of(address.origin()));
        made.setCustomizeCreationOptions(options -> options.timeout(QUESTION_LASTS)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(
                options -> options.timeout(QUESTION_LASTS).userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }

    private void write(Kind kind, String who, MemberId member, String deed, String detail) {
        trail.write(kind, who, member.toString(), deed, "member:" + member, detail);
    }
}
