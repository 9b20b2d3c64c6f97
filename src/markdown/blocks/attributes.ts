/** Attributes as hast has them. */
export type Attributes = Readonly<Record<string, string | readonly string[]>>;

/** Reads Markdown attributes: `#id .class .other key="value"`. */
export function readAttributes(text: string): Attributes {
  const classes = [...text.matchAll(/(?:^|\s)\.([^\s{}]+)/g)].map((match) => match[1] ?? '');
  const pairs = [...text.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s{}]+))/g)].map(
    ([, key = '', double, single, bare]) => [key, double ?? single ?? bare ?? ''] as const,
  );
  return { ...(classes.length > 0 ? { className: classes } : {}), ...Object.fromEntries(pairs) };
}

/** Attributes that Markdown may set: none that runs or styles. */
export function isUsable([name]: readonly [string, unknown]): boolean {
  return !/^(?:on.*|style|id|href|src)$/i.test(name);
}
