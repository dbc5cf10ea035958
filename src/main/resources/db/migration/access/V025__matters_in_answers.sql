-- What reaches past circles for whoever manages privacy is answered only to a transaction that says for whom it does so, as
-- org.wardmote.access.Viewpoints does; names are looked for as whole words; each part has its matter's law with it; and a
-- compartment's matter is never erased.

create function access.for_privacy() returns boolean language sql stable as
$$ select exists (select from access.member m where m.id = nullif(current_setting('wardmote.privacy', true), '')::uuid) $$;

create function access.require_privacy() returns void language plpgsql stable as
$$ begin
    if not access.for_privacy() then
        raise exception 'this is asked only on behalf of whoever manages privacy' using errcode = 'integrity_constraint_violation';
    end if;
end $$;

-- A pattern for a name as whole words, in whatever letters and over the end of a line; its signs mean themselves.
create function access.whole_words(name text) returns text language sql immutable as
$$ select '(?<![[:alnum:]])'
    || regexp_replace(regexp_replace(btrim(name), '([^[:alnum:][:space:]])', '\\\1', 'g'), '[[:space:]]+', '\\s+', 'g')
    || '(?![[:alnum:]])' $$;

drop function access.matters_naming(text[]);
create function access.matters_naming(names text[])
    returns table (matter uuid, reference text, agency text, regime text, part text, at timestamptz, said text)
    language plpgsql stable security definer rows 20
    set search_path = pg_catalog, access as
$$ declare before text;
begin
    perform access.require_privacy();
    before := access.begin_whole();
    return query select m.id, c.reference, a.name, m.regime, told.part, told.at, told.said
        from access.matter m join access.circle c on c.id = m.circle join access.agency a on a.id = c.agency
        cross join lateral (
            select 1 as place, 'Title' as part, m.made_at as at, m.title as said
            union all select 2, 'Summary', m.made_at, s.text from access.matter_summary s where s.matter = m.id
            union all select 3, 'Note', n.at, n.text from access.matter_note n where n.matter = m.id
        ) told
        where not c.compartment
          and exists (select from unnest(names) name where btrim(name) <> '' and told.said ~* access.whole_words(name))
        order by m.made_at, m.id, told.place, told.at;
    perform access.end_whole(before);
end $$;

create or replace function access.matters_at_rest(since_before timestamptz, most int)
    returns table (matter uuid, reference text, agency text, since timestamptz)
    language plpgsql stable security definer rows 200
    set search_path = pg_catalog, access as
$$ declare before text;
begin
    perform access.require_privacy();
    before := access.begin_whole();
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

create or replace function access.erase_matter(asked uuid) returns table (summaries bigint, notes bigint)
    language plpgsql volatile security definer
    set search_path = pg_catalog, access as
$$ declare before text;
begin
    perform access.require_privacy();
    before := access.begin_whole();
    if exists (select from access.matter m join access.circle c on c.id = m.circle where m.id = asked and c.compartment) then
        raise exception 'matter:% is left to whoever leads it', asked using errcode = 'integrity_constraint_violation';
    end if;
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

revoke all on function access.for_privacy(), access.require_privacy(), access.whole_words(text),
    access.matters_naming(text[]) from public;
grant execute on function access.matters_naming(text[]) to ${application};
