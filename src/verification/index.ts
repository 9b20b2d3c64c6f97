/** Is a transcript true? Replays a note's steps against the simulator and reports a verdict for each. */
export { NoteMemory } from './note-memory.ts';
export {
  type FailureClass,
  isAllRight,
  type Mismatch,
  type NoteReport,
  type RelatedLine,
  type RunReport,
  runReport,
  type StepReport,
  type Summary,
  summarize,
  type Verdict,
  verdicts,
} from './report.ts';
export {
  checkSettings,
  defaultSettings,
  type NoteSettings,
  readSettings,
  type SettingsReading,
} from './settings.ts';
export type { Fact } from './suggestion/facts.ts';
export { printSuggestion } from './suggestion/print-suggestion.ts';
export type { NoteInput } from './verify.ts';
export { suggestWorld, verifyNote } from './verify-note.ts';
export { type WorldAt, worldAt } from './world-at.ts';
