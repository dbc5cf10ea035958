-- What the watch over the trail found, who closed it and why; and what members said when they were asked why they look.

create table access.alert (
    id        uuid primary key,
    rule      text not null,
    about     text not null check (about <> ''),
    bucket    text not null,
    begins    timestamptz not null,
    ends      timestamptz not null,
    lines     bigint not null,
    raised_at timestamptz not null,
    unique (rule, about, bucket),
    unique (id, about)
);

-- Closed by somebody else than whom it is about: the database holds that too.
create table access.alert_closure (
    alert     uuid primary key,
    about     text not null,
    closed_at timestamptz not null,
    closer    uuid not null references access.member,
    reason    text not null check (reason <> ''),
    foreign key (alert, about) references access.alert (id, about),
    check (closer::text <> about)
);

create table access.stated_purpose (
    id        uuid primary key,
    member    uuid not null references access.member,
    class     text not null,
    thing     text not null,
    words     text not null check (words <> ''),
    stated_at timestamptz not null,
    lasts_to  timestamptz not null
);
create index stated_purpose_member on access.stated_purpose (member, thing, lasts_to);

grant select, insert, update (ends, lines) on access.alert to ${application};
grant select, insert on access.alert_closure, access.stated_purpose to ${application};
