-- A member who moves to another agency stays the same member, with a row of the move; what they held for the old agency
-- ends with it.
create table access.move (
    id          uuid primary key,
    member      uuid not null references access.member,
    from_agency text not null references access.agency,
    to_agency   text not null references access.agency,
    at          timestamptz not null,
    by          text not null,
    check (from_agency <> to_agency)
);
create index move_member on access.move (member);

grant select, insert on access.move to ${application};
grant update (agency) on access.member to ${application};
