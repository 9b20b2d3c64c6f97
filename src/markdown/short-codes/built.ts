import type { ElementContent } from 'hast';
import type { ShortCodeCall } from '../render-options.ts';

/** What a built-in short code becomes, or what is wrong with its call. */
export type Built = { readonly nodes: readonly ElementContent[] } | { readonly problem: string };

/** A short code that kanzen brings along; `children` is its content rendered as Markdown. */
export type BuiltIn = (call: ShortCodeCall, children: readonly ElementContent[], language: string) => Built;
