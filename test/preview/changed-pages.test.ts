import { describe, expect, test } from 'vitest';
import { changedPages } from '../../src/preview/changed-pages.ts';

const html = (sheet: string, text = 'x') =>
  `<link rel="stylesheet" href="/${sheet}" integrity="sha256-${sheet.slice(14, 20)}">${text}`;
const old = 'assets/kanzen.0123456789.css';
const now = 'assets/kanzen.abcdefabcd.css';

describe('a rebuild is compared with the build before', () => {
  test('nothing differs', () => {
    const files = new Map([['index.html', html(old)]]);
    expect(changedPages(files, files)).toEqual({ pages: [], styles: [], other: false });
  });

  test('a new style sheet is swapped and no page differs', () => {
    const before = new Map([
      ['index.html', html(old)],
      [old, 'a{}'],
    ]);
    const after = new Map([
      ['index.html', html(now)],
      [now, 'b{}'],
    ]);
    expect(changedPages(before, after)).toEqual({
      pages: [],
      styles: [{ from: old, to: now }],
      other: false,
    });
  });

  test('a page that differs is named, also beside a new style sheet', () => {
    const before = new Map([
      ['index.html', html(old)],
      ['a/index.html', html(old)],
      [old, 'a{}'],
    ]);
    const after = new Map([
      ['index.html', html(now)],
      ['a/index.html', html(now, 'y')],
      [now, 'b{}'],
    ]);
    expect(changedPages(before, after).pages).toEqual(['a/index.html']);
  });

  test('a picture that differs is something else', () => {
    const before = new Map([['a.png', new Uint8Array([1])]]);
    const after = new Map([['a.png', new Uint8Array([2])]]);
    expect(changedPages(before, after)).toEqual({ pages: [], styles: [], other: true });
  });
});
