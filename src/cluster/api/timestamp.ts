/** An instant as the API writes it: RFC 3339 in UTC, whole seconds. */
export function timestamp(instant: number): string {
  return `${new Date(Math.floor(instant / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

/** An instant with microseconds, as leases and events have it. */
export function microTimestamp(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '000Z');
}
