import { expect, test } from 'vitest';
import type { Program } from '../../../src/terminal/program.ts';
import { runRecorded } from '../recorded/recorded-run.ts';

/** Writes a line to both streams, its argument in each. */
const both: Program = {
  name: 'both',
  run(context) {
    const [word = '', code = '0'] = context.argv.slice(1);
    context.write('stdout', `out ${word}\n`);
    context.write('stderr', `err ${word}\n`);
    return Number(code);
  },
};

async function shown(command: string): Promise<string> {
  const own = { both };
  const outcome = await runRecorded({ command, programs: {}, personality: 'coredns', terminal: true, own });
  return outcome.text;
}

test.each<[string, string, string]>([
  ['commands of a list', 'both 1; both 2', 'out 1\nerr 1\nout 2\nerr 2\n'],
  ['commands of a loop', 'for i in 1 2; do both $i; done', 'out 1\nerr 1\nout 2\nerr 2\n'],
  ['errors before what a pipe lets through', 'both 1 | cat; both 2', 'err 1\nout 1\nout 2\nerr 2\n'],
  ['errors that join the pipe in order', 'both 1 2>&1 | cat', 'out 1\nerr 1\n'],
  ['errors of a group that join the pipe', '{ both 1; both 2; } 2>&1 | tail -2', 'out 2\nerr 2\n'],
  ['what is thrown away', 'both 1 > /dev/null; both 2 2> /dev/null', 'err 1\nout 2\n'],
  ['what is taken as a word', 'x=$(both 1); echo "[$x]"', 'err 1\n[out 1]\n'],
  ['a function', 'f() { both $1; }; f 1; f 2 | cat', 'out 1\nerr 1\nerr 2\nout 2\n'],
  ['an alias of the same line', "alias b='both 7'; b", 'out 7\nerr 7\n'],
  ['a heredoc', 'cat <<EOF | tail -1\na\nb $HOME\nEOF\nboth 1', 'b /root\nout 1\nerr 1\n'],
  ['conditions', 'both 1 3 || both 2 && echo yes', 'out 1\nerr 1\nout 2\nerr 2\nyes\n'],
])('a terminal shows %s in true order', async (_, command, text) => {
  expect(await shown(command)).toBe(text);
});

test.each<[string, string]>([
  ['-e one -e three', 'one\nthree\n'],
  ['-etwo -ethree', 'two\nthree\n'],
  ['-ve one -e three', 'two\nfour\n'],
  ['-A 1 -e two', 'two\nthree\n'],
  ['--regexp=two --regexp four', 'two\nfour\n'],
  ["-E -e 'o.e|x' -e f.ur", 'one\nfour\n'],
  ['-c -e o -e t', '4\n'],
  ['-e two -- -', 'two\n'],
])('grep %s finds the lines of all its patterns', async (options, text) => {
  expect(await shown(`printf 'one\\ntwo\\nthree\\nfour\\n' | grep ${options}`)).toBe(text);
});

test('a loop without an end is stopped, and says so', async () => {
  const own = { both };
  const options = { programs: {}, personality: 'coredns', terminal: true, own } as const;
  const outcome = await runRecorded({ ...options, command: 'while true; do both 1 > /dev/null 2>&1; done' });
  expect(outcome.unsupported).toEqual(['a loop that does not end']);
});

test('an unknown command is told in the words of the shell', async () => {
  expect(await shown('nosuch -x; echo $?')).toBe('bash: nosuch: command not found\n127\n');
});
