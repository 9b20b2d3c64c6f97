import { list, record, text } from '../fields.ts';
import { ruleRows } from '../policy-rules.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeAnnotations, describeLabels } from './labels.ts';

function describeNamed({ writer, object, profile }: DescribeContext): void {
  writer.line(0, `Name:\t${object.metadata.name}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
}

/** kubectl: pkg/describe/describe.go `RoleDescriber`, `ClusterRoleDescriber` */
export function describeRole(context: DescribeContext): void {
  const { writer, object } = context;
  describeNamed(context);
  writer.line(0, 'PolicyRule:');
  writer.line(1, 'Resources\tNon-Resource URLs\tResource Names\tVerbs');
  writer.line(1, '---------\t-----------------\t--------------\t-----');
  for (const row of ruleRows(list(object, 'rules'))) writer.line(1, row);
}

/** kubectl: pkg/describe/describe.go `RoleBindingDescriber`, `ClusterRoleBindingDescriber` */
export function describeBinding(context: DescribeContext): void {
  const { writer, object } = context;
  describeNamed(context);
  const role = record(object, 'roleRef');
  writer.line(0, 'Role:');
  writer.line(1, `Kind:\t${text(role, 'kind')}`);
  writer.line(1, `Name:\t${text(role, 'name')}`);
  writer.line(0, 'Subjects:');
  writer.line(1, 'Kind\tName\tNamespace');
  writer.line(1, '----\t----\t---------');
  for (const one of list(object, 'subjects')) {
    writer.line(1, `${text(one, 'kind')}\t${text(one, 'name')}\t${text(one, 'namespace')}`);
  }
}
