import { nodeAmountKey } from '#cluster';
import { uidAt } from './owner-uids.ts';
import type { Draw, SeenTime } from './transcript-oracle.ts';

/** A place in a printed line where a chosen value, an age or a date stands. */
export interface Sighting {
  readonly from: number;
  readonly to: number;
  readonly source: SightingSource;
}

/** What stands there: one of some draws with the same value, written in a form; or a time. */
export type SightingSource =
  | { readonly type: 'draw'; readonly draws: readonly Draw[]; readonly form: Form }
  | { readonly type: 'time'; readonly time: SeenTime };

/** A way in which a value is written: an address also stands in names with dashes, and backwards. */
interface Form {
  readonly write: (value: string) => string;
  readonly read: (text: string) => string;
  readonly pattern: string;
}

const plain: Omit<Form, 'pattern'> = { write: (value) => value, read: (text) => text };
const dashed: Form = {
  write: (value) => value.replaceAll('.', '-'),
  read: (text) => text.replaceAll('-', '.'),
  pattern: '[0-9]+(?:-[0-9]+){3}',
};
const backwards: Form = { write: reverseOctets, read: reverseOctets, pattern: '[0-9]+(?:\\.[0-9]+){3}' };

function reverseOctets(text: string): string {
  return text.split('.').reverse().join('.');
}

/** The time between a cluster's birth and now. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Dates that tell their instant by themselves: RFC 3339 and RFC 1123 with a numeric zone. */
export const writtenDate =
  /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}/;

/** Finds chosen values in printed text. Built once for a run's draws and times. */
export class SightingIndex {
  readonly #byText = new Map<string, SightingSource[]>();
  readonly #phrases: ReadonlyMap<string, readonly SightingSource[]>;
  readonly #dates: ReadonlyMap<string, readonly SeenTime[]>;
  /** Whose the dates in tables are, in their order. */
  readonly #owners = new Map<string, readonly string[]>();
  readonly #span: TimeSpan;

  constructor(draws: readonly Draw[], times: readonly SeenTime[], span: TimeSpan) {
    this.#span = span;
    const drawsByText = new Map<string, { form: Form; draws: Draw[] }>();
    for (const draw of draws) {
      for (const { form, text } of writtenForms(draw)) {
        const known = drawsByText.get(text);
        if (known) known.draws.push(draw);
        else drawsByText.set(text, { form, draws: [draw] });
      }
    }
    for (const [text, { form, draws: same }] of drawsByText)
      this.#add(text, { type: 'draw', draws: same, form });
    for (const time of times) {
      if (!/\s/.test(time.text) && !writtenDate.test(time.text)) this.#add(time.text, { type: 'time', time });
    }
    this.#phrases = new Map([...this.#byText].filter(([text]) => text.includes(' ')));
    const dates = new Map<string, SeenTime[]>();
    for (const time of times) {
      if (/\s/.test(time.text)) dates.set(time.text, [...(dates.get(time.text) ?? []), time]);
    }
    this.#dates = dates;
    for (const { type, text, uid } of times)
      if (type === 'date' && uid !== undefined && writtenDate.test(text))
        this.#owners.set(text, [...(this.#owners.get(text) ?? []), uid]);
  }

  #add(text: string, source: SightingSource): void {
    const sources = this.#byText.get(text);
    if (sources) sources.push(source);
    else this.#byText.set(text, [source]);
  }

  /**
   * The sightings in one line, in order and not overlapping. `used` counts how often each time was seen in
   * the lines before: equal ages and dates are told apart by their order in the output. Timestamps are those
   * of the object with the UID.
   */
  find(line: string, used: Map<string, number>, uid?: string): readonly Sighting[] {
    const found = [
      ...this.#findPhrases(line),
      ...this.#findWords(line, used),
      ...this.#findDates(line, used, uid),
    ];
    found.sort((left, right) => left.from - right.from || right.to - left.to);
    let end = 0;
    return found.filter((sighting) => {
      if (sighting.from < end) return false;
      end = sighting.to;
      return true;
    });
  }

  /** Values of several words, such as a node's `Ubuntu 22.04.3 LTS`. */
  *#findPhrases(line: string): Generator<Sighting> {
    for (const [text, [source]] of this.#phrases) {
      const from = source === undefined ? -1 : line.indexOf(text);
      if (source !== undefined && from >= 0) yield { from, to: from + text.length, source };
    }
  }

  *#findWords(line: string, used: Map<string, number>): Generator<Sighting> {
    for (const word of wordsOf(line)) {
      const sources = this.#byText.get(word.text);
      if (!sources) continue;
      const seen = used.get(word.text) ?? 0;
      const draw = drawnIn(line, word, sources);
      const isAge = standsAsAge(line, word);
      const times = sources.filter((each) => each.type === 'time' && (isAge || each.time.type === 'hash'));
      const source = draw ?? times[Math.min(seen, times.length - 1)];
      if (source?.type === 'time') used.set(word.text, seen + 1);
      if (source) yield { from: word.from, to: word.from + word.text.length, source };
    }
  }

  *#findDates(line: string, used: Map<string, number>, uid: string | undefined): Generator<Sighting> {
    for (const [text, times] of this.#dates) {
      for (let from = line.indexOf(text); from >= 0; from = line.indexOf(text, from + text.length)) {
        const seen = used.get(text) ?? 0;
        used.set(text, seen + 1);
        const time = times[Math.min(seen, times.length - 1)];
        if (time) yield { from, to: from + text.length, source: { type: 'time', time } };
      }
    }
    for (const match of line.matchAll(new RegExp(writtenDate, 'g'))) {
      const instant = Date.parse(match[0]);
      // A date from before the cluster was is a text of the author's, not an instant of this world.
      if (!(instant >= this.#span.from - 1000 && instant <= this.#span.to + 1000)) continue;
      const owner = uidAt(line, match.index) ?? uid ?? this.#ownerOf(match[0], used);
      const time: SeenTime = {
        type: 'date',
        text: match[0],
        instant,
        now: this.#span.to,
        ...(owner && { uid: owner }),
      };
      yield { from: match.index, to: match.index + match[0].length, source: { type: 'time', time } };
    }
  }

  /** Of equal dates in a table each is that of its row. */
  #ownerOf(date: string, used: Map<string, number>): string | undefined {
    const owners = this.#owners.get(date);
    const seen = used.get(date) ?? 0;
    if (owners) used.set(date, seen + 1);
    return owners?.[Math.min(seen, owners.length - 1)];
  }
}

/** A value as it is written in one of its forms. */
interface Written {
  readonly form: Form;
  readonly text: string;
}

/** Draws are looked for in the output of every later stage, in every replay. */
const written = new WeakMap<Draw, readonly Written[]>();

function writtenForms(draw: Draw): readonly Written[] {
  const known = written.get(draw);
  if (known !== undefined) return known;
  const forms = formsOf(draw).map((form) => ({ form, text: form.write(draw.value) }));
  written.set(draw, forms);
  return forms;
}

function formsOf({ key, type, value }: Draw): readonly Form[] {
  // A bare small number stands for many things: where a node tells of it says what it is.
  if (key.startsWith(nodeAmountKey)) return [];
  if (type === 'address') {
    const form = { ...plain, pattern: '[0-9a-fA-F.:]*[0-9a-fA-F]' };
    return value.includes('.') ? [form, dashed, backwards] : [form];
  }
  if (type === 'number') return [{ ...plain, pattern: '[0-9]+' }];
  if (type === 'text') {
    // A suffix may look like a length, but is none: `5m22s`.
    const isLength = goDuration.test(value) && !key.startsWith('suffix of ');
    return [{ ...plain, pattern: isLength ? '[0-9.hmsµ]+' : textPattern(value) }];
  }
  if (type === 'pick' && value.length >= 4) return [{ ...plain, pattern: '[A-Za-z0-9][A-Za-z0-9.:-]*' }];
  return [];
}

/** How long something took, as Go prints it: `912ms`, `2.041s`, `1m4.5s`. */
const goDuration = /^(?:(?:\d+h)?(?:\d+m)?\d+(?:\.\d+)?s|\d+(?:\.\d+)?[mµ]s)$/;

/** Texts are joined by the signs that join the value at hand: `2021-01-13T13:20:00Z`, `docker://18.9.7`. */
function textPattern(value: string): string {
  // Cells of a table are at least two blanks apart.
  if (value.includes(' ')) return '\\S+(?: \\S+)*';
  if (value.includes('/')) return '[A-Za-z0-9][A-Za-z0-9.:/-]*';
  // Names in a kubeconfig: `kubernetes-admin@kubernetes`, `gke_project_zone_cluster`.
  if (/[@_]/.test(value)) return '[A-Za-z0-9][\\w@.:-]*';
  if (value.includes(':')) return '[A-Za-z0-9][A-Za-z0-9.:-]*';
  // Kernels: `3.10.0-957.el7.x86_64`, `4.19.112+`.
  if (/^\d+\.\d+\.\d+/.test(value)) return '[0-9][\\w.+-]*';
  return /[.-]/.test(value) ? '[A-Za-z0-9][A-Za-z0-9.-]*' : '[A-Za-z0-9]+';
}

interface Word {
  readonly text: string;
  readonly from: number;
}

/** Most lines are printed by every replay: their pieces are looked for once. */
const piecesOfLines = new Map<string, readonly Word[]>();
const mostLines = 4096;

function wordsOf(line: string): readonly Word[] {
  const known = piecesOfLines.get(line);
  if (known !== undefined) return known;
  const words = piecesOf(line);
  if (piecesOfLines.size >= mostLines) piecesOfLines.clear();
  piecesOfLines.set(line, words);
  return words;
}

/** The pieces of a line in which a value can stand: whole words first, then their parts. */
function piecesOf(line: string): readonly Word[] {
  const words: Word[] = [];
  for (const pattern of [
    /[A-Za-z0-9.:/-]+/g,
    /[\w@.:+-]+/g,
    /[A-Za-z0-9.:-]+/g,
    /[A-Za-z0-9.-]+/g,
    /[A-Za-z0-9-]+/g,
    /[A-Za-z0-9]+/g,
  ]) {
    for (const match of line.matchAll(pattern)) {
      const text = match[0].replace(/[.:-]+$/, '');
      if (text !== '') words.push({ text, from: match.index });
    }
  }
  // The address of a reversed name stands before `.in-addr.arpa`.
  for (const match of line.matchAll(/\d+\.\d+\.\d+\.\d+(?=\.in-addr\.arpa)/g))
    words.push({ text: match[0], from: match.index });
  // A UID is part of other names: a volume that is provisioned is called `pvc-` and its claim's UID.
  for (const match of line.matchAll(/(?<=[a-z]-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
    words.push({ text: match[0], from: match.index });
  // What a kubelet runs of its own is called after its node.
  for (const match of line.matchAll(/(?<=(?:etcd|kube-(?:apiserver|scheduler|[a-z]+-manager))-)[a-z0-9.-]+/g))
    words.push({ text: match[0], from: match.index });
  // `eth0@if12`: the cable's other end.
  for (const match of line.matchAll(/(?<=@if)\d+(?=:)/g)) words.push({ text: match[0], from: match.index });
  const seen = new Set<string>();
  return words.filter(({ text, from }) => {
    const key = `${from}/${text}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The choices that a word may show. Numbers of one or two digits are too common to tell anything. */
function drawnIn(line: string, word: Word, sources: readonly SightingSource[]): SightingSource | undefined {
  const source = sources.find((one) => one.type === 'draw');
  if (source?.type !== 'draw') return undefined;
  const isRevision = standsAsRevision(line, word);
  const isTooShort = /^\d{1,2}$/.test(word.text);
  const draws = source.draws.filter(({ key }) => (key.startsWith(revisionOf) ? isRevision : !isTooShort));
  return draws.length === 0 ? undefined : { ...source, draws };
}

const revisionOf = 'revision of ';

/** A resourceVersion stands after its name, or in a cell; what is part of `80:30067/TCP` is none. */
function standsAsRevision(line: string, { from, text }: Word): boolean {
  if (/resourceVersion"?: ?"?$/.test(line.slice(0, from))) return true;
  return text.length > 2 && /^\s{0,2}$/.test(line.charAt(from - 1) + line.charAt(from + text.length));
}

/** Ages stand in cells and parentheses, never behind a sign: `timeout=1s` is none. */
function standsAsAge(line: string, { from, text }: Word): boolean {
  return /^[\s(]?$/.test(line.charAt(from - 1)) && /^[\s),]?$/.test(line.charAt(from + text.length));
}

/** A pattern for the values that may stand where a sighting is. */
export function sightingPattern({ source }: Sighting): string {
  if (source.type === 'draw') return source.form.pattern;
  if (source.time.type === 'hash') return '[a-z0-9]+';
  if (source.time.type === 'date') return writtenDate.test(source.time.text) ? writtenDate.source : '.+?';
  return '[^\\s(),]+';
}
