import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseNote } from '#transcript';
import { type NoteReport, readSettings, verifyNote } from '#verification';
import { liesAbout } from './lie-generator.ts';

/**
 * `KANZEN_RECORDINGS` names a folder of bundles that verify, each with an `index.md`; `KANZEN_LIES` tells each
 * so-manieth lie about them. What is accepted is listed: somebody has to say whether it is legal.
 */
const folder = process.env.KANZEN_RECORDINGS ?? '';
const every = Number(process.env.KANZEN_LIES ?? '60');
const bundles = existsSync(folder)
  ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.md')))
  : [];

function verifyBundle(bundle: string, text: string): Promise<NoteReport> {
  const texts = readdirSync(join(folder, bundle)).filter((name) => /\.(ya?ml|json|txt|sh)$/.test(name));
  const files = new Map(texts.map((name) => [name, readFileSync(join(folder, bundle, name), 'utf8')]));
  const stated = readSettings({ path: 'kanzen.yaml', text: files.get('kanzen.yaml') ?? '' });
  const source = { path: join(bundle, 'index.md'), text };
  return verifyNote({ source, transcript: parseNote(source), ...stated, files });
}

async function isAccepted(bundle: string, text: string): Promise<boolean> {
  const { steps, diagnostics } = await verifyBundle(bundle, text);
  const isRight = steps.every(({ verdict }) => verdict === 'verified' || verdict === 'elided');
  return isRight && !diagnostics.some(({ severity }) => severity === 'error');
}

test.skipIf(bundles.length === 0).each(bundles.length === 0 ? ['a recording'] : bundles)(
  'a lie about %s is not accepted',
  async (bundle) => {
    const note = readFileSync(join(folder, bundle, 'index.md'), 'utf8');
    expect(await isAccepted(bundle, note)).toBe(true);
    const told = liesAbout(join(bundle, 'index.md'), note).filter((_, index) => index % every === 0);
    const accepted: string[] = [];
    for (const { name, text } of told) if (await isAccepted(bundle, text)) accepted.push(name);
    expect(accepted).toEqual([]);
  },
  3_600_000,
);
