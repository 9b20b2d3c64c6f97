import { type Json, milliValue } from '#cluster';
import { field, isObject, list, record, text } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';

/**
 * `Environment:` and where it comes from. kubectl: describe.go `describeContainerEnvFrom`,
 * `describeContainerEnvVars`
 */
export function describeEnvironment(context: DescribeContext, container: Json, inPod: boolean): void {
  const { writer } = context;
  const sources = list(container, 'envFrom');
  if (sources.length > 0) writer.line(2, 'Environment Variables from:');
  for (const source of sources) describeSource(context, source);
  const variables = list(container, 'env');
  const title = context.profile.has('mountsBeforeEnvironment') ? 'Environment Variables' : 'Environment';
  writer.line(2, `${title}:${variables.length === 0 ? '\t<none>' : ''}`);
  for (const variable of variables) describeVariable(context, container, variable, inPod);
}

function describeSource({ writer }: DescribeContext, source: Json): void {
  const secret = field(source, 'secretRef');
  const [kind, from] = isObject(secret) ? ['Secret', secret] : ['ConfigMap', record(source, 'configMapRef')];
  const prefix = text(source, 'prefix');
  const shown = prefix === '' ? kind : `${kind} with prefix '${prefix}'`;
  writer.line(3, `${text(from, 'name')}\t${shown}\tOptional: ${field(from, 'optional') === true}`);
}

function describeVariable(
  { writer, object, profile }: DescribeContext,
  container: Json,
  variable: Json,
  inPod: boolean,
): void {
  const name = text(variable, 'name');
  const from = record(variable, 'valueFrom');
  if (Object.keys(from).length === 0) {
    const [first = '', ...more] = text(variable, 'value').split('\n');
    writer.line(3, `${name}:\t${first}`);
    for (const line of more) writer.line(3, `\t${line}`);
    return;
  }
  const optional = (reference: Json) =>
    profile.has('optionalWord') ? `\tOptional: ${field(reference, 'optional') === true}` : '';
  if (isObject(from.fieldRef)) {
    const path = text(from.fieldRef, 'fieldPath');
    const value = inPod ? fieldValue(object as unknown as Json, path) : '';
    writer.line(3, `${name}:\t${value} (${text(from.fieldRef, 'apiVersion')}:${path})`);
  } else if (isObject(from.resourceFieldRef)) {
    const resource = text(from.resourceFieldRef, 'resource');
    writer.line(3, `${name}:\t${resourceValue(container, from.resourceFieldRef)} (${resource})`);
  } else if (isObject(from.secretKeyRef)) {
    const { secretKeyRef: reference } = from;
    const shown = `<set to the key '${text(reference, 'key')}' in secret '${text(reference, 'name')}'>`;
    writer.line(3, `${name}:\t${shown}${optional(reference)}`);
  } else if (isObject(from.configMapKeyRef)) {
    const { configMapKeyRef: reference } = from;
    const shown = `<set to the key '${text(reference, 'key')}' of config map '${text(reference, 'name')}'>`;
    writer.line(3, `${name}:\t${shown}${optional(reference)}`);
  }
}

/** Only what the metadata says of the pod itself is told. apimachinery: pkg/fieldpath `ExtractFieldPathAsString` */
function fieldValue(pod: Json, path: string): string {
  return /^metadata\.(name|namespace|uid)$/.test(path) ? text(pod, ...path.split('.')) : '';
}

/**
 * What a container is promised, in steps of the divisor and rounded up. kubectl: pkg/util/resource
 * `ExtractContainerResourceValue`
 */
function resourceValue(container: Json, reference: Json): string {
  const resource = text(reference, 'resource');
  const cut = resource.indexOf('.');
  const given = text(container, 'resources', resource.slice(0, cut), resource.slice(cut + 1));
  const divisor = milliOf(text(reference, 'divisor')) || milliOf('1');
  const value = Math.ceil(milliOf(given) / divisor);
  const isLimit = resource === 'limits.cpu' || resource === 'limits.memory';
  return value === 0 && isLimit ? 'node allocatable' : String(value);
}

function milliOf(quantity: string): number {
  return quantity === '' ? 0 : milliValue(quantity);
}
