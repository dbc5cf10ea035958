-- A paper goes to its committee period after period; each time is an edition, and what was written of an edition is its
-- revisions, which are never changed. What is not saved yet is a draft of one member.

create table reports.paper (
    id       uuid primary key,
    name     text not null unique check (name <> ''),
    begun_at timestamptz not null,
    begun_by text not null
);

-- The title, the periods and the meeting's day are those of its newest revision, kept here for lists and clocks.
create table reports.edition (
    id          uuid primary key,
    paper       uuid not null references reports.paper,
    title       text not null check (title <> ''),
    period      text not null,
    against     text not null,
    meeting     date,
    rolled_from uuid references reports.edition,
    begun_at    timestamptz not null,
    begun_by    text not null
);
create index edition_paper on reports.edition (paper);

-- Numbered from 1 within an edition. Of two who save at once, the database lets one.
create table reports.revision (
    edition      uuid not null references reports.edition,
    number       int not null check (number >= 1),
    text         text not null,
    implications text not null,
    note         text not null,
    citations    json,
    at           timestamptz not null,
    by           text not null,
    by_id        uuid,
    primary key (edition, number)
);

-- A revision stays as it was saved, whoever asks; its citations are frozen once.
create function reports.keep_revision() returns trigger language plpgsql as $$
begin
    -- As JSON, since "by" is a word of PL/pgSQL's own.
    if tg_op = 'UPDATE' then
        if old.citations is null and to_jsonb(new) - 'citations' = to_jsonb(old) - 'citations' then
            return new;
        end if;
    end if;
    raise exception 'A revision of a paper is never changed.';
end
$$;
create trigger keep_revision before update or delete on reports.revision
    for each row execute function reports.keep_revision();
create trigger keep_revisions before truncate on reports.revision
    for each statement execute function reports.keep_revision();

-- What a member has typed and not saved, so that it outlives their session.
create table reports.draft (
    edition      uuid not null references reports.edition,
    member       uuid not null,
    base         int not null,
    text         text not null,
    implications text not null,
    at           timestamptz not null,
    primary key (edition, member)
);

-- A comment is made on a paragraph as it then stood: the quotation finds its place again when numbers move.
create table reports.comment (
    id          uuid primary key,
    edition     uuid not null,
    revision    int not null,
    place       text not null,
    quote       text not null,
    words       text not null check (words <> ''),
    at          timestamptz not null,
    by          text not null,
    by_id       uuid,
    resolved_at timestamptz,
    resolved_by text,
    foreign key (edition, revision) references reports.revision,
    check ((resolved_at is null) = (resolved_by is null))
);
create index comment_edition on reports.comment (edition);

-- How far a member has read: what came after is what is new to them.
create table reports.look (
    edition  uuid not null,
    member   uuid not null,
    revision int not null,
    at       timestamptz not null,
    primary key (edition, member),
    foreign key (edition, revision) references reports.revision
);

grant usage on schema reports to ${application};
grant select, insert on reports.paper, reports.edition, reports.revision, reports.comment to ${application};
grant update (title, period, against, meeting) on reports.edition to ${application};
grant update (citations) on reports.revision to ${application};
grant select, insert, update, delete on reports.draft to ${application};
grant update (resolved_at, resolved_by) on reports.comment to ${application};
grant select, insert, update on reports.look to ${application};
