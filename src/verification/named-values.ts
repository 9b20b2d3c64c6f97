import type { Judged, Stage } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** What a mark's name can ask for, and where such values are found. The first row that fits is taken. */
const sources: readonly { readonly name: RegExp; readonly find: (known: Known) => readonly string[] }[] = [
  { name: /pod(?:.?name)?$/i, find: ({ rows }) => rows(/\b(?:po|pods?)\b/) },
  { name: /node.?port/i, find: ({ draws }) => drawn(draws, /^node port /) },
  { name: /port/i, find: ({ draws, lines }) => [...servicePorts(lines), ...drawn(draws, /^node port /)] },
  {
    name: /external|lb|load.?balancer|ingress|public/i,
    find: ({ draws }) => [
      ...drawn(draws, /^load balancer of /),
      ...drawn(draws, /^external IP of /),
      ...drawn(draws, /^internal IP of /),
    ],
  },
  { name: /node.*(?:ip|addr)|host.?ip/i, find: ({ draws }) => drawn(draws, /^(?:external|internal) IP of /) },
  { name: /(?:cluster|svc|service).*(?:ip|addr)/i, find: ({ draws }) => drawn(draws, /^cluster IP of /) },
  { name: /pod.*(?:ip|addr)/i, find: ({ draws }) => drawn(draws, /^address of pods\//) },
  {
    name: /\bip\b|addr|^[\d.xwyznN*]+$/i,
    find: ({ draws }) =>
      drawn(draws, /^(?:address of pods|cluster IP of|load balancer of|(?:external|internal) IP of)/),
  },
  {
    name: /node/i,
    find: ({ draws, rows }) => [...rows(/\bno(?:de)?s?\b/), ...drawn(draws, /^name of nodes/)],
  },
  { name: /namespace|\bns\b/i, find: ({ rows }) => rows(/\b(?:ns|namespaces?)\b/) },
  { name: /svc|service/i, find: ({ rows }) => rows(/\b(?:svc|services?)\b/) },
  { name: /deploy/i, find: ({ rows }) => rows(/\bdeploy(?:ments?)?\b/) },
  { name: /pod|name/i, find: ({ rows }) => rows(/\b(?:po|pods?)\b/) },
];

/** What is known of a world before a stage. */
interface Known {
  readonly draws: readonly Draw[];
  readonly lines: readonly string[];
  /** The first words of the tables that commands like this one printed, the latest table first. */
  readonly rows: (command: RegExp) => readonly string[];
}

/**
 * The values that a mark such as `<NODE-IP>` may stand for in a command, by what its name says: values of
 * that kind that the world has had by then, the latest first.
 */
export function namedValues(
  mark: string,
  stages: readonly Stage[],
  judged: readonly Judged[],
): readonly string[] {
  const lines = judged.flatMap(({ run }) => run.lines);
  const draws = judged.flatMap(({ run }) => run.draws).reverse();
  const rows = (command: RegExp) =>
    judged
      .filter(({ run }) => stages[run.stage]?.commands.some((each) => command.test(each)))
      .reverse()
      .flatMap(({ run }) => firstColumn(run.lines));
  const row = sources.find(({ name }) => name.test(mark.replace(/[<>[\]]/g, '')));
  // Whose node port is asked is a node, whatever the mark calls it.
  const isNode = stages.some(({ commands }) => commands.some((each) => nodePortOf(each, mark)));
  const nodes = isNode ? drawn(draws, /^(?:external|internal) IP of /) : [];
  const found = [...nodes, ...(row?.find({ draws, lines, rows }) ?? [])];
  return [...new Set(found)].filter((value) => value !== mark);
}

function nodePortOf(command: string, mark: string): boolean {
  return command
    .split(mark)
    .slice(1)
    .some((rest) => /^:(?:3[0-2]\d{3}\b|\$\{?NODE_?PORT)/.test(rest));
}

function drawn(draws: readonly Draw[], key: RegExp): readonly string[] {
  return draws.filter((draw) => key.test(draw.key)).map(({ value }) => value);
}

/** The ports of services in their listings: `80/TCP`, `8080:30163/TCP`. */
function servicePorts(lines: readonly string[]): readonly string[] {
  const found = lines.flatMap((line) => [...line.matchAll(/(?<=[\s,])(\d+)(?::\d+)?\/(?:TCP|UDP)/g)]);
  return found.map((match) => match[1] ?? '').reverse();
}

function firstColumn(lines: readonly string[]): readonly string[] {
  const head = lines.findIndex((line) => /^NAME\s/.test(line));
  return head < 0 ? [] : lines.slice(head + 1).flatMap((line) => /^[a-z0-9][\w.-]*/.exec(line)?.[0] ?? []);
}
