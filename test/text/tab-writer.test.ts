import { describe, expect, test } from 'vitest';
import { alignTabs, describeLayout, tableLayout } from '#text';

describe('a table', () => {
  test('has columns three wider than their longest cell, and at least six wide', () => {
    expect(alignTabs('NAME\tA\tLAST\nlonger-name\tb\tc\n', tableLayout)).toBe(
      'NAME          A     LAST\nlonger-name   b     c\n',
    );
  });

  test('does not pad what follows the last tab', () => {
    expect(alignTabs('a\tlong\nb\t\n', tableLayout)).toBe('a     long\nb     \n');
  });

  test('counts code points, not cells of the screen', () => {
    expect(alignTabs('名前\tx\nabcdef\ty\n', tableLayout)).toBe('名前       x\nabcdef   y\n');
  });

  test('keeps widths that an earlier flush had', () => {
    const remembered: number[] = [];
    alignTabs('a-long-name\tx\n', tableLayout, remembered);
    expect(alignTabs('b\tx\n', tableLayout, remembered)).toBe('b             x\n');
  });
});

describe('a description', () => {
  test('aligns consecutive lines only: a line without a tab ends the column', () => {
    expect(alignTabs('Name:\tx\nIPs:\nLonger label:\ty\n', describeLayout)).toBe(
      'Name:  x\nIPs:\nLonger label:  y\n',
    );
  });

  test('pads a cell before an empty value', () => {
    expect(alignTabs('Endpoints:\t\n', describeLayout)).toBe('Endpoints:  \n');
  });
});
