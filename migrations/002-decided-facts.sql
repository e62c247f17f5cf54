-- [both]
-- What a person decided of a fact: '' nothing. `machine`: what the machine reads there, kept beside what holds (JSON).
alter table observations add column decided text not null default '';
alter table observations add column decision text;
alter table observations add column machine text;
drop index observations_indicator;
create index observations_indicator on observations (indicator, edition, idx, decided) where indicator is not null;
create index observations_decided on observations (edition, idx) where decided <> '';

-- What needs a human eye, derived; `ordering`: 0 is the most doubtful
create table doubts (
  edition bigint not null references editions (id) on delete cascade,
  idx integer not null,
  kind text not null,
  ordering integer not null,
  observation integer,
  decision text,
  start_at integer,
  end_at integer,
  quote text,
  facts text not null,
  primary key (edition, idx)
);
create index doubts_ordering on doubts (ordering, edition, idx);
