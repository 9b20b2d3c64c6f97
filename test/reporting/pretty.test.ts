import { describe, expect, it } from 'vitest';
import { reporters } from '#reporting';
import { runReport } from '../../src/verification/report.ts';
import { note, rightRun, sampleContext, step, wrongRun, wrongStep } from './sample.ts';

function pretty(report: Parameters<(typeof reporters)[0]['render']>[0], context = sampleContext): string {
  return reporters.find(({ name }) => name === 'pretty')?.render(report, context) ?? '';
}

describe('the pretty report', () => {
  it('says nothing but the tally about a note that is right', () => {
    expect(pretty(rightRun)).toBe('✓ content/pods.md  Kubernetes 1.36\n2 steps: 1 verified, 1 elided\n');
  });

  it('counts the notes of many that have no session', () => {
    const report = runReport([note({ path: 'a.md', steps: [] }), note({ steps: [step({})] })]);
    expect(pretty(report)).not.toContain('a.md');
    expect(pretty(report)).toContain('1 note without a session\n2 notes, 1 step');
  });

  it('shows place, difference, reason, related line and hint of a wrong step', () => {
    expect(pretty(runReport([note({ steps: [wrongStep] })]))).toBe(`✗ content/pods.md  Kubernetes 1.36

  content/pods.md:8:9  contradicts itself (output-differs)

         6 │ $ kubectl get pods
           │ NAME    READY   STATUS    RESTARTS   AGE
    ✗    8 │ web-1   2/2     Running   0          5s
    ✓      │ web-1   1/1     Running   0          5s
           │         ^^^

    Row "web-1", READY: shows 2/2, can only be 1/1
         5 │ web-1   1/1     Running   0          3s
           ╰ here web-1 has one container
    Hint: Write 1/1

1 step: 1 failed
`);
  });

  it('shows diagnostics, those of the site first', () => {
    const text = pretty(wrongRun);
    expect(text).toMatch(/^ {2}kanzen\.config\.yaml:1:3 {2}error \(bad-configuration\)\n/);
    expect(text).toContain(
      '  content/pods.md:2:1  warning (unclosed-fence)\n\n         2 │ ```\n           │ ^\n',
    );
    expect(text.indexOf('bad-configuration')).toBeLessThan(text.indexOf('unclosed-fence'));
  });

  it('gives each note its own tally where there are several', () => {
    const text = pretty(runReport([note(), note({ path: 'content/b.md', kubectl: '1.35' })]));
    expect(text).toBe(
      '✓ content/pods.md  Kubernetes 1.36 · 1 step: 1 verified\n' +
        '✓ content/b.md  Kubernetes 1.36, kubectl 1.35 · 1 step: 1 verified\n' +
        '2 notes, 2 steps: 2 verified\n',
    );
  });

  it.each([
    ['a shorter line', 'web   1', 'web   12', '           │        ^'],
    ['wide characters before it', '完全 1', '完全 2', '           │      ^'],
    ['a repeated character', 'aab', 'aaab', '           │   ^'],
  ])('marks what differs after %s', (_, shown, world, carets) => {
    const report = runReport([
      note({ steps: [step({ ...wrongStep, mismatch: { line: 8, column: 1, note: shown, world } })] }),
    ]);
    expect(pretty(report)).toContain(`\n${carets}\n`);
  });

  it('says where one side has nothing', () => {
    const mismatch = { line: 8, column: 1, note: '', world: 'web-1   1/1' };
    const text = pretty(runReport([note({ steps: [step({ ...wrongStep, mismatch })] })]));
    expect(text).toContain('    ✗    8 │ (nothing)\n    ✓      │ web-1   1/1\n\n');
  });

  it('cuts a long line around the difference', () => {
    const before = 'x'.repeat(500);
    const mismatch = { line: 8, column: 501, note: `${before}a${before}`, world: `${before}b${before}` };
    const rows = pretty(runReport([note({ steps: [step({ ...wrongStep, mismatch })] })])).split('\n');
    expect(Math.max(...rows.map((line) => line.length))).toBeLessThan(190);
    const wrong = rows.find((line) => line.includes('✗    8')) ?? '';
    const carets = rows.find((line) => /│ +\^$/.test(line)) ?? '';
    expect(carets.length - 1).toBe(wrong.indexOf('a'));
  });

  it('lets no control character of a note through', () => {
    const mismatch = { line: 8, column: 1, note: '\u001b[2J\u202e', world: 'ok' };
    const text = pretty(runReport([note({ steps: [step({ ...wrongStep, mismatch })] })]));
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).toContain('␛[2J\\u{202e}');
  });

  it('paints by meaning', () => {
    const paint = (style: string, text: string) => `<${style}>${text}</${style}>`;
    const text = pretty(runReport([note({ steps: [wrongStep] })]), { ...sampleContext, paint });
    expect(text).toContain('<wrong>contradicts itself</wrong>');
    expect(text).toContain('<right>web-1   1/1     Running   0          5s</right>');
  });
});
