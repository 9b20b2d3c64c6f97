/** A command as it was typed, and what it showed. */
export interface RecordedStep {
  readonly prompt: string;
  readonly command: string;
  readonly output: string;
}

/** A session as a block of a note; its fence is longer than any that the session shows. */
export function sessionBlock(steps: readonly RecordedStep[]): string {
  const lines = steps.flatMap(({ prompt, command, output }) => {
    const shown = output.replace(/\n$/, '');
    return [`${prompt}${command}`, ...(output === '' ? [] : [shown])];
  });
  const longest = Math.max(2, ...[...lines.join('\n').matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}console\n${lines.join('\n')}\n${fence}\n`;
}

/** A new note around a session. */
export function newNote(title: string, steps: readonly RecordedStep[]): string {
  return `# ${title}\n\n${sessionBlock(steps)}`;
}

/** A note up to a line, and a session after it. A fence that is open there is closed. */
export function continuedNote(text: string, line: number, steps: readonly RecordedStep[]): string {
  const head = text.split('\n').slice(0, line);
  const open = openFence(head);
  const closed = open === undefined ? head : [...head, open];
  return `${closed.join('\n').replace(/\n+$/, '')}\n\n${sessionBlock(steps)}`;
}

/** The marker of the fence that some lines leave open. CommonMark 4.5 */
function openFence(lines: readonly string[]): string | undefined {
  let open: string | undefined;
  for (const line of lines) {
    const marker = /^\s*(?:[-*+] +|\d+[.)] +)?(`{3,}|~{3,})/.exec(line)?.[1];
    if (marker === undefined) continue;
    if (open === undefined) open = marker;
    else if (marker.startsWith(open) && line.trim() === marker) open = undefined;
  }
  return open;
}

/** The `kanzen.yaml` of a recorded world. */
export function worldText(
  stated: Readonly<Record<string, string | number>>,
  given: readonly string[],
): string {
  const entries = Object.entries(stated).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const files = given.length === 0 ? '' : `given: ${JSON.stringify(given)}\n`;
  return `${entries.join('')}${files}`;
}
