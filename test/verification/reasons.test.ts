import { describe, expect, it } from 'vitest';
import { parseNote } from '#transcript';
import { readSettings, type StepReport } from '#verification';
import type { Machine, MachineResult } from '../../src/verification/machine.ts';
import type { Boot } from '../../src/verification/replay.ts';
import { verifyTranscript } from '../../src/verification/verify.ts';
import { bootToy } from './toy-machine.ts';

describe('a failed step says why', () => {
  it('shows a line that nothing prints', async () => {
    const [step] = await reportsOf('$ make web\nmade\nand painted\n');
    expect(step).toMatchObject({ verdict: 'failed', code: 'line-extra', mismatch: { line: 4 } });
  });

  it('fails where the note shows no output', async () => {
    const [silent, shown] = await reportsOf('$ fail\n$ make web\nmade\n');
    expect(silent).toMatchObject({ verdict: 'failed', code: 'hidden-failure', mismatch: { line: 2 } });
    expect(shown).toMatchObject({ verdict: 'verified' });
  });

  it('cannot tell what it has not tried', async () => {
    const made = '$ make web\nmade\n'.repeat(8);
    const lines = 'web-aaaaa\n'.repeat(3);
    const steps = await reportsOf(`${made}$ ask; ask; ask\n${lines}`);
    expect(steps.at(-1)).toMatchObject({ verdict: 'failed', code: 'search-gave-up' });
  });
});

/** Verifies a session in the toy world. */
async function reportsOf(session: string): Promise<readonly StepReport[]> {
  const source = { path: 'note.md', text: `\`\`\`console\n${session}\`\`\`\n` };
  const { settings } = readSettings({ path: 'kanzen.yaml', text: '' });
  const input = { source, transcript: parseNote(source), settings, diagnostics: [], files: new Map() };
  const { steps } = await verifyTranscript(input, bootToyWithShell);
  return steps;
}

/** The toy machine behind a shell that knows `;` and the command `fail`. */
function bootToyWithShell(): Boot {
  return (oracle) => {
    const toy = bootToy()(oracle);
    return {
      now: () => toy.now(),
      advance: (until) => toy.advance(until),
      run: (line, where) => runLine(toy, line, where),
      snapshot: () => toy.snapshot(),
      restore: (snapshot) => toy.restore(snapshot),
    };
  };
}

async function runLine(
  toy: Machine,
  line: string,
  where: Parameters<Machine['run']>[1],
): Promise<MachineResult> {
  if (line === 'fail') return { text: 'no such thing\n', exitCode: 1, unsupported: [], recorded: undefined };
  const results: MachineResult[] = [];
  for (const command of line.split('; ')) results.push(await toy.run(command, where));
  const text = results.map((result) => result.text).join('');
  return { text, exitCode: 0, unsupported: [], recorded: undefined };
}
