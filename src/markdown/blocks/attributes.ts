import type { Properties } from 'hast';
import { find, html } from 'property-information';

const parts =
  /(?<=^|[\s,])(?:#(?<id>[^\s{},]+)|\.(?<name>[^\s{},]+)|(?<key>[\w:-]+)=(?:"(?<text>(?:[^"\\]|\\.)*)"|'(?<single>[^']*)'|(?<bare>[^\s{},"']+)))/g;

/** What `#id .class data-x="y"` says, as hast has it; nothing that runs. */
export function propertiesOf(text: string): Properties {
  const classes: string[] = [];
  const others: [string, string][] = [];
  for (const { groups = {} } of text.matchAll(parts)) {
    const { id, name, key, text: double, single, bare } = groups;
    const value = double?.replace(/\\(.)/g, '$1') ?? single ?? bare ?? '';
    if (name !== undefined) classes.push(name);
    else if (key === 'class') classes.push(...value.split(/\s+/).filter((one) => one !== ''));
    else if (id !== undefined) others.push(['id', id]);
    else if (key !== undefined && !/^(?:on.*|href|src)$/i.test(key))
      others.push([find(html, key).property, value]);
  }
  return { ...(classes.length > 0 ? { className: classes } : {}), ...Object.fromEntries(others) };
}
