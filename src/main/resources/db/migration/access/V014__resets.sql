-- A member's second step is taken away by two administrators: one asks with this row, another confirms. What was not
-- confirmed in time is confirmed no more.
create table access.reset_request (
    id        uuid primary key,
    member    uuid not null references access.member,
    asked_by  uuid not null references access.member,
    asked_at  timestamptz not null,
    closed_at timestamptz
);
create index reset_request_member on access.reset_request (member);

grant select, insert, update (closed_at) on access.reset_request to ${application};
