import type { Json } from '#cluster';
import { NotSimulated } from '../errors.ts';

/** The printer of a Go template. */
export function goTemplatePrinter(_template: string, _missingKeys: 'allowed' | 'refused'): (value: Json) => string {
  throw new NotSimulated('go-template');
}
