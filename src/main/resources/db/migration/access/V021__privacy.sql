-- Legal holds, what is kept longer than its rule says, what was erased and by which rule; and people who asked what is held
-- about them, with the answer as a second member reviewed it.

create table access.legal_hold (
    id        uuid primary key,
    thing     text not null check (thing <> ''),
    reason    text not null check (reason <> ''),
    placed_at timestamptz not null,
    placed_by uuid not null references access.member
);
create index legal_hold_thing on access.legal_hold (thing);

create table access.hold_release (
    hold        uuid primary key references access.legal_hold,
    reason      text not null check (reason <> ''),
    released_at timestamptz not null,
    released_by uuid not null references access.member
);

create table access.kept_longer (
    id         uuid primary key,
    thing      text not null check (thing <> ''),
    until      date not null,
    reason     text not null check (reason <> ''),
    decided_at timestamptz not null,
    decided_by uuid not null references access.member
);
create index kept_longer_thing on access.kept_longer (thing, until);

-- The certificate: what was erased, by which rule, and how much; nothing of what it said.
create table access.erasure (
    id        uuid primary key,
    class     text not null,
    thing     text not null,
    rule      text not null,
    citation  text not null,
    since     timestamptz not null,
    counts    text not null,
    erased_at timestamptz not null,
    erased_by uuid not null references access.member
);

-- Held is held, whoever asks and however: a certificate for a thing under hold cannot be written, and erasing writes it
-- first. A hold that is placed at the same moment waits here for the erasure, or the erasure for it.
create function access.one_at_a_thing() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('access.hold ' || new.thing));
    if tg_table_name = 'erasure' and exists (
        select from access.legal_hold h
        where h.thing = new.thing and not exists (select from access.hold_release r where r.hold = h.id))
    then
        raise exception '% is under legal hold', new.thing using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger held before insert on access.erasure for each row execute function access.one_at_a_thing();
create trigger held before insert on access.legal_hold for each row execute function access.one_at_a_thing();

create table access.subject_request (
    id          uuid primary key,
    member      uuid references access.member,
    name        text not null check (name <> ''),
    email       text not null,
    received_on date not null,
    made_at     timestamptz not null,
    made_by     uuid not null references access.member,
    unique (id, made_by)
);

-- Words that somebody wants left out besides what is left out by itself.
create table access.subject_redaction (
    id      uuid primary key,
    request uuid not null references access.subject_request on delete cascade,
    words   text not null check (words <> ''),
    made_at timestamptz not null,
    made_by uuid not null references access.member
);

-- Reviewed by somebody else than whoever made it: the database holds that too. The answer is kept as it was reviewed.
create table access.subject_review (
    request     uuid primary key,
    made_by     uuid not null,
    pack        text not null,
    reviewed_at timestamptz not null,
    reviewed_by uuid not null references access.member check (reviewed_by <> made_by),
    foreign key (request, made_by) references access.subject_request (id, made_by) on delete cascade
);

grant select, insert on access.legal_hold, access.hold_release, access.kept_longer, access.erasure to ${application};
grant select, insert, delete on access.subject_request, access.subject_redaction, access.subject_review to ${application};
grant delete on access.stated_purpose, access.invitation, access.api_key to ${application};

-- A marking is lowered when somebody gives a reason and somebody else agrees: the database holds that they are two.
create table access.marking_lowering (
    id          uuid primary key,
    thing       text not null check (thing <> ''),
    lowered_to  text not null check (lowered_to in ('OFFICIAL', 'OFFICIAL-SENSITIVE')),
    reason      text not null check (reason <> ''),
    proposed_at timestamptz not null,
    proposed_by uuid not null references access.member,
    unique (id, proposed_by)
);
create index marking_lowering_thing on access.marking_lowering (thing);

create table access.marking_agreement (
    lowering    uuid primary key,
    proposed_by uuid not null,
    agreed_at   timestamptz not null,
    agreed_by   uuid not null references access.member check (agreed_by <> proposed_by),
    foreign key (lowering, proposed_by) references access.marking_lowering (id, proposed_by)
);
grant select, insert on access.marking_lowering, access.marking_agreement to ${application};
