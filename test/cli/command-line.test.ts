import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { kanzen } from './stage.ts';

describe('the command line', () => {
  it.each(['--help', '-h', 'help'])('answers "%s" with every command', async (word) => {
    const { code, stdout, stderr } = await kanzen('/', [word]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    for (const { name, summary } of commands) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^  ${name} +`)));
      expect(stdout).toContain(`  ${summary}\n`);
    }
  });

  it.each(['--version', '-v'])('answers "%s" with the version of the package', async (word) => {
    const manifest = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await kanzen('/', [word])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it.each(commands.map(({ name }) => name))('lists every option in the help of "%s"', async (name) => {
    const command = commands.find((candidate) => candidate.name === name);
    const { code, stdout } = await kanzen('/', [name, '--help']);
    expect(code).toBe(0);
    for (const option of command?.options ?? []) expect(stdout).toContain(`--${option.name}`);
    expect(await kanzen('/', ['help', name])).toMatchObject({ code: 0, stdout });
  });

  it('finds a command by its other name', async () => {
    expect((await kanzen('/', ['serve', '--help'])).stdout).toContain('Usage: kanzen preview');
  });

  it.each([
    [[], 'Usage: kanzen <command>'],
    [['publish'], 'Unknown command "publish": the commands are build, verify'],
    [['help', 'publish'], 'Unknown command "publish"'],
    [['verify', '--colour'], 'Unknown option \'--colour\'\n  Run "kanzen verify --help"'],
    [['verify', '--root'], "Option '--root <value>' argument missing"],
    [['verify', '--root', 'a', '--root', 'b'], 'Option "--root" is given twice: it takes one value'],
    [['build', 'extra'], "Unexpected argument 'extra'"],
    [['verify', '--reporter', 'xml'], 'Unknown reporter "xml": the reporters are pretty, json'],
    [['preview', '--port', 'x'], 'Cannot listen on port "x": a port is a number from 0 to 65535'],
  ])('refuses %j with exit code 2 and a reason', async (argv, reason) => {
    const { code, stdout, stderr } = await kanzen('/', argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('bug');
  });
});
