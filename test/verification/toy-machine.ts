import { type Choice, newestVersion, type Oracle, orderDomain, pickDomain, suffixDomain } from '#cluster';
import { alignTabs, humanDuration, tableLayout } from '#text';
import type { Machine, MachineResult } from '../../src/verification/machine.ts';
import type { Boot } from '../../src/verification/replay.ts';

interface Thing {
  readonly serial: number;
  readonly name: string;
  readonly node: string;
  readonly address: string;
  readonly born: number;
  readonly order: readonly string[];
}

interface World {
  readonly now: number;
  readonly things: readonly Thing[];
  readonly draws: number;
}

const nodes = ['node-a', 'node-b'];
const ranges: Record<string, string> = { 'node-a': '10.4.1.', 'node-b': '10.4.2.' };

/**
 * A world just large enough to try a search on: `make NAME` makes a thing with a suffix, a node and an address of the
 * node's range; `list`, `ages`, `vars` and `ask` show them; `ask` shows the name of any one thing.
 */
export function bootToy(): Boot {
  return (oracle) => new ToyMachine(oracle);
}

class ToyMachine implements Machine {
  readonly #oracle: Oracle;
  #world: World = { now: 1_000_000_000_000, things: [], draws: 0 };

  constructor(oracle: Oracle) {
    this.#oracle = oracle;
  }

  now(): number {
    return this.#world.now;
  }

  async advance(until: number | 'settled'): Promise<void> {
    if (until !== 'settled') this.#world = { ...this.#world, now: Math.max(until, this.#world.now) };
  }

  async run(command: string): Promise<MachineResult> {
    const [verb = '', name = ''] = command.split(' ');
    const text = verb === 'make' ? this.#make(name) : this.#show(verb);
    return { text, exitCode: 0, unsupported: [], recorded: undefined };
  }

  snapshot(): unknown {
    return this.#world;
  }

  restore(snapshot: unknown): void {
    this.#world = snapshot as World;
  }

  #make(name: string): string {
    const serial = this.#world.things.length;
    const names = this.#world.things.map((thing) => thing.name);
    const suffix = this.#choose({
      key: `suffix of things/${serial}`,
      about: `the suffix of ${name}`,
      domain: suffixDomain(5, newestVersion, (value) =>
        names.includes(`${name}-${value}`) ? 'it is in use' : undefined,
      ),
    });
    const node = this.#choose({
      key: `node of things/${serial}`,
      about: 'the node',
      domain: pickDomain(nodes, String, 'nodes'),
    });
    const address = this.#choose(this.#address(serial, node));
    const order = this.#choose({
      key: `order of things/${serial}`,
      about: 'the order of variables',
      domain: orderDomain(['HOST', 'HOST_PORT', 'PROTO'], 'variables'),
    });
    const thing = { serial, name: `${name}-${suffix}`, node, address, born: this.#world.now, order };
    this.#world = { ...this.#world, things: [...this.#world.things, thing] };
    return 'made\n';
  }

  #address(serial: number, node: string): Choice<string> {
    const taken = this.#world.things.map((thing) => thing.address);
    const refuse = (value: string) => {
      if (!value.startsWith(ranges[node] ?? '')) return `${value} is not in ${ranges[node]}0/24`;
      return taken.includes(value) ? `${value} is in use` : undefined;
    };
    return {
      key: `address of things/${serial}`,
      about: `the address of thing ${serial}`,
      domain: {
        type: 'address',
        description: 'an unused address of the node',
        refuse,
        sample: (random) => `${ranges[node]}${2 + random.below(250)}`,
        parse: (text) => (/^\d+\.\d+\.\d+\.\d+$/.test(text) ? text : undefined),
        print: String,
      },
      repair: (value) =>
        nodes
          .filter((other) => value.startsWith(ranges[other] ?? ''))
          .map((other) => ({ key: `node of things/${serial}`, value: other })),
    };
  }

  #show(verb: string): string {
    const things = [...this.#world.things].sort((left, right) => (left.name < right.name ? -1 : 1));
    if (verb === 'list')
      return alignTabs(
        ['NAME\tIP\n', ...things.map(({ name, address }) => `${name}\t${address}\n`)].join(''),
        tableLayout,
      );
    if (verb === 'ages') return things.map((thing) => `${thing.name} ${this.#age(thing)}\n`).join('');
    if (verb === 'vars') return things.flatMap(({ order }) => order.map((item) => `${item}=1\n`)).join('');
    const asked = this.#choose({
      key: `asked ${this.#world.draws}`,
      about: 'who answers',
      domain: pickDomain(
        things.map(({ serial }) => serial),
        (serial) => `#${serial}`,
        'things',
      ),
    });
    this.#world = { ...this.#world, draws: this.#world.draws + 1 };
    return `${things.find(({ serial }) => serial === asked)?.name}\n`;
  }

  #age({ born }: Thing): string {
    const { now } = this.#world;
    const text = humanDuration(now - born);
    this.#oracle.printed({ type: 'age', text, instant: born, now });
    return text;
  }

  #choose<T>(choice: Choice<T>): T {
    return this.#oracle.choose(choice);
  }
}
