import type { Domain } from '#cluster';

/** Any text of a shape, such as the digits of a temporary name. */
export function shapedText(what: string, shape: RegExp, usual: string): Domain<string> {
  return {
    type: 'text',
    description: `a ${what}`,
    refuse: (value) => (shape.test(value) ? undefined : `${JSON.stringify(value)} is no ${what}`),
    sample: () => usual,
    parse: (text) => (shape.test(text) ? text : undefined),
    print: (value) => value,
  };
}
