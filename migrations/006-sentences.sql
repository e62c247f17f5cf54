-- Derived: each sentence apart, so that it is shown without its whole text. `key`: that of the search index, see src/store/search/keys.ts.

-- [sqlite]
create table sentence_texts (
  key integer primary key,
  body text not null
);

-- [postgres]
create table sentence_texts (
  key bigint primary key,
  body text not null
);
