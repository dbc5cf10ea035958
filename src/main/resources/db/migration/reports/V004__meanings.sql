-- What each table holds, for whoever reads an export of it (docs/backup.md).
comment on table reports.freezing is 'What was answered to a paper when it was signed off';
comment on table reports.seal is 'The seal of an issue: its root hash and every number that it told';
comment on table reports.circulation is 'When an edition was circulated, and by whom';
comment on table reports.clearance is 'What a desk (finance, legal, data protection) cleared or objected to, of which revision';
comment on table reports.ruling is 'Challenged answers that stand by ruling of whoever signs them';
comment on table reports.urgency is 'Why an item is considered though it comes late (Local Government Act 1972, s.100B(4)(b))';
comment on table reports.sign_off is 'Who signed an edition off, at which revision';
comment on table reports.reopening is 'Sign-offs that were taken back, and why';
comment on table reports.publication is 'Issues of a paper as they were published';
comment on table reports.published_part is 'The files of each issue';
comment on table reports.notice is 'What readers of a published paper are told since';
comment on table reports.paper is 'Papers, which go to their committee period after period';
comment on table reports.edition is 'A paper for one meeting';
comment on table reports.revision is 'What was written of an edition; never changed';
comment on table reports.draft is 'What a member has typed and not saved';
comment on table reports.comment is 'Comments on paragraphs, and their answers';
comment on table reports.look is 'How far a member has read an edition';
