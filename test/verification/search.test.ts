import { describe, expect, test } from 'vitest';
import { Story } from '../../src/verification/causes/story.ts';
import type { ExpectedLine } from '../../src/verification/comparison.ts';
import { explain } from '../../src/verification/explanation.ts';
import { Replayer } from '../../src/verification/replay.ts';
import { type SearchResult, searchStage } from '../../src/verification/search.ts';
import type { History, Stage } from '../../src/verification/stage.ts';
import { bootToy } from './toy-machine.ts';

/** Reads `$ command` lines with their output; the line numbers are those of the text. */
function stagesOf(transcript: string): readonly Stage[] {
  const stages: Stage[] = [
    { type: 'boot', commands: [], where: { kind: 'workstation' }, line: 0, expected: undefined },
  ];
  for (const [index, line] of transcript.trim().split('\n').entries()) {
    const last = stages.at(-1);
    if (line.startsWith('$ ')) {
      stages.push({
        type: 'step',
        commands: [line.slice(2)],
        where: { kind: 'workstation' },
        line: index + 1,
        expected: [],
      });
    } else if (last?.expected) {
      const shown: ExpectedLine =
        line === '...' ? { type: 'elision', line: index + 1 } : { type: 'text', text: line, line: index + 1 };
      stages[stages.length - 1] = { ...last, expected: [...last.expected, shown] };
    }
  }
  return stages;
}

async function search(
  transcript: string,
): Promise<{ results: SearchResult[]; stages: readonly Stage[]; replayer: Replayer }> {
  const stages = stagesOf(transcript);
  const replayer = new Replayer(stages, bootToy(), undefined, 'seed');
  let history: History = { answers: new Map(), judged: [] };
  const results: SearchResult[] = [];
  for (const stage of stages) {
    if (stage.expected === undefined) {
      history = await replayer.extend(history);
      continue;
    }
    const result = await searchStage(replayer, history, stage);
    results.push(result);
    history = result.history;
  }
  return { results, stages, replayer };
}

const truths: Record<string, string> = {
  'names and addresses of any legal cluster': `
$ make web
made
$ make web
made
$ list
NAME        IP
web-bbbbb   10.4.2.40
web-ccccc   10.4.1.14`,
  'a column as wide as the longest name needs': `
$ make a-rather-long-name
made
$ list
NAME                       IP
a-rather-long-name-xkn4v   10.4.1.200`,
  'whoever of the things answers': `
$ make web
made
$ make web
made
$ list
NAME        IP
web-bbbbb   10.4.2.40
web-ccccc   10.4.2.41
$ ask
web-ccccc
$ ask
web-bbbbb
$ ask
web-bbbbb`,
  'any order of variables': `
$ make web
made
$ vars
PROTO=1
HOST_PORT=1
HOST=1`,
  'ages that one timeline explains': `
$ make web
made
$ make web
made
$ ages
web-bbbbb 80s
web-ccccc 13s
$ ages
web-bbbbb 5m10s
web-ccccc 4m3s`,
  'any lines under an elision': `
$ make web
made
$ make web
made
$ list
NAME        IP
...
web-ccccc   10.4.1.14`,
};

describe('a search accepts', () => {
  test.each(Object.entries(truths))('%s', async (_, transcript) => {
    const { results } = await search(transcript);
    expect(results.map(({ found }) => found)).toEqual(results.map(() => true));
  });
});

const lies: Record<string, { transcript: string; line: number; code: string }> = {
  'an address that another line shows otherwise': {
    transcript: `
$ make web
made
$ list
NAME        IP
web-bbbbb   10.4.2.40
$ list
NAME        IP
web-bbbbb   10.4.2.41`,
    line: 8,
    code: 'contradiction',
  },
  'an address of no node': {
    transcript: `
$ make web
made
$ list
NAME        IP
web-bbbbb   10.9.2.40`,
    line: 5,
    code: 'illegal-value',
  },
  'one address for two things': {
    transcript: `
$ make web
made
$ make web
made
$ list
NAME        IP
web-bbbbb   10.4.2.40
web-ccccc   10.4.2.40`,
    line: 7,
    code: 'illegal-value',
  },
  'a suffix that no generator makes': {
    transcript: `
$ make web
made
$ list
NAME        IP
web-aeiou   10.4.2.40`,
    line: 5,
    code: 'illegal-value',
  },
  'an answer of a thing that never was': {
    transcript: `
$ make web
made
$ list
NAME        IP
web-bbbbb   10.4.2.40
$ ask
web-ccccc`,
    line: 7,
    code: 'contradiction',
  },
  'one blank too few in a column': {
    transcript: `
$ make web
made
$ list
NAME        IP
web-bbbbb  10.4.2.40`,
    line: 5,
    code: 'output-differs',
  },
  'a younger thing that is older later': {
    transcript: `
$ make web
made
$ make web
made
$ ages
web-bbbbb 80s
web-ccccc 13s
$ ages
web-bbbbb 90s
web-ccccc 95s`,
    line: 10,
    code: 'impossible-time',
  },
  'a time that goes back': {
    transcript: `
$ make web
made
$ ages
web-bbbbb 80s
$ ages
web-bbbbb 70s`,
    line: 6,
    code: 'impossible-time',
  },
  'rows that are not sorted by name': {
    transcript: `
$ make web
made
$ make web
made
$ list
NAME        IP
web-ccccc   10.4.2.40
web-bbbbb   10.4.2.41`,
    line: 8,
    code: 'row-order',
  },
  'a row that is cut without a mark': {
    transcript: `
$ make web
made
$ make web
made
$ list
NAME        IP
web-bbbbb   10.4.2.40`,
    line: 7,
    code: 'line-missing',
  },
};

describe('a search refuses', () => {
  test.each(Object.entries(lies))('%s', async (_, { transcript, line, code }) => {
    const { results, stages, replayer } = await search(transcript);
    const index = results.findIndex(({ found }) => !found);
    expect(index).toBeGreaterThanOrEqual(0);
    const result = results[index];
    const stage = stages[index + 1];
    if (!result || !stage) throw new Error('no failed stage');
    const explanation = explain(stage, result, new Story(replayer, result.history));
    expect({ line: explanation.mismatch?.line, code: explanation.code }).toEqual({ line, code });
  });
});
