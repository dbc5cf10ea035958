-- What was answered to a paper when it was signed off: it is printed from these and from nothing loaded later. It holds
-- what only the exempt part tells too, and is given to nobody.
create table reports.freezing (
    edition  uuid not null,
    revision int not null,
    answers  bytea not null,
    primary key (edition, revision),
    foreign key (edition, revision) references reports.revision
);

-- The seal of an issue: its root hash, and every number that the issue told, with which later papers are attacked.
create table reports.seal (
    publication uuid primary key references reports.publication,
    root        text not null check (root ~ '^[0-9a-f]{64}$'),
    answers     bytea not null
);

grant select, insert on reports.freezing, reports.seal to ${application};
