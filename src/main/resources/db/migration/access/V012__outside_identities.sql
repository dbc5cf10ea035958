-- Members as another service knows them (OpenID Connect): tied once, by an address that the service has verified, and
-- known by the service's own name for them from then on, whatever becomes of the address.
create table access.outside_identity (
    issuer  text not null,
    subject text not null,
    member  uuid not null references access.member,
    tied_at timestamptz not null,
    primary key (issuer, subject),
    unique (member, issuer)
);

grant select, insert, delete on access.outside_identity to ${application};
