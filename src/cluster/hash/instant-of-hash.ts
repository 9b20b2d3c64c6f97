import type { Json } from '../api/object.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { fnv1a32, utf8Bytes } from './fnv.ts';
import { dumped } from './pod-template-hash.ts';
import { safeDecode } from './safe-encode.ts';

/** A time that stands in a template: its text, and between which instants another could stand there, in ms. */
export interface TimeInTemplate {
  /** To a second, in RFC 3339. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** What was asked last, since one hash of a note is asked for in each of its replays. */
const known = new Map<string, readonly number[]>();
const mostKnown = 64;

/**
 * The instants of which one has to stand in a template so that its pod-template-hash is the given one, in
 * order. All are tried: the hash is gone back from its end (each of its steps can be), so that of a day only
 * the minutes are left to be looked at.
 */
export function instantsOfHash(
  podTemplate: Json,
  version: Version,
  hash: string,
  { text, from, to }: TimeInTemplate,
): readonly number[] {
  const sum = Number(behaves(version, 'hash.decimalName') ? hash : (safeDecode(hash) ?? 'none'));
  const [head = '', tail] = dumped(podTemplate, version.minor).split(text);
  const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(text)?.[0];
  if (behaves(version, 'hash.adler') || !Number.isInteger(sum)) return [];
  if (tail === undefined || zone === undefined) return [];
  const question = JSON.stringify([head, zone + tail, sum, from, to]);
  const answer = known.get(question) ?? instantsBetween(head, zone, tail, { sum, from, to });
  if (known.size < mostKnown) known.set(question, answer);
  return answer;
}

function instantsBetween(
  head: string,
  zone: string,
  tail: string,
  { sum, from, to }: { readonly sum: number; readonly from: number; readonly to: number },
): readonly number[] {
  const ahead = Date.parse('1970-01-01T00:00:00Z') - Date.parse(`1970-01-01T00:00:00${zone}`);
  const begun = fnv1a32(utf8Bytes(head));
  const end = goneBack(sum, utf8Bytes(zone + tail));
  const seconds = new Map(
    numbers(60).map((number, second) => [goneBack(end, utf8Bytes(`:${number}`)), second]),
  );
  const found: number[] = [];
  for (let date = Math.floor((from + ahead) / day) * day; date <= to + ahead; date += day) {
    const upToDay = fnv1a32(utf8Bytes(`${new Date(date).toISOString().slice(0, 10)}T`), begun);
    for (const [time, state] of minutesFrom(upToDay)) {
      const second = seconds.get(state);
      if (second !== undefined) found.push(date + time * minute + second * 1000 - ahead);
    }
  }
  return found.filter((instant) => instant >= from - 999 && instant <= to);
}

/** The minutes of a day, each with the hash once `10:14` is in it. */
function* minutesFrom(state: number): Generator<readonly [number, number]> {
  for (const [hour, hh] of hours.entries()) {
    const upToHour = fnv1a32(hh, state);
    for (const [minute, mm] of minutes.entries()) yield [hour * 60 + minute, fnv1a32(mm, upToHour)];
  }
}

const hours = numbers(24).map((number) => utf8Bytes(`${number}:`));
const minutes = numbers(60).map((number) => utf8Bytes(number));

function numbers(below: number): readonly string[] {
  return Array.from({ length: below }, (_, number) => String(number).padStart(2, '0'));
}

/** What FNV-1a was before some bytes. The prime is odd, so that it can be divided by, modulo 2³². */
function goneBack(hash: number, bytes: readonly number[]): number {
  let state = hash;
  for (let at = bytes.length - 1; at >= 0; at -= 1)
    state = (Math.imul(state, primeInverse) ^ (bytes[at] as number)) >>> 0;
  return state;
}

/** 0x01000193 × 0x359c449b = 1 modulo 2³². */
const primeInverse = 0x359c449b;
