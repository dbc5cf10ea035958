-- Compartments are in no list, open or shut: the circles of a list leave them out, for the conditions and for the policies
-- alike. One compartment is asked for by itself, with access.level.

create or replace function access.visible_circle() returns table (circle uuid, level int)
    language plpgsql stable security definer rows 500 set search_path = pg_catalog, access
    as
$$ declare before text := access.begin_deciding();
begin
    return query select v.circle, v.level from access.viewers_circle v join access.circle c on c.id = v.circle
        where v.level > 0 and not c.compartment;
    perform access.end_deciding(before);
end $$;

-- How many uses of emergency access of the viewer's nobody has reviewed yet: three withdraw the right.
create function access.unreviewed() returns bigint
    language plpgsql stable security definer set search_path = pg_catalog, access as
$$ declare before text := access.begin_deciding(); answer bigint;
begin
    answer := (select count(*) from access.emergency e where e.member = access.viewer() and e.reviewed_at is null);
    perform access.end_deciding(before);
    return answer;
end $$;
revoke all on function access.unreviewed() from public;
grant execute on function access.unreviewed() to ${application};

-- The database withdraws the right too, whatever the application says.
drop policy taken on access.emergency;
create policy taken on access.emergency for insert
    with check (member = access.viewer() and reviewed_by is null and access.most() > 0 and access.unreviewed() < 3);
