-- Matters: what circles guard for now. Rooms to come keep things of their own with a circle, guarded in the same way: the
-- title for whoever knows of it, the rest for whoever reads.

create table access.matter (
    id      uuid primary key,
    circle  uuid not null unique references access.circle,
    title   text not null check (title <> ''),
    regime  text not null check (regime <> ''),
    gateway text not null check (gateway <> ''),
    marking text not null check (marking <> ''),
    made_at timestamptz not null,
    made_by text not null
);
create index matter_newest on access.matter (made_at desc, id desc);

create table access.matter_summary (
    matter uuid primary key references access.matter,
    circle uuid not null references access.circle,
    text   text not null check (text <> '')
);

create table access.matter_note (
    number bigint generated always as identity primary key,
    matter uuid not null references access.matter,
    circle uuid not null references access.circle,
    at     timestamptz not null,
    by     text not null,
    text   text not null check (text <> '')
);
create index matter_note_matter on access.matter_note (matter);

alter table access.matter enable row level security;
alter table access.matter force row level security;
create policy seen on access.matter for select using (
    case when access.listing() then circle in (select v.circle from access.visible_circle() v)
         else access.level(circle) >= 1 end);
create policy made on access.matter for insert with check (access.standing(circle) = 4);

alter table access.matter_summary enable row level security;
alter table access.matter_summary force row level security;
create policy seen on access.matter_summary for select using (
    case when access.listing() then circle in (select v.circle from access.visible_circle() v where v.level >= 2)
         else access.level(circle) >= 2 end);
create policy made on access.matter_summary for insert with check (access.standing(circle) = 4);

alter table access.matter_note enable row level security;
alter table access.matter_note force row level security;
create policy seen on access.matter_note for select using (
    case when access.listing() then circle in (select v.circle from access.visible_circle() v where v.level >= 2)
         else access.level(circle) >= 2 end);
create policy made on access.matter_note for insert with check (access.level(circle) >= 3);

create policy whole on access.matter to current_user using (access.whole()) with check (access.whole());
create policy whole on access.matter_summary to current_user using (access.whole()) with check (access.whole());
create policy whole on access.matter_note to current_user using (access.whole()) with check (access.whole());

grant select, insert on access.matter, access.matter_summary, access.matter_note to ${application};
