import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gitHistory } from '../../src/cli/git-history.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanzen-git-'));
const site = join(folder, 'site');

beforeAll(() => {
  mkdirSync(join(site, 'content'), { recursive: true });
  git('init', '--quiet');
  commit('content/古い.md', '2024-01-01T00:00:00+09:00', 'First');
  commit('content/new file.md', '2024-02-02T00:00:00+09:00', 'Second\n\nwith a body');
});
afterAll(() => rmSync(folder, { recursive: true }));

function git(...args: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
}

function commit(path: string, date: string, message: string): void {
  writeFileSync(join(site, path), date);
  git('add', '.');
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const who = ['-c', 'user.name=名', '-c', 'user.email=a@example.org', '-c', 'commit.gpgSign=false'];
  execFileSync('git', ['-C', folder, ...who, 'commit', '--quiet', '-m', message], { env });
}

test('each file of a site has its newest commit, by its path in the site', () => {
  const { latest, isShallow } = gitHistory(site) ?? {};
  const told = [...(latest ?? [])].map(
    ([path, { subject, authorDate, authorName }]) => `${path}: ${subject} ${authorDate} ${authorName}`,
  );
  expect(told.sort()).toEqual([
    'content/new file.md: Second 2024-02-02T00:00:00+09:00 名',
    'content/古い.md: First 2024-01-01T00:00:00+09:00 名',
  ]);
  expect(isShallow).toBe(false);
});

test('nothing that the repository configures is run', () => {
  const trace = join(folder, 'ran');
  writeFileSync(join(folder, 'evil.sh'), `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 });
  for (const key of ['gpg.program', 'core.fsmonitor', 'core.pager', 'diff.external'])
    git('config', key, join(folder, 'evil.sh'));
  git('config', 'log.showSignature', 'true');
  expect(gitHistory(site)?.latest.size).toBe(2);
  expect(() => execFileSync('ls', [trace], { stdio: 'ignore' })).toThrow();
});

test('outside a repository there is no history', () => {
  expect(gitHistory(tmpdir())).toBe(undefined);
});
