import type { DescribeContext } from './describe-context.ts';
import { describeAnnotations, describeLabels } from './labels.ts';

/** Name, namespace, labels and annotations: how most descriptions begin. */
export function describeHeader(context: DescribeContext): void {
  const { writer, object, profile } = context;
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
}

/** `ReplicaSet/web-6c5948bf66`, empty without a controller. kubectl: describe.go `printController` */
export function controllerText(context: DescribeContext): string {
  const owner = context.object.metadata.ownerReferences?.find((one) => one.controller);
  return owner ? `${owner.kind}/${owner.name}` : '';
}

/** The name and what hangs on an object without a namespace. */
export function describeNamed({ writer, object, profile }: DescribeContext): void {
  writer.line(0, `Name:\t${object.metadata.name}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
}
