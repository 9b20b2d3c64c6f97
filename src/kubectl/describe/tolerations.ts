import type { Json } from '#cluster';
import { byBytes, field, text } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';

/** kubectl: pkg/describe/describe.go `printTolerationsMultiline` */
export function describeTolerations(
  { writer, profile }: DescribeContext,
  tolerations: readonly Json[],
  space: string,
): void {
  const sorted = [...tolerations].sort((left, right) => byBytes(text(left, 'key'), text(right, 'key')));
  const shown = sorted.map((one) =>
    profile.has('tolerationEquals')
      ? oldTolerationText(one)
      : tolerationText(one, profile.has('tolerationOperator')),
  );
  writer.write(0, `${space}Tolerations:\t${shown.length === 0 ? '<none>' : shown.join('\n\t')}\n`);
}

/** kubectl: describe.go `printTolerationsMultilineWithIndent` up to 1.7 */
function oldTolerationText(toleration: Json): string {
  const parts = [text(toleration, 'operator'), text(toleration, 'effect')].filter((part) => part !== '');
  const seconds = field(toleration, 'tolerationSeconds');
  const subject = [`${text(toleration, 'key')}=${text(toleration, 'value')}`, ...parts].join(':');
  return `${subject}${typeof seconds === 'number' ? ` for ${seconds}s` : ''}`;
}

function tolerationText(toleration: Json, withOperator: boolean): string {
  const [key, value, effect] = [
    text(toleration, 'key'),
    text(toleration, 'value'),
    text(toleration, 'effect'),
  ];
  const subject = `${key}${value === '' ? '' : `=${value}`}${effect === '' ? '' : `:${effect}`}`;
  const exists = withOperator && text(toleration, 'operator') === 'Exists' && value === '';
  const operator = exists ? (subject === '' ? 'op=Exists' : ' op=Exists') : '';
  const seconds = field(toleration, 'tolerationSeconds');
  return `${subject}${operator}${typeof seconds === 'number' ? ` for ${seconds}s` : ''}`;
}
