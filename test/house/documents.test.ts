import { describe, expect, it } from 'vitest';
import { drawnTree } from './drawn-tree.ts';
import { foldersIn, textOf } from './sources.ts';

const tree = drawnTree(textOf('ARCHITECTURE.md'));

describe('ARCHITECTURE.md', () => {
  it('draws the folders of the repository', () => {
    expect(tree.get('')).toEqual(foldersIn('.'));
  });

  it('draws every room', () => {
    expect(tree.get('src')).toEqual(foldersIn('src'));
  });

  it.each([...tree.keys()].filter((folder) => folder.includes('/')))('draws all of %s', (folder) => {
    expect(tree.get(folder)).toEqual(foldersIn(folder));
  });

  it('is one to two screens', () => {
    expect(textOf('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(110);
  });
});

describe.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/diagnostics.md', 'bench/README.md'])(
  '%s',
  (path) => {
    it('has exactly one title', () => {
      const withoutFences = textOf(path).replace(/^```[\s\S]*?^```/gm, '');
      expect(withoutFences.match(/^# .+$/gm)).toHaveLength(1);
    });

    it('names only files that exist', () => {
      const named = [
        ...textOf(path).matchAll(/`((?:src|test|docs|bench|bin|templates|content|\.ci)\/[\w./-]+)`/g),
      ];
      for (const [, file = ''] of named) expect(exists(file), file).toBe(true);
    });
  },
);

function exists(path: string): boolean {
  const parent = path.replace(/\/?[^/]+\/?$/, '') || '.';
  return foldersIn(parent).includes(path.split('/').filter(Boolean).at(-1) ?? '') || isFile(path);
}

function isFile(path: string): boolean {
  try {
    textOf(path);
    return true;
  } catch {
    return false;
  }
}
