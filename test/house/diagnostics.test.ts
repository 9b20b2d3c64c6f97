import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from './diagnostic-codes.ts';
import { houseOf } from './house.ts';
import { textOf, typescriptFiles } from './sources.ts';

const codes = diagnosticCodes(houseOf(typescriptFiles('src')));
const rows = [...textOf('docs/diagnostics.md').matchAll(/^\| `([a-z0-9-]+)` \| (.+) \| (.+) \|$/gm)];
const tests = Object.entries(typescriptFiles('test')).filter(([path]) => !path.startsWith('test/house/'));

describe('docs/diagnostics.md', () => {
  it('explains every code that an author may meet, and no other', () => {
    expect(rows.map(([, code]) => code)).toEqual([...codes.keys()]);
  });

  it('says what each means and what to do', () => {
    for (const [, code, meaning = '', remedy = ''] of rows) {
      expect(meaning.trim().length, code).toBeGreaterThan(10);
      expect(remedy.trim().length, code).toBeGreaterThan(5);
    }
  });
});

describe('every code', () => {
  it('is provoked by a test', () => {
    const untested = [...codes].filter(([code]) => !tests.some(([, text]) => text.includes(code)));
    expect(untested.map(([code, path]) => `${path}: "${code}"`)).toEqual([]);
  });

  it.each([
    ["diagnostic('a-b', place, 'x');", ['a-b']],
    ["diagnostic(wide ? 'a' : 'b-c', place, 'x');", ['a', 'b-c']],
    ["const a = { code: 'a-b', message };", ['a-b']],
    ["function warn(at: Place, code: string) {} warn(at, 'a-b');", ['a-b']],
    ["function f(warn: (code: string) => void) { warn('a-b'); }", ['a-b']],
    ["const a = { code: 404 }; other('a-b');", []],
  ])('is found in %s', (text, expected) => {
    expect([...diagnosticCodes(houseOf({ 'src/site/a.ts': text })).keys()]).toEqual(expected);
  });
});
