import { describe, expect, it } from 'vitest';
import { verify } from './verify-text.ts';

async function verdicts(...lines: string[]): Promise<readonly string[]> {
  const make =
    '$ kubectl create configmap x --from-literal=a=one --from-literal=b=two --from-literal=c=three';
  const note = ['```console', make, 'configmap/x created', ...lines, '```'];
  const { steps } = await verify({ kubernetes: '1.33' }, ...note);
  return steps.map(({ verdict }) => verdict);
}

describe('a note that shows the values of a map', () => {
  it('is right in every order, in one command as in another', async () => {
    const all = await verdicts(
      "$ kubectl get configmap x -o jsonpath='{.data.*}'",
      'three one two',
      '$ kubectl get configmap x -o jsonpath=\'{range .data.*}{@}{"\\n"}{end}\'',
      'two',
      'one',
      'three',
      "$ kubectl get configmap x -o custom-columns='ALL:.data.*'",
      'ALL',
      'two,three,one',
    );
    expect(all).toEqual(['verified', 'verified', 'verified', 'verified']);
  });

  it('is wrong with values that are not there, or twice', async () => {
    expect(await verdicts("$ kubectl get configmap x -o jsonpath='{.data.*}'", 'three one one')).toEqual([
      'verified',
      'failed',
    ]);
  });
});
