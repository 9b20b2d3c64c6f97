import type { Json } from '../api/object.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { fnv1a32, fnv1a32Before, fnv1of32, fnv1of32Before, utf8Bytes } from './fnv.ts';
import { dumped } from './pod-template-hash.ts';
import { safeDecode } from './safe-encode.ts';

/** A time that stands in a template: its text, and between which instants another could stand there, in ms. */
export interface TimeInTemplate {
  /** To a second, in RFC 3339. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const day = 24 * 3600_000;

/** What was asked of late, since one hash of a note is asked for in each of its replays. */
const known = new Map<string, readonly number[]>();
const mostKnown = 64;

/** A way of hashing that can be gone back. */
interface Hashing {
  readonly on: (bytes: Iterable<number>, before?: number) => number;
  readonly back: (bytes: readonly number[], hash: number) => number;
}

const fnv1a: Hashing = { on: fnv1a32, back: fnv1a32Before };
const fnv1: Hashing = { on: fnv1of32, back: fnv1of32Before };

/** The instants of which one has to stand in a template so that its pod-template-hash is the given one. */
export function instantsOfHash(
  podTemplate: Json,
  version: Version,
  hash: string,
  time: TimeInTemplate,
): readonly number[] {
  if (behaves(version, 'hash.adler')) return [];
  const digits = behaves(version, 'hash.decimalName') ? hash : safeDecode(hash);
  return instantsIn(dumped(podTemplate, version.minor), digits, fnv1a, time);
}

/** The same for the bytes of a StatefulSet's revision, whose hash the revision is named after. */
export function instantsOfRevision(data: string, hash: string, time: TimeInTemplate): readonly number[] {
  return instantsIn(data, safeDecode(hash), fnv1, time);
}

function instantsIn(
  hashed: string,
  digits: string | undefined,
  hashing: Hashing,
  { text, from, to }: TimeInTemplate,
): readonly number[] {
  const sum = Number(digits ?? 'none');
  const [head = '', tail] = hashed.split(text);
  const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(text)?.[0];
  if (!Number.isInteger(sum) || tail === undefined || zone === undefined) return [];
  const question = JSON.stringify([head, zone + tail, sum, from, to]);
  const answer = known.get(question) ?? [...secondsBetween({ head, zone, tail, sum, from, to }, hashing)];
  known.set(question, answer);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return answer;
}

/** A text around a time, and its hash. */
interface Question extends Omit<TimeInTemplate, 'text'> {
  readonly head: string;
  readonly zone: string;
  readonly tail: string;
  readonly sum: number;
}

/**
 * The seconds that give the hash, in order. All are tried: the hash is gone back from its end, so that of a
 * day only the minutes are left to be looked at.
 */
function* secondsBetween(
  { head, zone, tail, sum, from, to }: Question,
  { on, back }: Hashing,
): Generator<number> {
  const ahead = Date.parse('1970-01-01T00:00:00Z') - Date.parse(`1970-01-01T00:00:00${zone}`);
  const begun = on(utf8Bytes(head));
  const end = back(utf8Bytes(zone + tail), sum);
  const seconds = new Map(numbers(60).map((number, second) => [back(utf8Bytes(`:${number}`), end), second]));
  for (let date = Math.floor((from + ahead) / day) * day; date <= to + ahead; date += day) {
    const upToDay = on(utf8Bytes(`${new Date(date).toISOString().slice(0, 10)}T`), begun);
    for (const [hour, hh] of hours.entries()) {
      const upToHour = on(hh, upToDay);
      for (const [minute, mm] of minutes.entries()) {
        const second = seconds.get(on(mm, upToHour));
        if (second === undefined) continue;
        const instant = date + ((hour * 60 + minute) * 60 + second) * 1000 - ahead;
        if (instant > from - 1000 && instant <= to) yield instant;
      }
    }
  }
}

const hours = numbers(24).map((number) => utf8Bytes(`${number}:`));
const minutes = numbers(60).map((number) => utf8Bytes(number));

function numbers(below: number): readonly string[] {
  return Array.from({ length: below }, (_, number) => String(number).padStart(2, '0'));
}
