package org.wardmote.access.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;

/** Members' passkeys, as the framework keeps and asks for them. */
@Repository
class KeptPasskeys implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptPasskeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A passkey as its owner sees it. */
    record Passkey(
            UUID id, String name, Instant made, @Nullable Instant lastUsed) {}

    List<Passkey> of(MemberId member) {
        return jdbc.sql(
                        "select id, name, made_at, last_used_at from access.passkey where member = ? order by made_at, id")
                .param(member.value())
                .query((row, index) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("last_used_at", OffsetDateTime.class))))
                .list();
    }

    boolean remove(MemberId member, UUID id) {
        return jdbc.sql("delete from access.passkey where member = ? and id = ?")
                        .params(member.value(), id)
                        .update()
                == 1;
    }

    int removeAll(MemberId member) {
        return jdbc.sql("delete from access.passkey where member = ?")
                .param(member.value())
                .update();
    }

    /** Keeps a new one, or what a use changed of one that is there; whose it is and its key never change. */
    @Override
    public void save(CredentialRecord record) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        int known = jdbc.sql("""
                        update access.passkey
                        set signature_count = ?, uv_initialized = ?, backup_state = ?, last_used_at = ?
                        where credential_id = ?
                        """)
                .params(
                        record.getSignatureCount(),
                        record.isUvInitialized(),
                        record.isBackupState(),
                        now,
                        record.getCredentialId().getBytes())
                .update();
        if (known == 0) {
            insert(record, now);
        }
    }

    private void insert(CredentialRecord record, OffsetDateTime now) {
        jdbc.sql("""
                        insert into access.passkey (id, member, name, credential_id, public_key, signature_count,
                            uv_initialized, transports, backup_eligible, backup_state, attestation_object, client_data,
                            made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        Handles.member(record.getUserEntityUserId()).value(),
                        record.getLabel(),
                        record.getCredentialId().getBytes(),
                        record.getPublicKey().getBytes(),
                        record.getSignatureCount(),
                        record.isUvInitialized(),
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        record.isBackupEligible(),
                        record.isBackupState(),
                        bytes(record.getAttestationObject()),
                        bytes(record.getAttestationClientDataJSON()),
                        now)
                .update();
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from access.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("select * from access.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .query((row, index) -> record(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return jdbc.sql("select * from access.passkey where member = ? order by made_at, id")
                .param(Handles.member(userId).value())
                .query((row, index) -> record(row))
                .list();
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        Instant made = row.getObject("made_at", OffsetDateTime.class).toInstant();
        Instant used = instant(row.getObject("last_used_at", OffsetDateTime.class));
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(Handles.of(new MemberId(row.getObject("member", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("name"))
                .created(made)
                .lastUsed(used == null ? made : used)
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String kept) {
        return Arrays.stream(kept.split(",", -1))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
