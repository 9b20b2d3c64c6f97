import type { Construct, Extension } from 'micromark-util-types';

const less = 60;

/**
 * Takes `<<` for an angle quote, so that in `<<word>>` no tag begins with its second half. goldmark:
 * extension/typographer.go, which asks after tags at the first one.
 */
export function angleQuotes(): Extension {
  const quote: Construct = {
    name: 'angleQuote',
    tokenize: (effects, ok, nok) => (code) => {
      effects.enter('data');
      effects.consume(code);
      return (next) => {
        if (next !== less) return nok(next);
        effects.consume(next);
        effects.exit('data');
        return ok;
      };
    },
  };
  return { text: { [less]: quote } };
}
