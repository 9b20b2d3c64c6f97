import { quieterWorld } from '../add-ons.ts';
import { suffixDomain } from '../domains.ts';
import type { Domain } from '../oracle.ts';
import { behaves } from '../profile.ts';
import type { ApiContext } from './kind.ts';

/** Generated names are cut so that five letters fit into 63. apiserver: pkg/storage/names/generate.go */
const longestBase = 58;

/** A name made of a base and five letters that nobody has. */
export function chooseName(
  base: string,
  about: { readonly serial: string; readonly what: string },
  taken: (name: string) => boolean,
  context: ApiContext,
): string {
  const prefix = base.slice(0, longestBase);
  const refuse = (suffix: string) =>
    taken(prefix + suffix) ? `${prefix}${suffix} exists already` : undefined;
  return (
    prefix +
    context.oracle.choose({
      key: `suffix of ${about.serial}`,
      domain: suffixDomain(5, context.settings.kubernetes, refuse),
      about: `the suffix of ${about.what}`,
    })
  );
}

/** The UID of a new object: no other has or had it. */
export function chooseUid(serial: string, what: string, { store, context }: UidSource): string {
  const uidDomain = behaves(context.settings.kubernetes, 'meta.timeUids') ? timeUids : randomUids;
  const refuse = (uid: string) =>
    uidDomain.refuse(uid) ?? (store.serialOf(uid) === undefined ? undefined : `${uid} is another object's`);
  const domain = { ...uidDomain, refuse };
  return context.oracle.choose({ key: `uid of ${serial}`, domain, about: `the UID of ${what}` });
}

/** Who knows all UIDs that were given out. */
interface UidSource {
  readonly store: { readonly serialOf: (uid: string) => string | undefined };
  readonly context: ApiContext;
}

const hexDigits = '0123456789abcdef';
const uidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const randomUids = uidsOf('a random UUID', 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx', uidShape);
/** Version 1 of RFC 4122, which holds a time and a machine. apimachinery: pkg/util/uuid before #75270, of 1.15 */
const timeUids = uidsOf(
  'a UUID of time and machine',
  'xxxxxxxx-xxxx-11e8-yxxx-42010a8000xx',
  /^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
);

function uidsOf(description: string, pattern: string, shape: RegExp): Domain<string> {
  return {
    type: 'text',
    description,
    refuse: (value) => (shape.test(value) ? undefined : `${JSON.stringify(value)} is not ${description}`),
    sample(random) {
      const digit = (letter: string) => {
        if (letter === 'y') return hexDigits[8 + random.below(4)];
        return letter === 'x' ? hexDigits[random.below(16)] : letter;
      };
      return Array.from(pattern, digit).join('');
    },
    parse: (text) => (shape.test(text) ? text : undefined),
    print: (value) => value,
  };
}

/**
 * The resourceVersion of a write: any number above the last, since a cluster also writes what nobody looks
 * at.
 */
export function chooseRevision(last: number, write: string, context: ApiContext): number {
  return context.oracle.choose({
    key: `revision of ${write}`,
    domain: revisionDomain(last),
    about: `the resourceVersion of ${write}`,
    repair: () => quieterWorld(context.settings),
  });
}

function revisionDomain(last: number): Domain<number> {
  return {
    type: 'number',
    description: `a number above ${last}`,
    refuse: (value) =>
      value > last ? undefined : `resourceVersion ${value} is not above ${last}, the last one`,
    sample: () => last + 1,
    parse: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined),
    print: String,
  };
}
