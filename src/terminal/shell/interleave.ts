import type { Stream } from '../program.ts';

/** A text that a terminal shows, and the instant at which it appeared. */
export interface ShownText {
  readonly stream: Stream;
  readonly text: string;
  readonly at: number;
}

/**
 * What a script showed, in order. The log has the texts of commands in true order but misses what the
 * shell itself printed; the two streams have everything, each in its own order. Texts of the log
 * anchor the streams; what lies between two anchors is the shell's.
 */
export function interleave(
  log: readonly ShownText[],
  streams: { readonly stdout: string; readonly stderr: string },
): readonly ShownText[] {
  const at: Record<Stream, number> = { stdout: 0, stderr: 0 };
  const shown: ShownText[] = [];
  const last = log.at(-1)?.at ?? 0;
  for (const each of log) {
    const found = streams[each.stream].indexOf(each.text, at[each.stream]);
    // Not in the stream: it went to a pipe inside a function, which only the shell could know.
    if (found < 0) continue;
    if (found > at[each.stream])
      shown.push({ ...each, text: streams[each.stream].slice(at[each.stream], found) });
    shown.push(each);
    at[each.stream] = found + each.text.length;
  }
  for (const stream of ['stdout', 'stderr'] as const) {
    const rest = streams[stream].slice(at[stream]);
    if (rest !== '') shown.push({ stream, text: rest, at: last });
  }
  return shown;
}
