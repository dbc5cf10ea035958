-- What matters say of somebody who asks (UK GDPR Art. 15, DPA 2018 s.45), and what becomes of matters past their time. Both
-- reach past circles, for whoever manages privacy: the first gives out only the parts in which a name stands, the second
-- only that a matter is there. Compartments are in neither: whoever leads one answers for it.

create function access.begin_whole() returns text language plpgsql as
$$ declare before text := coalesce(current_setting('wardmote.whole', true), '');
begin
    perform set_config('wardmote.whole', 'on', true);
    return before;
end $$;
create function access.end_whole(before text) returns void language plpgsql as
$$ begin perform set_config('wardmote.whole', before, true); end $$;

create function access.matters_naming(names text[])
    returns table (matter uuid, reference text, agency text, part text, at timestamptz, said text)
    language plpgsql stable security definer rows 20
    set search_path = pg_catalog, access as
$$ declare before text := access.begin_whole();
begin
    return query select m.id, c.reference, a.name, told.part, told.at, told.said
        from access.matter m join access.circle c on c.id = m.circle join access.agency a on a.id = c.agency
        cross join lateral (
            select 1 as place, 'Title' as part, m.made_at as at, m.title as said
            union all select 2, 'Summary', m.made_at, s.text from access.matter_summary s where s.matter = m.id
            union all select 3, 'Note', n.at, n.text from access.matter_note n where n.matter = m.id
        ) told
        where not c.compartment
          and exists (select from unnest(names) name where position(lower(name) in lower(told.said)) > 0)
        order by m.made_at, m.id, told.place, told.at;
    perform access.end_whole(before);
end $$;

-- Matters in which nothing was written since a moment, the one that has rested longest first; those erased are left out.
create function access.matters_at_rest(since_before timestamptz, most int)
    returns table (matter uuid, reference text, agency text, since timestamptz)
    language plpgsql stable security definer rows 200
    set search_path = pg_catalog, access as
$$ declare before text := access.begin_whole();
begin
    return query select m.id, c.reference, a.name, rest.since
        from access.matter m join access.circle c on c.id = m.circle join access.agency a on a.id = c.agency
        join access.matter_summary s on s.matter = m.id
        cross join lateral (
            select greatest(m.made_at, max(n.at)) as since from access.matter_note n where n.matter = m.id
        ) rest
        where not c.compartment and rest.since < since_before
        order by rest.since, m.id limit most;
    perform access.end_whole(before);
end $$;

-- What is personal goes; that there was a matter, whose, when and with which circle, stays and can be counted.
create function access.erase_matter(asked uuid) returns table (summaries bigint, notes bigint)
    language plpgsql volatile security definer
    set search_path = pg_catalog, access as
$$ declare before text := access.begin_whole();
begin
    if exists (select from access.legal_hold h where h.thing = 'matter:' || asked
               and not exists (select from access.hold_release r where r.hold = h.id)) then
        raise exception 'matter:% is under legal hold', asked using errcode = 'integrity_constraint_violation';
    end if;
    update access.matter set title = 'An erased matter' where id = asked;
    with gone as (delete from access.matter_summary where matter = asked returning 1)
        select count(*) into summaries from gone;
    with gone as (delete from access.matter_note where matter = asked returning 1)
        select count(*) into notes from gone;
    perform access.end_whole(before);
    return next;
end $$;

revoke all on function access.begin_whole(), access.end_whole(text) from public;
revoke all on function access.matters_naming(text[]), access.matters_at_rest(timestamptz, int), access.erase_matter(uuid)
    from public;
grant execute on function access.matters_naming(text[]), access.matters_at_rest(timestamptz, int),
    access.erase_matter(uuid) to ${application};
