-- One indicator over all places and years, and how often each indicator occurs, without a look at the rows themselves.

-- [sqlite]
drop index observations_indicator;
create index observations_indicator on observations
  (indicator, edition, idx, decided, status, measure, value, upper, unit, comparator, force, member, period, quote)
  where indicator is not null;
create index observations_counted on observations (edition, indicator, decided) where indicator is not null;

-- [postgres]
create index observations_counted on observations (edition, indicator, decided) where indicator is not null;
