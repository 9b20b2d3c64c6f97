import { parseVersion } from '#cluster';
import type { Fact } from './facts.ts';
import type { ShownLine, ShownTable } from './shown-tables.ts';

/** Lines that say a version outright, and whose it is. */
const signs: readonly { readonly key: 'kubernetes' | 'kubectl'; readonly shown: RegExp }[] = [
  { key: 'kubernetes', shown: /^Server Version: .*?v?(1\.\d+)\b/ },
  { key: 'kubernetes', shown: /^Server Version: version\.Info\{Major:"\d+", Minor:"(\d+)/ },
  { key: 'kubernetes', shown: /\bPreparing Kubernetes v(1\.\d+)/ },
  { key: 'kubernetes', shown: /\bkindest\/node:v(1\.\d+)/ },
  { key: 'kubernetes', shown: /Kubelet Version:\s+v(1\.\d+)/ },
  { key: 'kubectl', shown: /^Client Version: .*?v?(1\.\d+)\b/ },
  { key: 'kubectl', shown: /^Client Version: version\.Info\{Major:"\d+", Minor:"(\d+)/ },
];

/** The versions that a note states in so many words: `kubectl version`, the listing of nodes, minikube's start. */
export function readVersions(tables: readonly ShownTable[], lines: readonly ShownLine[]): readonly Fact[] {
  const facts = new Map<string, Fact>();
  const add = (key: string, text: string, line: number) => {
    const version = text.includes('.') ? text : `1.${text}`;
    if (facts.has(key) || parseVersion(version) === undefined) return;
    facts.set(key, { key, value: version, line, because: 'said in so many words' });
  };
  for (const { key, shown } of signs) {
    for (const { text, line } of lines) {
      const found = shown.exec(text)?.[1];
      if (found !== undefined) add(key, found, line);
    }
  }
  for (const { cells, line } of tables.flatMap((table) => table.rows)) {
    const found = cells.ROLES === undefined ? undefined : /^v(1\.\d+)/.exec(cells.VERSION ?? '')?.[1];
    if (found !== undefined) add('kubernetes', found, line);
  }
  return [...facts.values()];
}
