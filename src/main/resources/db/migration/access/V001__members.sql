-- Who signs in, for which agency, in which roles. What ends is a row with who and when, not a flag.

-- The partnership that this Wardmote serves. Invented people are only ever put into one marked as a demonstration.
create table access.partnership (
    single     boolean primary key default true check (single),
    name       text not null check (name <> ''),
    demo_since timestamptz
);

create table access.agency (
    id   text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null unique check (name <> '')
);

create table access.member (
    id     uuid primary key,
    agency text not null references access.agency,
    name   text not null check (name <> ''),
    email  text not null unique check (email = lower(email) and email like '%_@_%'),
    joined timestamptz not null
);

-- A member who leaves keeps their name on what they did; their access ends with this row.
create table access.departure (
    member uuid primary key references access.member,
    at     timestamptz not null,
    by     text not null
);

-- A role is held for one's agency. Which actions a role allows is data: access/roles.yml.
create table access.role_holding (
    id         uuid primary key,
    member     uuid not null references access.member,
    role       text not null,
    granted_at timestamptz not null,
    granted_by text not null,
    ended_at   timestamptz,
    ended_by   text,
    check ((ended_at is null) = (ended_by is null))
);
create unique index role_holding_once on access.role_holding (member, role) where ended_at is null;

create table access.password (
    member uuid primary key references access.member,
    hash   text not null,
    set_at timestamptz not null
);

-- A link with which a member chooses a password, once. The token itself is kept nowhere.
create table access.invitation (
    id         uuid primary key,
    member     uuid not null references access.member,
    token_hash bytea not null unique,
    made_at    timestamptz not null,
    made_by    text not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- A key with which a member's program asks in their name. Shown once; only its hash is kept.
create table access.api_key (
    id         uuid primary key,
    member     uuid not null references access.member,
    label      text not null check (label <> ''),
    token_hash bytea not null unique,
    made_at    timestamptz not null,
    revoked_at timestamptz
);
create index api_key_member on access.api_key (member);

-- Random bytes that sign what a browser keeps for us.
create table access.secret (
    purpose text primary key,
    bytes   bytea not null
);

grant usage on schema access to ${application};
grant select, insert, update on access.partnership to ${application};
grant select, insert on access.agency, access.member, access.departure, access.secret to ${application};
grant select, insert, update (name, email) on access.member to ${application};
grant select, insert, update (ended_at, ended_by) on access.role_holding to ${application};
grant select, insert, update (hash, set_at), delete on access.password to ${application};
grant select, insert, update (used_at) on access.invitation to ${application};
grant select, insert, update (revoked_at) on access.api_key to ${application};
