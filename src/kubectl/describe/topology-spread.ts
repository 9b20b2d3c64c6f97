import type { Json } from '#cluster';
import { byBytes, field, list, text } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { selectorText } from './labels.ts';

/** kubectl: pkg/describe/describe.go `printTopologySpreadConstraintsMultiline` */
export function describeTopologySpread(
  { writer, profile }: DescribeContext,
  spec: Json,
  space: string,
): void {
  const constraints = [...list(spec, 'topologySpreadConstraints')].sort((left, right) =>
    byBytes(text(left, 'topologyKey'), text(right, 'topologyKey')),
  );
  if (constraints.length === 0 || !profile.has('topologySpread')) return;
  const shown = constraints.map((one) => {
    const selector = field(one, 'labelSelector');
    const pods = selector === undefined ? '' : ` for selector ${selectorText(selector)}`;
    const skew = `when max skew ${text(one, 'maxSkew')} is exceeded${pods}`;
    return `${text(one, 'topologyKey')}:${text(one, 'whenUnsatisfiable')} ${skew}`;
  });
  writer.write(0, `${space}Topology Spread Constraints:\t${shown.join('\n\t')}\n`);
}
