package org.wardmote.access.proof;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.wardmote.access.MemberId;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;

/**
 * Members as passkeys know them: by the sixteen bytes of their id, which say nothing of the person (WebAuthn, section
 * 14.6.1). Nothing is kept: the members are there already. Who has left is nobody.
 */
@Component
class Handles implements PublicKeyCredentialUserEntityRepository {

    private static final int BYTES = 16;

    private final Members members;

    Handles(Members members) {
        this.members = members;
    }

    static Bytes of(MemberId id) {
        UUID value = id.value();
        return new Bytes(ByteBuffer.allocate(BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array());
    }

    static MemberId member(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        if (bytes.remaining() != BYTES) {
            throw new IllegalArgumentException("A member's handle has " + BYTES + " bytes");
        }
        return new MemberId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return members.find(member(id))
                .filter(found -> found.left() == null)
                .map(Handles::entity)
                .orElse(null);
    }

    /** @param username the member's id, which is the name of who has signed in */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return MemberId.parse(username)
                .flatMap(members::find)
                .filter(found -> found.left() == null)
                .map(Handles::entity)
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new IllegalStateException("Members are added by administrators, never by a passkey");
    }

    @Override
    public void delete(Bytes id) {
        throw new IllegalStateException("A passkey ends no membership");
    }

    private static PublicKeyCredentialUserEntity entity(Member member) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(of(member.id()))
                .name(member.email())
                .displayName(member.name())
                .build();
    }
}
