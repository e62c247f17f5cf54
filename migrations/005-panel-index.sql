-- [sqlite]
-- All that `panel` shows, so that no row is looked at (a test holds it).
drop index observations_indicator;
create index observations_indicator on observations
  (indicator, edition, idx, decided, status, measure, value, upper, unit, comparator, force, member, period, quote,
   subject, reference, role, start_at, end_at)
  where indicator is not null;
