import { failure, NotSimulated } from '../errors.ts';
import { type JsonObject, withField } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { entryOf, innerOf, withEntry, withoutEntry } from '../kubeconfig.ts';
import { configOf, names, save } from './config.ts';

const truths = ['insecure-skip-tls-verify', 'disable-compression', 'colors'];

/** `kubectl config set` and `unset`: a property by its path. kubectl: pkg/cmd/config/set.go, unset.go */
export function configProperty(change: 'set' | 'unset'): (invocation: Invocation) => number {
  return (invocation) => {
    const [path = '', value = ''] = names(invocation, change === 'set' ? 2 : 1);
    const config = configOf(invocation);
    const [head = '', name = '', ...rest] = path.split('.');
    const done = `Property "${path}" ${change}.`;
    const isSet = change === 'set';
    if (head === 'current-context')
      return save(invocation, { ...config, 'current-context': isSet ? value : '' }, done);
    if (head === 'preferences') {
      const preferences =
        name === 'colors' && isSet && parsedValue(name, value, invocation) ? { colors: true } : {};
      return save(invocation, { ...config, preferences }, done);
    }
    if (head !== 'clusters' && head !== 'contexts' && head !== 'users')
      throw failure(`unable to parse ${path} after [] at api.Config`);
    if (change === 'unset' && rest.length === 0)
      return save(
        invocation,
        name === '' ? { ...config, [head]: [] } : withoutEntry(config, head, name),
        done,
      );
    const old = entryOf(config, head, name);
    if (!isSet && old === undefined) throw failure(`current map key \`${name}\` is invalid`);
    const [key = '', ...deeper] = rest;
    // The error shows where the map lies in the memory.
    if (key === '' || deeper.length > 0) throw new NotSimulated(`kubectl config ${change} ${path}`);
    const kind = head.slice(0, -1) as 'cluster' | 'context' | 'user';
    const item = isSet ? parsedValue(key, value, invocation) : undefined;
    const inner: JsonObject = withField(innerOf(old, kind), [key], item);
    return save(invocation, withEntry(config, head, { [kind]: inner, name }), done);
  };
}

function parsedValue(key: string, value: string, { flags }: Invocation): string | boolean {
  if (truths.includes(key)) {
    if (!/^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value))
      throw failure(`strconv.ParseBool: parsing ${JSON.stringify(value)}: invalid syntax`);
    return /^(1|t|true)$/i.test(value);
  }
  if (!key.endsWith('-data') || flags.bool('set-raw-bytes')) return value;
  const good = /^(?:[A-Za-z0-9+/]{4})*/.exec(value)?.[0].length ?? 0;
  if (/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)) return value;
  throw failure(`error decoding input value: illegal base64 data at input byte ${good}`);
}
