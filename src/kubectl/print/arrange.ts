import { type Json, orderDomain } from '#cluster';
import type { Invocation } from '../invocation.ts';
import { type Found, hasOrders, isOrderOf, valuesOf } from '../jsonpath/found.ts';

/**
 * Chooses the order in which a command finds the values of Go maps, each time that it walks some. client-go:
 * util/jsonpath/jsonpath.go `evalWildcard`, `evalRecursive`
 */
export function arranger(
  { host }: Invocation,
  textOf: (value: Json) => string,
): (found: Found) => readonly Json[] {
  let walks = 0;
  return (found) => {
    const values = valuesOf(found);
    if (!hasOrders(found)) return values;
    walks += 1;
    const wordOf = (value: Json) => textOf(value).replaceAll('\n', '\\n');
    const usual = values.map(wordOf);
    const domain = orderDomain(usual, 'values');
    const isLegal = (texts: readonly string[]) => isOrderOf(found, texts, wordOf);
    const chosen = host.oracle.choose({
      key: `order of the values of walk ${walks} in ${host.runId}`,
      about: 'the order in which kubectl walks the keys of maps',
      domain: {
        ...domain,
        refuse: (texts) =>
          domain.refuse(texts) ?? (isLegal(texts) ? undefined : 'not an order in which maps are walked'),
        sample: () => usual,
      },
    });
    const left = [...values];
    return chosen.flatMap((text) =>
      left.splice(
        left.findIndex((value) => wordOf(value) === text),
        1,
      ),
    );
  };
}
