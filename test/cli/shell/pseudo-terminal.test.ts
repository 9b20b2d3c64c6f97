import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const executable = fileURLToPath(new URL('../../../bin/kanzen.js', import.meta.url));
const compiled = fileURLToPath(new URL('../../../lib/cli/index.js', import.meta.url));

/** What the keys of a keyboard send. */
const keys = {
  enter: '\r',
  tab: '\t',
  up: '\x1b[A',
  left: '\x1b[D',
  home: '\x1b[H',
  backspace: '\x7f',
  end: '\x05',
  interrupt: '\x03',
  leave: '\x04',
  search: '\x12',
};

const manifest = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: archive}
spec:
  selector: {matchLabels: {app: archive}}
  template:
    metadata: {labels: {app: archive}}
    spec: {containers: [{name: main, image: "redis:7"}]}
`;

/** Why there is no terminal to type at; undefined where there is one. */
function missing(): string | undefined {
  if (!existsSync(compiled)) return 'the executable is not compiled: npm run compile';
  try {
    const said = execFileSync('script', ['--version']).toString();
    return said.includes('util-linux') ? undefined : 'script is not that of util-linux';
  } catch {
    return 'there is no script, of util-linux, on this machine';
  }
}

/** A machine that does other things as well may take so long to show anything. */
const patienceMs = 50_000;

/** A person at a pseudo-terminal, who reads before typing on. */
class Person {
  readonly #child: ChildProcessWithoutNullStreams;
  #shown = '';
  #read = 0;
  #look: (() => void) | undefined;

  constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      this.#shown += piece;
      this.#look?.();
    });
  }

  type(...typed: readonly string[]): void {
    this.#child.stdin.write(typed.join(''));
  }

  /** Asks for completion, which adds something; a tab among other letters is one that was pasted. */
  async complete(typed: string, added: string): Promise<void> {
    this.type(typed);
    await this.read(new RegExp(`${typed}$`));
    this.type(keys.tab);
    await this.read(new RegExp(`^${added}$`));
  }

  /** Waits until something is shown that was not read yet, and gives it without what moves the cursor. */
  async read(wanted: RegExp): Promise<string> {
    return this.#unread(wanted, (shown) => shown.replace(/\x1b\[[\d;?]*[A-Za-z]/g, ''));
  }

  /** Waits until the cursor has moved. */
  async move(key: string, by: RegExp): Promise<void> {
    this.type(key);
    await this.#unread(by, (shown) => shown.replaceAll('\x1b', ''));
  }

  async #unread(wanted: RegExp, view: (shown: string) => string): Promise<string> {
    for (;;) {
      const rest = view(this.#shown.slice(this.#read));
      if (wanted.test(rest)) {
        this.#read = this.#shown.length;
        return rest;
      }
      await this.#more(`${wanted} in ${JSON.stringify(rest)}`);
    }
  }

  #more(wanted: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no ${wanted}`)), patienceMs);
      this.#look = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async gone(): Promise<number | null> {
    return new Promise((resolve) => this.#child.once('close', (code) => resolve(code)));
  }
}

function sit(): Person {
  const folder = mkdtempSync(join(tmpdir(), 'kanzen-terminal-'));
  writeFileSync(join(folder, 'archive.yaml'), manifest);
  const started = `${process.execPath} ${executable} shell -f archive.yaml --kubernetes 1.33`;
  // What has no window has no width.
  const command = `stty cols 80 rows 24; exec ${started}`;
  const env = { ...process.env, TERM: 'xterm', SHELL: '/bin/sh' };
  const child = spawn('script', ['-qfec', command, '/dev/null'], { cwd: folder, env });
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  return new Person(child);
}

const why = missing();
const atTerminal = why === undefined ? test : test.skip;

atTerminal(
  `a person types at a pseudo-terminal${why === undefined ? '' : ` (${why})`}`,
  async () => {
    const person = sit();
    await person.read(/\$ $/);

    // Verbs, kinds and live names are completed.
    await person.complete('kubec', 'tl ');
    await person.complete('ge', 't ');
    await person.complete('statefulse', 'ts ');
    await person.complete('arc', 'hive ');
    person.type(keys.enter);
    expect(await person.read(/\$ $/)).toMatch(/NAME +READY +AGE\r\narchive +1\/1 +/);

    // Where several go on, they are shown.
    await person.complete('kubectl rollout re', 's');
    person.type(keys.tab);
    expect(await person.read(/resume[\s\S]*rollout re\w*$/)).toMatch(/restart +resume/);
    person.type(keys.interrupt);
    await person.read(/\^C\r\n[\s\S]*\$ $/);

    // The line is edited in its middle, at its beginning, and at its end.
    person.type('ho wrdx');
    await person.read(/ho wrdx$/);
    await person.move(keys.left.repeat(3), /(\[1D){3}$/);
    person.type('o');
    await person.read(/ho wordx/);
    await person.move(keys.home, /\[5D$/);
    person.type('e');
    await person.read(/eho wordx/);
    person.type('c');
    await person.read(/echo wordx/);
    await person.move(keys.end, /C$/);
    person.type(keys.backspace);
    await person.read(/echo word$/);
    person.type(keys.enter);
    await person.read(/\nword\r\n[\s\S]*\$ $/);

    // What was typed comes back, and is found by a part of it.
    person.type(keys.up);
    await person.read(/echo word$/);
    person.type(' again', keys.enter);
    await person.read(/\nword again\r\n[\s\S]*\$ $/);
    person.type(keys.search, 'stateful');
    expect(await person.read(/`stateful': .*archive/)).toContain('(reverse-i-search)');
    person.type(keys.enter);
    await person.read(/\narchive +1\/1 [\s\S]*\$ $/);

    person.type(keys.leave);
    expect(await person.gone()).toBe(0);
  },
  120_000,
);
