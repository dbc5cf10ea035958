-- The second step of signing in: codes from an app (RFC 6238), and codes for the day on which the telephone is lost.
-- The app's secret is kept as it is, because codes are worked out from it; nothing else of a sign-in can be read back.
create table access.second_step (
    member    uuid primary key references access.member,
    secret    bytea not null check (length(secret) >= 16),
    -- the newest half minute (since 1970) of which a code was used: each code once, and none older
    last_used bigint not null,
    set_up_at timestamptz not null
);

create table access.recovery_code (
    member    uuid not null references access.member,
    code_hash bytea not null,
    made_at   timestamptz not null,
    used_at   timestamptz,
    primary key (member, code_hash)
);

-- Which roles need a second step is data: access/roles.yml. A partnership may do without, and says since when.
alter table access.partnership add column second_step_waived_at timestamptz;
alter table access.partnership add column second_step_waived_by text;
alter table access.partnership add check ((second_step_waived_at is null) = (second_step_waived_by is null));
update access.partnership set second_step_waived_at = demo_since, second_step_waived_by = 'Wardmote'
where demo_since is not null;

grant select, insert, update, delete on access.second_step to ${application};
grant select, insert, update (used_at), delete on access.recovery_code to ${application};
