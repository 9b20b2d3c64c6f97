export { microTimestamp, timestamp } from '../api/timestamp.ts';

/** The instant that a timestamp stands for, in ms; undefined if there is none. */
export function instantOf(text: string | null | undefined): number | undefined {
  return text === null || text === undefined ? undefined : Date.parse(text);
}
