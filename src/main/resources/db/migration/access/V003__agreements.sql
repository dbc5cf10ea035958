-- Information-sharing agreements: between whom, for what, of what, on which ground, from when until when. What they are
-- called and which purposes, classes and gateways there are is data: access/sharing.yml.

create table access.agreement (
    id           uuid primary key,
    title        text not null check (title <> ''),
    purposes     text[] not null check (cardinality(purposes) > 0),
    data_classes text[] not null check (cardinality(data_classes) > 0),
    gateway      text not null check (gateway <> ''),
    marking      text not null check (marking <> ''),
    starts       timestamptz not null,
    ends         timestamptz not null,
    review_on    date not null,
    made_at      timestamptz not null,
    made_by      text not null,
    ended_at     timestamptz,
    ended_by     text,
    check (starts < ends),
    check ((ended_at is null) = (ended_by is null))
);

create table access.agreement_party (
    agreement uuid not null references access.agreement,
    agency    text not null references access.agency,
    primary key (agreement, agency)
);
create index agreement_party_agency on access.agreement_party (agency);

-- What was made, changed and ended, in words, so that nobody has to guess what an agreement said on a day.
create table access.agreement_change (
    number    bigint generated always as identity primary key,
    agreement uuid not null references access.agreement,
    at        timestamptz not null,
    by        text not null,
    words     text not null check (words <> '')
);
create index agreement_change_agreement on access.agreement_change (agreement);

grant select, insert, update (title, purposes, data_classes, gateway, marking, starts, ends, review_on, ended_at, ended_by)
    on access.agreement to ${application};
grant select, insert, delete on access.agreement_party to ${application};
grant select, insert on access.agreement_change to ${application};
