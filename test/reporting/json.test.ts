import { expect, it } from 'vitest';
import { reporters } from '#reporting';
import { sampleContext, wrongRun } from './sample.ts';

const json = reporters.find(({ name }) => name === 'json');

it('prints the whole report as one object that ends in a line end', () => {
  const text = json?.render(wrongRun, sampleContext) ?? '';
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual(wrongRun);
});

it('keeps the order of its keys', () => {
  const report = JSON.parse(json?.render(wrongRun, sampleContext) ?? '');
  expect(Object.keys(report)).toEqual(['version', 'summary', 'notes', 'diagnostics']);
  expect(Object.keys(report.summary)).toEqual([
    'notes',
    'steps',
    'verified',
    'elided',
    'unchecked',
    'recorded',
    'illustrative',
    'unsupported',
    'failed',
  ]);
  expect(Object.keys(report.notes[0].steps[0]).slice(0, 5)).toEqual([
    'line',
    'command',
    'verdict',
    'code',
    'message',
  ]);
});
