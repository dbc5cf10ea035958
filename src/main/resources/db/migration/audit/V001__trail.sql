-- The trail: what was done and seen, by whom. Lines are only ever added, and each carries the hash of the one before it.

create table audit.trail (
    number   bigint primary key,
    at       timestamptz not null,
    kind     text not null check (kind in
        ('COLLECTION', 'ALTERATION', 'CONSULTATION', 'DISCLOSURE', 'COMBINATION', 'ERASURE', 'ACCESS')),
    actor    text not null,
    actor_id text,
    deed     text not null,
    thing    text not null,
    detail   text not null,
    previous bytea not null check (octet_length(previous) = 32),
    hash     bytea not null check (octet_length(hash) = 32)
);

-- "What did this member do", "who did this", "who looked at this": each newest first, by pages.
create index trail_actor on audit.trail (actor_id, number);
create index trail_deed on audit.trail (deed, number);
create index trail_thing on audit.trail (thing, number);

-- Where the chain ends, so that lines cannot be cut off its end unnoticed. One row, kept by the trigger alone.
create table audit.head (
    single boolean primary key default true check (single),
    number bigint not null,
    hash   bytea not null
);
insert into audit.head (number, hash) values (0, decode(repeat('00', 32), 'hex'));

-- One field as netstrings write it, so that no two lines have the same text: length in bytes, colon, the bytes, comma.
create function audit.netstring(field text) returns text language sql immutable as
$$ select case when field is null then '-,' else octet_length(field) || ':' || field || ',' end $$;

-- The text that is hashed; org.wardmote.audit.Chain writes the same one in Java.
create function audit.canonical(line audit.trail) returns bytea language sql immutable as
$$
    select line.previous || convert_to(
        audit.netstring(line.number::text)
        || audit.netstring((extract(epoch from line.at) * 1000000)::bigint::text)
        || audit.netstring(line.kind) || audit.netstring(line.actor) || audit.netstring(line.actor_id)
        || audit.netstring(line.deed) || audit.netstring(line.thing) || audit.netstring(line.detail), 'UTF8')
$$;

-- Writers wait for one another here until their transaction ends, so that numbers have no gap and the chain no fork.
-- It runs as the owner of the schema: whoever may add a line may still not touch the head.
create function audit.chain() returns trigger language plpgsql security definer set search_path = pg_catalog, audit as
$$
declare
    head audit.head;
begin
    perform pg_advisory_xact_lock(hashtext('audit.trail'));
    select * into head from audit.head;
    new.number := head.number + 1;
    new.previous := head.hash;
    new.hash := sha256(audit.canonical(new));
    update audit.head set number = new.number, hash = new.hash;
    return new;
end
$$;

create trigger chain before insert on audit.trail for each row execute function audit.chain();

create function audit.refuse() returns trigger language plpgsql as
$$ begin raise exception 'The trail is only ever added to: % is refused', tg_op; end $$;

create trigger no_change before update or delete on audit.trail for each row execute function audit.refuse();
create trigger no_emptying before truncate on audit.trail for each statement execute function audit.refuse();
create trigger head_stays before delete on audit.head for each row execute function audit.refuse();

revoke all on function audit.chain() from public;
grant usage on schema audit to ${application};
grant select, insert on audit.trail to ${application};
grant select on audit.head to ${application};
