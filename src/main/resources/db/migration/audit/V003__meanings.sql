-- What each table holds, for whoever reads an export of it (docs/backup.md).
comment on table audit.trail is 'The trail: what was done and seen, by whom; each line carries the hash of the one before it';
comment on table audit.head is 'Where the trail ends';
