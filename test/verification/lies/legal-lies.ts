import type { Lie } from './lie-generator.ts';

/** Changes of the first note that another legal history prints, with that history. */
const legal: readonly { readonly lies: RegExp; readonly because: string }[] = [
  {
    lies: /^(a letter of a name \(3\)|a digit \(8\)), line 101$/,
    because: 'the suffix of this pod stands in this line only: a cluster may draw another',
  },
  {
    lies: /^two rows swapped, line (10[7-9]|11[0-3])$/,
    because: 'the variables of a container stand in no order, so that another run prints them in this one',
  },
];

/** Why a changed note is no lie; undefined if it is one. */
export function legalBecause({ name }: Lie): string | undefined {
  return legal.find(({ lies }) => lies.test(name))?.because;
}
