-- what an edition was when it was read, so that a later change of its text, or of what was read from it, is seen; '' : kept by an
-- older program, sealed by the next reading
-- [both]
alter table editions add column text_sha256 text not null default '';
alter table editions add column reading_sha256 text not null default '';

-- derived: how the promises of a place and year fared; `inputs` names all that it was counted from
create table followings (
  place_code text not null,
  year integer not null,
  inputs text not null,
  tally text not null,
  primary key (place_code, year)
);
