import { readFileSync } from 'node:fs';

/** One recorded command and what it printed. */
export interface RecordedCase {
  readonly name: string;
  readonly personality: 'coredns' | 'kube-dns';
  readonly terminal: boolean;
  readonly command: string;
  readonly text: string;
  readonly exitCode: number;
}

/** Reads a file of recorded cases. */
export function readCases(path: string | URL): readonly RecordedCase[] {
  const source = readFileSync(path, 'utf8');
  const pieces = source.split(/^==== (.+) ====\n/m).slice(1);
  const cases: RecordedCase[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const name = pieces[index] ?? '';
    const match = /^\$ ([\s\S]*?)\n([\s\S]*?)\[exit (\d+)\]\n?$/.exec(pieces[index + 1] ?? '');
    if (match === null) continue;
    const text = match[2] ?? '';
    cases.push({
      name,
      personality: name.startsWith('kube-dns/') ? 'kube-dns' : 'coredns',
      terminal: name.endsWith('.tty'),
      command: match[1] ?? '',
      text,
      exitCode: Number(match[3]),
    });
  }
  return cases;
}
