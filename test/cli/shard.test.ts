import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesOfShard, parseShard } from '../../src/cli/shard.ts';
import { noteOnDisk } from './notes.ts';

const someNotes = fc
  .array(fc.nat(1000), { maxLength: 30 })
  .map((lengths) => lengths.map((length, index) => noteOnDisk(`content/${index}.md`, 'x'.repeat(length))));

describe('notesOfShard()', () => {
  it('puts every note into exactly one shard', () => {
    fc.assert(
      fc.property(someNotes, fc.integer({ min: 1, max: 8 }), (notes, count) => {
        const shards = Array.from({ length: count }, (_, at) =>
          notesOfShard(notes, { index: at + 1, count }),
        );
        const paths = shards.flat().map(({ source }) => source.path);
        expect(paths.sort()).toEqual(notes.map(({ source }) => source.path).sort());
      }),
    );
  });

  it('shares the cost', () => {
    const notes = [900, 500, 400, 10, 5].map((length, at) => noteOnDisk(`${at}.md`, 'x'.repeat(length)));
    const costs = [1, 2].map((index) =>
      notesOfShard(notes, { index, count: 2 }).reduce((sum, { source }) => sum + source.text.length, 0),
    );
    expect(costs).toEqual([910, 905]);
  });
});

it.each(['0/1', '2/1', 'a/b', '1', '1/0', '-1/2', ''])('parseShard() refuses "%s"', (text) => {
  expect(() => parseShard(text)).toThrow(`Cannot take shard "${text}": write which of how many, such as 2/4`);
});
