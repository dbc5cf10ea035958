-- How an edition goes from its writers to the public. Every step is a row with who and when, and no row is ever changed:
-- how a thing stands is what its newest rows say.

create table reports.circulation (
    edition  uuid not null,
    revision int not null,
    at       timestamptz not null,
    by       text not null,
    by_id    uuid,
    primary key (edition, revision),
    foreign key (edition, revision) references reports.revision
);

-- A desk clears its part as it reads in a revision, or objects. `part` is the SHA-256 of that part: while a later
-- revision leaves the part as it was, the clearance stands.
create table reports.clearance (
    id       bigint generated always as identity primary key,
    edition  uuid not null,
    revision int not null,
    desk     text not null,
    verdict  text not null check (verdict in ('cleared', 'objected')),
    words    text not null check (verdict = 'cleared' or words <> ''),
    part     text not null,
    at       timestamptz not null,
    by       text not null,
    by_id    uuid,
    foreign key (edition, revision) references reports.revision
);
create index clearance_edition on reports.clearance (edition);

-- A challenged answer stands by ruling of whoever signs it. `finding` names the answer with the words against it, so
-- that the ruling lapses with either.
create table reports.ruling (
    edition  uuid not null,
    finding  text not null,
    revision int not null,
    question text not null,
    reason   text not null check (reason <> ''),
    at       timestamptz not null,
    by       text not null,
    by_id    uuid,
    primary key (edition, finding),
    foreign key (edition, revision) references reports.revision
);

-- The chair's reason why the item is considered though it comes late (Local Government Act 1972, s.100B(4)(b)).
create table reports.urgency (
    id      bigint generated always as identity primary key,
    edition uuid not null references reports.edition,
    meeting date not null,
    chair   text not null check (chair <> ''),
    reason  text not null check (reason <> ''),
    at      timestamptz not null,
    by      text not null,
    by_id   uuid
);

create table reports.sign_off (
    id       bigint generated always as identity primary key,
    edition  uuid not null,
    revision int not null,
    at       timestamptz not null,
    by       text not null,
    by_id    uuid,
    foreign key (edition, revision) references reports.revision
);

-- Takes the sign-off back, so that the paper can be written again: before publication, or to correct what is published.
create table reports.reopening (
    id       bigint generated always as identity primary key,
    edition  uuid not null,
    revision int not null,
    reason   text not null check (reason <> ''),
    at       timestamptz not null,
    by       text not null,
    by_id    uuid,
    foreign key (edition, revision) references reports.revision
);

-- Issue 1 is the paper as first published; each later issue corrects it. Every issue keeps its files.
create table reports.publication (
    id       uuid primary key,
    edition  uuid not null,
    revision int not null,
    slug     text not null,
    issue    int not null check (issue >= 1),
    title    text not null,
    meeting  date not null,
    in_time  boolean not null,
    at       timestamptz not null,
    by       text not null,
    by_id    uuid,
    unique (slug, issue),
    unique (edition, issue),
    unique (edition, revision),
    foreign key (edition, revision) references reports.revision
);

create table reports.published_part (
    publication uuid not null references reports.publication,
    name        text not null,
    media_type  text not null,
    sha256      text not null,
    bytes       bytea not null,
    primary key (publication, name)
);

-- What readers of a published paper are told since: that an issue corrects another, or that a later paper takes its place.
create table reports.notice (
    id        bigint generated always as identity primary key,
    edition   uuid not null references reports.edition,
    issue     int not null,
    kind      text not null check (kind in ('correction', 'supersession')),
    words     text not null check (words <> ''),
    successor uuid references reports.edition,
    at        timestamptz not null,
    by        text not null,
    by_id     uuid,
    check ((kind = 'supersession') = (successor is not null))
);
create index notice_edition on reports.notice (edition);

grant select, insert on reports.circulation, reports.clearance, reports.ruling, reports.urgency, reports.sign_off,
    reports.reopening, reports.publication, reports.published_part, reports.notice to ${application};
