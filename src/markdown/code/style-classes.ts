import type { Element, ElementContent, Root } from 'hast';
import { transform } from '../tree.ts';

/**
 * Turns the inline styles of highlighted code into classes, named after what they say, so that a page needs
 * no `style=` and the same colours have the same class on every page. Returns the rules of the classes
 * used.
 */
export function styleClasses(root: Root | Element): ReadonlySet<string> {
  const rules = new Set<string>();
  transform<ElementContent>(root as { children: ElementContent[] }, (node) => {
    if (node.type === 'element') convert(node, rules);
    return undefined;
  });
  return rules;
}

function convert(node: Element, rules: Set<string>): void {
  const { style, ...rest } = node.properties;
  if (style === undefined) return;
  const declarations = declarationsOf(style);
  const classes = ['light', 'dark'].map((theme) => declarations.get(`--shiki-${theme}`) ?? 'inherit');
  const font = ['font-style', 'font-weight', 'text-decoration'].flatMap((name) => {
    const value = declarations.get(`--shiki-light-${name}`);
    return value === undefined ? [] : [`${name}:${value}`];
  });
  node.properties = rest;
  if (classes.every((colour) => colour === 'inherit') && font.length === 0) return;
  const name = `c-${[...classes, ...font.map((each) => each.split(':')[1])]
    .join('-')
    .replace(/[^\w-]/g, '')
    .toLowerCase()}`;
  const [light = 'inherit', dark = 'inherit'] = classes;
  rules.add(
    `.${name}{color:${light};color:light-dark(${light},${dark})${font.map((each) => `;${each}`).join('')}}`,
  );
  node.properties = { ...rest, className: [...classesOf(rest.className), name] };
}

function declarationsOf(style: unknown): ReadonlyMap<string, string> {
  const parts = String(style)
    .split(';')
    .map((part) => part.split(':'));
  return new Map(parts.map(([name = '', value = '']) => [name.trim(), value.trim()] as const));
}

function classesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(' ').filter((name) => name !== '') : [];
}
