import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/cluster/api/object.ts';
import { podTemplateHash } from '../../../src/cluster/hash/pod-template-hash.ts';
import { parseVersion } from '../../../src/cluster/version.ts';

interface Vector {
  readonly template: Json;
  readonly hash: Readonly<Record<string, string>>;
}

const file = new URL('fixtures/pod-template-hash.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Vector>>;

describe('the pod-template-hash is that of the released control planes', () => {
  for (const [name, { template, hash }] of Object.entries(vectors)) {
    it.each(Object.entries(hash))(`${name} on %s`, (text, expected) => {
      const version = parseVersion(text);
      expect(version && podTemplateHash(template, version).name).toBe(expected);
    });
  }

  it('covers every version of every template', () => {
    expect(Object.values(vectors).flatMap(({ hash }) => Object.keys(hash))).toHaveLength(480);
  });

  it('changes with the collision count', () => {
    const { template, hash } = vectors['seed-sample-deployment'] as Vector;
    expect(podTemplateHash(template, { major: 1, minor: 13 }, 1).name).not.toBe(hash['1.13']);
  });
});
