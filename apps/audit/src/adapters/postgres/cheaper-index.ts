/**
 * What an entry costs beside the log, made less (ADR 0006): an index is kept for what somebody asks. Ids of events are
 * looked for in `tlog_event`, the openings of a person by `entry_person`; what comes in the order of entries, or nearly
 * so, is found by a summary of blocks instead of a tree.
 */
export const cheaperIndex: readonly string[] = [
  'drop index audit.entry_index_event',
  'drop index audit.opening_person',
  'drop index audit.entry_person_entry',
  'create index entry_person_entry on audit.entry_person using brin (entry) with (autosummarize = on)',
  'drop index audit.entry_index_occurred',
  'create index entry_index_occurred on audit.entry_index using brin (occurred) with (autosummarize = on)',
];
