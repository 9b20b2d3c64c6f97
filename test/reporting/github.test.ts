import { expect, it } from 'vitest';
import { runReport } from '../../src/verification/report.ts';
import { rendered } from './render.ts';
import { note, rightRun, step, wrongRun, wrongStep } from './sample.ts';

it('annotates the lines of the notes and ends with the tally', () => {
  expect(rendered('github', wrongRun).split('\n')).toEqual([
    '::error file=kanzen.config.yaml,line=1,col=3,title=bad-configuration::Unknown key "x"',
    '::warning file=content/pods.md,line=2,col=1,title=unclosed-fence::The fence is not closed%0AHint: End it with ```',
    '::error file=content/pods.md,line=8,col=9,title=contradicts itself (output-differs)::' +
      'Row "web-1", READY: shows 2/2, can only be 1/1%0Aline 5: here web-1 has one container%0AHint: Write 1/1',
    '3 steps: 1 verified, 1 recorded, 1 failed',
    '',
  ]);
});

it('says nothing but the tally where all is right', () => {
  expect(rendered('github', rightRun)).toBe('2 steps: 1 verified, 1 elided\n');
});

it('lets no text of a note start a command of its own', () => {
  const hostile = 'a\n::set-output name=x::y\r\n100%';
  const text = rendered(
    'github',
    runReport([note({ steps: [step({ ...wrongStep, code: 'a:b,c', message: hostile })] })]),
  );
  expect(text.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
  expect(text).toContain('title=contradicts itself (a%3Ab%2Cc)::a%0A::set-output name=x::y%0D%0A100%25');
});
