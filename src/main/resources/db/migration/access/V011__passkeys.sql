-- What members sign in with instead of a password: the public half of a key pair (WebAuthn), with what the framework
-- needs to check a signature of it. The private half never leaves the member's device.
create table access.passkey (
    id                 uuid primary key,
    member             uuid not null references access.member,
    name               text not null check (name <> ''),
    credential_id      bytea not null unique,
    public_key         bytea not null,
    signature_count    bigint not null,
    uv_initialized     boolean not null,
    -- as the browser named them, with commas between: internal,hybrid
    transports         text not null,
    backup_eligible    boolean not null,
    backup_state       boolean not null,
    attestation_object bytea not null,
    client_data        bytea not null,
    made_at            timestamptz not null,
    last_used_at       timestamptz
);
create index passkey_member on access.passkey (member);

grant select, insert, update (signature_count, uv_initialized, backup_state, last_used_at), delete
    on access.passkey to ${application};
