import { describe, expect, it } from 'vitest';
import { doorNames } from './doors.ts';
import { sizeExceptions } from './exceptions.ts';
import { houseOf, printed, type Rule } from './house.ts';
import { cycles } from './rules/cycles.ts';
import { documentation } from './rules/documentation.ts';
import { inhabitants } from './rules/inhabitants.ts';
import { purity } from './rules/purity.ts';
import { sizes } from './rules/sizes.ts';
import { syntax } from './rules/syntax.ts';
import { walls } from './rules/walls.ts';
import { textOf, typescriptFiles } from './sources.ts';

const house = houseOf(typescriptFiles('src'));

const rules: readonly (readonly [string, Rule])[] = [
  ['enters rooms by their doors and never up the stairs', walls],
  ['has no cycle of imports', cycles],
  ['keeps pure rooms pure and synchronous rooms synchronous', purity],
  ['keeps files, functions and lines short', sizes(sizeExceptions)],
  ['uses only the parts of the language that keep their promises', syntax],
  ['has no file that nobody imports', inhabitants],
  ['documents every name that leaves a room', documentation],
];

describe('the house', () => {
  it.each(rules)('%s', (_, rule) => {
    expect(rule(house).map(printed)).toEqual([]);
  });

  it('lets out of each room the names in doors.txt and no others', async () => {
    const names = doorNames(house).map(({ room, name }) => `${room} ${name}\n`);
    await expect(names.join('')).toMatchFileSnapshot('doors.txt');
  });

  it('has a door for every name in the imports of package.json', () => {
    const { imports } = JSON.parse(textOf('package.json')) as {
      imports: Record<string, Record<string, string>>;
    };
    for (const [name, targets] of Object.entries(imports)) {
      const room = name.slice(1);
      expect(targets).toEqual({
        'kanzen-source': `./src/${room}/index.ts`,
        default: `./lib/${room}/index.js`,
      });
      expect(house.map(({ path }) => path)).toContain(`src/${room}/index.ts`);
    }
  });

  it('grants no exception to what no longer exists', () => {
    for (const path of Object.keys(sizeExceptions))
      expect(house.some((file) => file.path.startsWith(path))).toBe(true);
  });
});
