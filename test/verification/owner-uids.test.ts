import { describe, expect, it } from 'vitest';
import { uidAt } from '../../src/verification/owner-uids.ts';

const owners = '"ownerReferences":[{"name":"web","uid":"set"}]';
const made = '"creationTimestamp":"2026-01-02T03:04:05Z"';
const metadata = (uid: string) => `{${made},"k:{\\"uid\\":\\"x\\"}":{},${owners},"uid":"${uid}"}`;
const object = (uid: string) => `{"metadata":${metadata(uid)},"status":{"startTime":"2026-01-02T03:04:06Z"}}`;

describe('a date in a line that holds whole objects', () => {
  const line = `{"items":[${object('one')},${object('two')}]}`;

  it('is that of the object that it stands in, and not of its owner', () => {
    const places = [...line.matchAll(/"(?:creationTimestamp|startTime)"/g)].map(({ index }) => index);
    expect(places.map((place) => uidAt(line, place))).toEqual(['one', 'one', 'two', 'two']);
  });

  it('is that of nothing where no object says when it was made', () => {
    expect(uidAt('{"uid":"one","time":"2026-01-02T03:04:05Z"}', 20)).toBeUndefined();
  });
});
