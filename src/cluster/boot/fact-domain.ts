import type { Domain } from '../oracle.ts';

/** Any text of a shape; what is usual without a note. */
export function textDomain(shape: RegExp, usual: string, description: string): Domain<string> {
  return {
    type: 'text',
    description,
    refuse: (value) => (shape.test(value) ? undefined : `${JSON.stringify(value)} is no ${description}`),
    sample: () => usual,
    parse: (text) => (shape.test(text) ? text : undefined),
    print: (value) => value,
  };
}
