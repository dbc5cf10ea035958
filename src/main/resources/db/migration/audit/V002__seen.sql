-- What DPA 2018 s.62(2) and (3) want to be found: for whom the viewer works, why they looked where that is asked, what
-- they saw, and who received it. Lines that have none of these keep the hash that they were written with.

alter table audit.trail
    add agency    text,
    add purpose   text,
    add seen      text,
    add recipient text;

-- The text that is hashed; org.wardmote.audit.Chain writes the same one in Java. Eight fields or twelve: netstrings end
-- by themselves, so no line of eight has the text of one of twelve.
create or replace function audit.canonical(line audit.trail) returns bytea language sql immutable as
$$
    select line.previous || convert_to(
        audit.netstring(line.number::text)
        || audit.netstring((extract(epoch from line.at) * 1000000)::bigint::text)
        || audit.netstring(line.kind) || audit.netstring(line.actor) || audit.netstring(line.actor_id)
        || audit.netstring(line.deed) || audit.netstring(line.thing) || audit.netstring(line.detail)
        || case when coalesce(line.agency, line.purpose, line.seen, line.recipient) is null then ''
           else audit.netstring(line.agency) || audit.netstring(line.purpose)
                || audit.netstring(line.seen) || audit.netstring(line.recipient) end, 'UTF8')
$$;

-- A week or an hour of the trail. Lines stand nearly in the order of time, so a summary of each block is enough.
create index trail_at on audit.trail using brin (at) with (pages_per_range = 16, autosummarize = on);
