import { field, number, record, text } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { selectorText } from './labels.ts';

/** kubectl: pkg/describe/describe.go `describePodDisruptionBudget` */
export function describeDisruptionBudget(context: DescribeContext): void {
  const { writer, object } = context;
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  const limit = (key: string) => text(field(object, 'spec', key) ?? '');
  if (field(object, 'spec', 'minAvailable') !== undefined) {
    writer.line(0, `Min available:\t${limit('minAvailable')}`);
  } else if (field(object, 'spec', 'maxUnavailable') !== undefined) {
    writer.line(0, `Max unavailable:\t${limit('maxUnavailable')}`);
  }
  const selector = field(object, 'spec', 'selector');
  writer.line(
    0,
    `Selector:\t${selector === undefined ? '<unset>' : selectorText(record(selector)) || '<none>'}`,
  );
  const count = (key: string) => number(object, ['status', key]);
  writer.line(0, 'Status:');
  writer.line(2, `Allowed disruptions:\t${count('disruptionsAllowed')}`);
  writer.line(2, `Current:\t${count('currentHealthy')}`);
  writer.line(2, `Desired:\t${count('desiredHealthy')}`);
  writer.line(2, `Total:\t${count('expectedPods')}`);
  describeEvents(context);
}
