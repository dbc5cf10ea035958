-- Circles: who needs to know of a thing, on what ground, at which level, until when; and the second wall. Whatever is
-- guarded carries a circle and has a policy that asks access.level(circle). See docs/concepts/need-to-know.md.

-- Levels: 1 knows of it, 2 reads, 3 writes, 4 leads.
create table access.circle (
    id          uuid primary key,
    reference   text not null unique check (reference ~ '^[A-Z0-9]{4}-[A-Z0-9]{4}$'),
    agency      text not null references access.agency,
    purpose     text not null check (purpose <> ''),
    data_class  text not null check (data_class <> ''),
    compartment boolean not null,
    made_at     timestamptz not null,
    made_by     uuid not null references access.member
);

create table access.place (
    id       uuid primary key,
    circle   uuid not null references access.circle,
    member   uuid references access.member,
    agency   text references access.agency,
    ground   text not null check (ground <> ''),
    level    int not null check (level between 1 and 4),
    starts   timestamptz not null,
    until    timestamptz,
    made_by  text not null,
    ended_at timestamptz,
    ended_by text,
    check ((member is null) <> (agency is null)),
    check (until is null or starts < until),
    check ((ended_at is null) = (ended_by is null))
);
create index place_circle on access.place (circle);
create index place_member on access.place (member) where member is not null;
create index place_agency on access.place (agency) where agency is not null;

-- To read in a compartment a member of its circle is let in by another one, for a while.
create table access.opening (
    id        uuid primary key,
    circle    uuid not null references access.circle,
    member    uuid not null references access.member,
    asked_at  timestamptz not null,
    agreed_at timestamptz,
    agreed_by uuid references access.member,
    until     timestamptz,
    check (agreed_by is distinct from member),
    check ((agreed_at is null) = (agreed_by is null) and (agreed_at is null) = (until is null))
);
create index opening_circle on access.opening (circle, member);
create index opening_member on access.opening (member);

-- Emergency access: for an hour, with a reason, told to the circle's leads, reviewed by one of them.
create table access.emergency (
    id          uuid primary key,
    circle      uuid not null references access.circle,
    member      uuid not null references access.member,
    reason      text not null check (reason <> ''),
    starts      timestamptz not null,
    until       timestamptz not null,
    reviewed_at timestamptz,
    reviewed_by uuid references access.member,
    finding     text,
    check (starts < until and until <= starts + interval '60 minutes'),
    check (reviewed_by is distinct from member),
    check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (finding is null))
);
create index emergency_circle on access.emergency (circle);
create index emergency_member on access.emergency (member);

-- Who asks, from which agency, when, and how far their roles let them go: told at the start of each transaction by
-- org.wardmote.access.Viewpoints. What is not told is nobody, who may nothing.
create function access.viewer() returns uuid language sql stable as
$$ select nullif(current_setting('wardmote.viewer', true), '')::uuid $$;
create function access.agency() returns text language sql stable as
$$ select nullif(current_setting('wardmote.agency', true), '') $$;
create function access.moment() returns timestamptz language sql stable as
$$ select nullif(current_setting('wardmote.moment', true), '')::timestamptz $$;
create function access.most() returns int language sql stable as
$$ select coalesce(nullif(current_setting('wardmote.most', true), ''), '0')::int $$;
-- Whether the whole set of circles is asked for once, as for a list, rather than one circle at a time: the answers are the
-- same, and only the price differs.
create function access.listing() returns boolean language sql stable as
$$ select current_setting('wardmote.listing', true) = 'on' $$;
-- The facts of circles, though never what they guard, may be read while it is being decided; and everything by the owner
-- of the tables who says that they mean to, as a backup does.
create function access.deciding() returns boolean language sql stable as
$$ select current_setting('wardmote.deciding', true) = 'on' $$;
create function access.whole() returns boolean language sql stable as
$$ select current_setting('wardmote.whole', true) = 'on' $$;

create function access.begin_deciding() returns text language plpgsql as
$$ declare before text := coalesce(current_setting('wardmote.deciding', true), '');
begin
    perform set_config('wardmote.deciding', 'on', true);
    return before;
end $$;
create function access.end_deciding(before text) returns void language plpgsql as
$$ begin perform set_config('wardmote.deciding', before, true); end $$;

-- What other agencies share with the viewer's now: whose, for what, of what.
create view access.covered as
select theirs.agency, purpose, data_class
from access.agreement a
join access.agreement_party ours on ours.agreement = a.id and ours.agency = access.agency()
join access.agreement_party theirs on theirs.agreement = a.id and theirs.agency <> ours.agency
cross join unnest(a.purposes) purpose
cross join unnest(a.data_classes) data_class
where a.starts <= access.moment() and access.moment() < a.ends
  and (a.ended_at is null or access.moment() < a.ended_at);

create view access.held as
select p.circle, p.level, false as emergency from access.place p
where p.member = access.viewer() and p.starts <= access.moment()
  and (p.until is null or access.moment() < p.until) and (p.ended_at is null or access.moment() < p.ended_at)
union all
select p.circle, p.level, false from access.place p
where p.agency = access.agency() and p.starts <= access.moment()
  and (p.until is null or access.moment() < p.until) and (p.ended_at is null or access.moment() < p.ended_at)
union all
select e.circle, 2, true from access.emergency e
where e.member = access.viewer() and e.starts <= access.moment() and access.moment() < e.until;

-- The rule of org.wardmote.access.decide.NeedToKnow, as SQL: the level of each circle in which the viewer stands, and what
-- they may see now, which in a compartment is nothing until another has let them in.
create view access.viewers_circle as
select standing.circle, standing.level as standing,
       case when standing.compartment and not exists (
           select 1 from access.opening o where o.circle = standing.circle and o.member = access.viewer()
             and o.agreed_at <= access.moment() and access.moment() < o.until) then 0 else standing.level end as level
from (
    select c.id as circle, c.compartment, least(max(held.level), access.most()) as level
    from access.held held join access.circle c on c.id = held.circle
    where case when held.emergency then not c.compartment
          else c.agency = access.agency()
              or (c.agency, c.purpose, c.data_class) in (select v.agency, v.purpose, v.data_class from access.covered v)
          end
    group by c.id
) standing
where standing.level > 0;

create function access.level(asked uuid) returns int
    language plpgsql stable security definer set search_path = pg_catalog, access as
$$ declare before text := access.begin_deciding(); answer int;
begin
    answer := coalesce((select v.level from access.viewers_circle v where v.circle = asked), 0);
    perform access.end_deciding(before);
    return answer;
end $$;

-- The level by one's place alone: what lets somebody work on a compartment's circle without having opened it.
create function access.standing(asked uuid) returns int
    language plpgsql stable security definer set search_path = pg_catalog, access as
$$ declare before text := access.begin_deciding(); answer int;
begin
    answer := coalesce((select v.standing from access.viewers_circle v where v.circle = asked), 0);
    perform access.end_deciding(before);
    return answer;
end $$;

-- For lists: every circle that the viewer may see now, with the level.
create function access.visible_circle() returns table (circle uuid, level int)
    language plpgsql stable security definer rows 500 set search_path = pg_catalog, access
    as
$$ declare before text := access.begin_deciding();
begin
    return query select v.circle, v.level from access.viewers_circle v where v.level > 0;
    perform access.end_deciding(before);
end $$;

-- Whoever makes a circle may put the first into it.
create function access.founding(asked uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, access as
$$ declare before text := access.begin_deciding(); answer boolean;
begin
    answer := exists (select 1 from access.circle c where c.id = asked and c.made_by = access.viewer())
        and not exists (select 1 from access.place p where p.circle = asked);
    perform access.end_deciding(before);
    return answer;
end $$;

-- What may be reached in an emergency, by the reference that somebody tells: never a compartment.
create function access.emergency_target(told text) returns uuid
    language plpgsql stable security definer set search_path = pg_catalog, access as
$$ declare before text := access.begin_deciding(); answer uuid;
begin
    answer := (select c.id from access.circle c where c.reference = told and not c.compartment and access.most() > 0);
    perform access.end_deciding(before);
    return answer;
end $$;

-- Who leads a circle that the viewer may know of, to be asked.
create function access.leaders(asked uuid) returns table (name text, agency text)
    language plpgsql stable security definer set search_path = pg_catalog, access as
$$ declare before text := access.begin_deciding();
begin
    return query select m.name, a.name from access.place p
        join access.member m on m.id = p.member join access.agency a on a.id = m.agency
        where p.circle = asked and p.level = 4 and p.starts <= access.moment()
          and (p.until is null or access.moment() < p.until) and (p.ended_at is null or access.moment() < p.ended_at)
          and not exists (select 1 from access.departure d where d.member = m.id)
          and access.standing(asked) > 0
        order by m.name;
    perform access.end_deciding(before);
end $$;

-- The compartments in which the viewer has a place, open or shut: nothing else tells of them.
create function access.compartments() returns table (circle uuid, reference text, agency text, standing int, is_open boolean)
    language plpgsql stable security definer set search_path = pg_catalog, access as
$$ declare before text := access.begin_deciding();
begin
    return query select c.id, c.reference, a.name, v.standing, v.level > 0
        from access.viewers_circle v join access.circle c on c.id = v.circle join access.agency a on a.id = c.agency
        where c.compartment order by c.made_at desc, c.id;
    perform access.end_deciding(before);
end $$;

-- How many places across agencies count or would count, by whose circle, whose place, purpose and class: what a change of
-- an agreement does. Compartments leave no trace in it.
create function access.places_across() returns table (owner text, holder text, purpose text, data_class text, places bigint)
    language plpgsql stable security definer set search_path = pg_catalog, access as
$$ declare before text := access.begin_deciding();
begin
    return query select c.agency, coalesce(p.agency, m.agency), c.purpose, c.data_class, count(*)
        from access.place p join access.circle c on c.id = p.circle left join access.member m on m.id = p.member
        where not c.compartment and c.agency <> coalesce(p.agency, m.agency) and p.starts <= access.moment()
          and (p.until is null or access.moment() < p.until) and (p.ended_at is null or access.moment() < p.ended_at)
        group by 1, 2, 3, 4;
    perform access.end_deciding(before);
end $$;

alter table access.circle enable row level security;
alter table access.circle force row level security;
create policy seen on access.circle for select using (
    access.deciding()
    or case when access.listing() then id in (select v.circle from access.visible_circle() v)
            else access.level(id) > 0 end);
create policy made on access.circle for insert
    with check (agency = access.agency() and made_by = access.viewer() and access.most() >= 3);

alter table access.place enable row level security;
alter table access.place force row level security;
create policy seen on access.place for select using (
    access.deciding() or member = access.viewer() or agency = access.agency() or access.standing(circle) = 4);
create policy made on access.place for insert
    with check (access.standing(circle) = 4 or access.founding(circle));
create policy ended on access.place for update using (access.standing(circle) = 4);

alter table access.opening enable row level security;
alter table access.opening force row level security;
create policy seen on access.opening for select using (
    access.deciding() or member = access.viewer() or access.standing(circle) >= 2);
create policy asked on access.opening for insert
    with check (member = access.viewer() and agreed_by is null and access.standing(circle) > 0);
create policy agreed on access.opening for update using (member <> access.viewer() and access.standing(circle) >= 2)
    with check (agreed_by = access.viewer());

alter table access.emergency enable row level security;
alter table access.emergency force row level security;
create policy seen on access.emergency for select using (
    access.deciding() or member = access.viewer() or access.standing(circle) = 4);
create policy taken on access.emergency for insert
    with check (member = access.viewer() and reviewed_by is null and access.most() > 0);
create policy reviewed on access.emergency for update using (member <> access.viewer() and access.standing(circle) = 4)
    with check (reviewed_by = access.viewer());

create policy whole on access.circle to current_user using (access.whole()) with check (access.whole());
create policy whole on access.place to current_user using (access.whole()) with check (access.whole());
create policy whole on access.opening to current_user using (access.whole()) with check (access.whole());
create policy whole on access.emergency to current_user using (access.whole()) with check (access.whole());

revoke all on function access.begin_deciding(), access.end_deciding(text) from public;
revoke all on function access.level(uuid), access.standing(uuid), access.visible_circle(), access.founding(uuid),
    access.emergency_target(text), access.leaders(uuid), access.compartments(), access.places_across() from public;
grant execute on function access.level(uuid), access.standing(uuid), access.visible_circle(), access.founding(uuid),
    access.emergency_target(text), access.leaders(uuid), access.compartments(), access.places_across() to ${application};
grant select, insert on access.circle to ${application};
grant select, insert, update (ended_at, ended_by) on access.place to ${application};
grant select, insert, update (agreed_at, agreed_by, until) on access.opening to ${application};
grant select, insert, update (reviewed_at, reviewed_by, finding) on access.emergency to ${application};
