/** The second that was written last: most of what happens at one instant is written more than once. */
let last = { second: Number.NaN, text: '' };

/** An instant as the API writes it: RFC 3339 in UTC, whole seconds. */
export function timestamp(instant: number): string {
  const second = Math.floor(instant / 1000);
  if (last.second !== second) {
    last = { second, text: `${new Date(second * 1000).toISOString().slice(0, 19)}Z` };
  }
  return last.text;
}

/** Marks the printed age of a time that was written with a fraction of a second. */
export function exactness(timestamp: string): { readonly exact?: true } {
  return timestamp.includes('.') ? { exact: true } : {};
}

/** An instant with microseconds, as leases and events have it. */
export function microTimestamp(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '000Z');
}
