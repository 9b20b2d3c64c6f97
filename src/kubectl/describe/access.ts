import type { Json } from '#cluster';
import { list, record, text, texts } from '../fields.ts';
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
  const rows = list(object, 'rules').flatMap(rowsOfRule);
  const merged = [...new Set(rows.map((row) => row.slice(0, 3).join('\t')))].map((key) => {
    const verbs = rows.filter((row) => row.slice(0, 3).join('\t') === key).map((row) => row[3] ?? '');
    return `${key}\t[${[...new Set(verbs)].join(' ')}]`;
  });
  for (const row of [...merged].sort()) writer.line(1, row);
}

/** A row for each group and resource. rbac: pkg/util/rbac `BreakdownRule` */
function rowsOfRule(rule: Json): readonly (readonly string[])[] {
  const names = `[${texts(rule, 'resourceNames').join(' ')}]`;
  const verbs = texts(rule, 'verbs').join(' ');
  const resources = texts(rule, 'apiGroups').flatMap((group) =>
    texts(rule, 'resources').map((resource) => {
      const [main = '', sub] = resource.split('/');
      return `${main}${group === '' ? '' : `.${group}`}${sub === undefined ? '' : `/${sub}`}`;
    }),
  );
  return [
    ...resources.map((resource) => [resource, '[]', names, verbs]),
    ...texts(rule, 'nonResourceURLs').map((url) => ['', `[${url}]`, names, verbs]),
  ];
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
