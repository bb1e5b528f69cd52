-- Closed by somebody who looks after the people, not for a while after wrong passwords.
alter table person add column closed boolean default false not null;
-- Counts what was decided about a person: who logged in before that has to log in anew.
alter table person add column decided integer default 0 not null;
