import { base64Text } from '../base64.ts';
import { failure } from '../errors.ts';
import { byBytes, isObject, type JsonObject, list, record, text, texts } from '../fields.ts';
import type { KubectlHost } from '../host.ts';
import type { Resource } from './resource.ts';

/** The ConfigMaps and Secrets that a kustomization makes. kustomize: api/internal/builtins *Generator */
export function generated(host: KubectlHost, folder: string, plan: JsonObject): readonly Resource[] {
  const all = [
    ...list(plan, 'configMapGenerator').map((one) => ['ConfigMap', record(one)] as const),
    ...list(plan, 'secretGenerator').map((one) => ['Secret', record(one)] as const),
  ];
  return all.map(([kind, generator]) => {
    const options = { ...record(plan, 'generatorOptions'), ...record(generator, 'options') };
    const entries = entriesOf(host, folder, generator);
    const data = kind === 'Secret' ? entries.map(([key, value]) => [key, base64Text(value)]) : entries;
    const { labels, annotations } = options;
    const object = {
      apiVersion: 'v1',
      ...(data.length > 0 ? { data: Object.fromEntries(data) } : {}),
      kind,
      metadata: {
        ...(isObject(annotations) ? { annotations } : {}),
        ...(isObject(labels) ? { labels } : {}),
        name: text(generator, 'name'),
        ...(text(generator, 'namespace') === '' ? {} : { namespace: text(generator, 'namespace') }),
      },
      ...(kind === 'Secret' ? { type: text(generator, 'type') || 'Opaque' } : {}),
    };
    const isHashed = options.disableNameSuffixHash !== true;
    return { object, originalName: text(generator, 'name'), isHashed };
  });
}

function entriesOf(
  host: KubectlHost,
  folder: string,
  generator: JsonObject,
): readonly (readonly [string, string])[] {
  const read = (name: string) => {
    const content = host.readFile(`${folder}/${name}`);
    if (content === undefined)
      throw failure(`loading KV pairs: file sources: [${name}]: no such file or directory`);
    return content;
  };
  const one = text(generator, 'env');
  const files = [...texts(generator, 'envs'), ...(one === '' ? [] : [one])];
  return [
    ...files.flatMap((name) => envLines(read(name))),
    ...texts(generator, 'literals').map(literal),
    ...texts(generator, 'files').map((source): readonly [string, string] => {
      const cut = source.indexOf('=');
      const path = source.slice(cut + 1);
      return [cut < 0 ? path.slice(path.lastIndexOf('/') + 1) : source.slice(0, cut), read(path)];
    }),
  ].sort(([left], [right]) => byBytes(left, right));
}

function literal(source: string): readonly [string, string] {
  const cut = source.indexOf('=');
  return [source.slice(0, cut), source.slice(cut + 1).replace(/^(["'])(.*)\1$/s, '$2')];
}

function envLines(content: string): readonly (readonly [string, string])[] {
  return content
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
}
