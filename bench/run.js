import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { main } from '../lib/cli/index.js';

const unitBytes = Buffer.alloc(16 * 1024 * 1024, 'kanzen');
const mostRuns = 30;
const steadyShare = 0.05;

const folder = mkdtempSync(join(tmpdir(), 'kanzen-bench-'));
const tasks = [
  ['help', () => inProcess('--help')],
  ['verify', () => inProcess('verify')],
  ['verify warm', () => main(['verify'], silentEffects())],
  ['build', () => inProcess('build', '--output', join(folder, 'dist'))],
];

try {
  for (const [name, task] of tasks) console.log(row(name, await ratios(task)));
} finally {
  rmSync(folder, { recursive: true });
}

async function ratios(task) {
  const found = [];
  await task();
  while (found.length < mostRuns && !isSteady(found)) {
    const before = timeUnit();
    const start = performance.now();
    await task();
    const taken = performance.now() - start;
    found.push((2 * taken) / (before + timeUnit()));
  }
  return found.sort((left, right) => left - right);
}

function isSteady(found) {
  if (found.length < 7) return false;
  const sorted = [...found].sort((left, right) => left - right);
  return quantile(sorted, 0.75) - quantile(sorted, 0.25) < steadyShare * quantile(sorted, 0.5);
}

function timeUnit() {
  const start = performance.now();
  createHash('sha256').update(unitBytes).digest();
  return performance.now() - start;
}

function row(name, sorted) {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => quantile(sorted, share).toFixed(2));
  return `${name.padEnd(12)} ${middle.padStart(8)}   (${low} to ${high}, ${sorted.length} runs)`;
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function inProcess(...argv) {
  execFileSync(process.execPath, ['bin/kanzen.js', ...argv], { stdio: 'ignore' });
}

function silentEffects() {
  const silent = { isTerminal: false, write: () => {} };
  const interruption = () => Promise.resolve();
  return { stdout: silent, stderr: silent, now: () => Date.now(), cwd: process.cwd(), env: {}, interruption };
}
