import type { ExpectedLine } from './comparison.ts';
import { watching } from './due-runs.ts';
import type { Stage } from './stage.ts';

/** Lists in which each row begins with the name of its object. */
const listing = /^\s*(?:kubectl|k)\s+(?:\S+\s+)*?get\s/;
const ownColumns = /custom-columns=\S*?\bNAME:(?!\{?\.?metadata\.name\b)/;

/**
 * A stage without the row that its list shows a second time, which no list does: what the others say is not
 * to be read off it. Undefined where none is, or where another row may well be the same.
 */
export function withoutRepeatedRow(stage: Stage): Stage | undefined {
  const { commands, expected = [] } = stage;
  const [command = ''] = commands;
  if (commands.length !== 1 || !listing.test(command) || watching.test(command) || ownColumns.test(command))
    return undefined;
  const texts = expected.filter((line) => line.type === 'text' && line.text.trim() !== '');
  if (texts.length < expected.length || !isHeader(texts[0])) return undefined;
  const shown = new Set<string>();
  const others = expected.filter((line) => {
    const isNew = line.type !== 'text' || !shown.has(line.text);
    if (line.type === 'text') shown.add(line.text);
    return isNew || namedTwice(command, line);
  });
  return others.length === expected.length - 1 ? { ...stage, expected: others } : undefined;
}

function isHeader(line: ExpectedLine | undefined): boolean {
  return line?.type === 'text' && /^NAME(\s|$)/.test(line.text);
}

/** Of what is asked for twice by its name, two rows are printed. */
function namedTwice(command: string, line: ExpectedLine): boolean {
  const name = line.type === 'text' ? (line.text.split(/\s/)[0] ?? '') : '';
  return command.split(/[\s/]/).filter((word) => word === name).length > 1;
}
