-- Derived: the texts cut into short passages at the ends of sentences, so that a sentence is shown without its whole text. `key`: the
-- edition and where in its text the passage begins.

-- [sqlite]
create table passages (
  key integer primary key,
  body text not null
);

-- [postgres]
create table passages (
  key bigint primary key,
  body text not null
);
