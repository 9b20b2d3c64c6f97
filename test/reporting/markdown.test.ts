import { expect, it } from 'vitest';
import { runReport } from '../../src/verification/report.ts';
import { rendered } from './render.ts';
import { note, step, wrongRun, wrongStep } from './sample.ts';

it('writes the tally, a row for each note, and what is wrong', () => {
  expect(rendered('markdown', wrongRun)).toBe(`## kanzen: 3 steps: 1 verified, 1 recorded, 1 failed

|  | Note | Kubernetes | Steps |
|---|---|---|---|
| ❌ | \`content/pods.md\` | 1.36 | 3 steps: 1 verified, 1 recorded, 1 failed |

**\`kanzen.config.yaml:1\`** error (bad-configuration)

Unknown key "x"

**\`content/pods.md:2\`** warning (unclosed-fence)

The fence is not closed
- Hint: End it with \\\`\\\`\\\`

**\`content/pods.md:8\`** contradicts itself (output-differs)

\`\`\`shell
$ kubectl get pods
\`\`\`

\`\`\`diff
- web-1   2/2     Running   0          5s
+ web-1   1/1     Running   0          5s
\`\`\`

Row "web-1", READY: shows 2/2, can only be 1/1
- line 5: here web-1 has one container
- Hint: Write 1/1
`);
});

it('lets no text of a note become markup', () => {
  const mismatch = { line: 8, column: 1, note: '```', world: '<img>' };
  const hostile = step({ ...wrongStep, message: '<b> *x* [y](z) | ~', mismatch });
  const text = rendered('markdown', runReport([note({ steps: [hostile] })]));
  expect(text).toContain('\\<b\\> \\*x\\* \\[y\\](z) \\| \\~');
  expect(text).toContain('````diff\n- ```\n+ <img>\n````');
});

it('stays below the size that a job page takes, and counts the rest', () => {
  const large = step({ ...wrongStep, message: 'x'.repeat(100_000) });
  const text = rendered('markdown', runReport([note({ steps: Array.from({ length: 20 }, () => large) })]));
  expect(Buffer.byteLength(text)).toBeLessThan(2 ** 20);
  expect(text.endsWith('… and 11 more\n')).toBe(true);
});
