-- A list of what circles guard begins from the viewer's circles, which are asked for once with all that a list shows of
-- them, and the policies ask for them once more: neither looks at circles that are not the viewer's.

create or replace view access.viewers_circle as
select standing.circle, standing.level as standing,
       case when standing.compartment and not exists (
           select 1 from access.opening o where o.circle = standing.circle and o.member = access.viewer()
             and o.agreed_at <= access.moment() and access.moment() < o.until) then 0 else standing.level end as level,
       standing.reference, standing.agency, standing.purpose, standing.data_class, standing.compartment
from (
    select c.id as circle, c.reference, c.agency, c.purpose, c.data_class, c.compartment,
           least(max(held.level), access.most()) as level
    from access.held held join access.circle c on c.id = held.circle
    where case when held.emergency then not c.compartment
          else c.agency = access.agency()
              or (c.agency, c.purpose, c.data_class) in (select v.agency, v.purpose, v.data_class from access.covered v)
          end
    group by c.id
) standing
where standing.level > 0;

create or replace function access.visible_circle() returns table (circle uuid, level int)
    language plpgsql stable security definer rows 500 set search_path = pg_catalog, access
    as
$$ declare before text := access.begin_deciding();
begin
    return query select v.circle, v.level from access.viewers_circle v where v.level > 0 and not v.compartment;
    perform access.end_deciding(before);
end $$;

-- The same with what a list shows of each.
create function access.listed_circle()
    returns table (circle uuid, level int, reference text, agency text, purpose text, data_class text)
    language plpgsql stable security definer rows 500 set search_path = pg_catalog, access
    as
$$ declare before text := access.begin_deciding();
begin
    return query select v.circle, v.level, v.reference, v.agency, v.purpose, v.data_class
        from access.viewers_circle v where v.level > 0 and not v.compartment;
    perform access.end_deciding(before);
end $$;
revoke all on function access.listed_circle() from public;
grant execute on function access.listed_circle() to ${application};
