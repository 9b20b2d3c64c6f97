import type { Manager } from './managers.ts';
import type { Json } from './object.ts';
import { timestamp } from './timestamp.ts';

/**
 * `metadata.managedFields`: applied ones first, then by time and by name. fieldmanager:
 * internal/managedfields.go
 */
export function managedFields(managers: readonly Manager[]): readonly Json[] {
  return [...managers].sort(inOrder).map(({ manager, operation, apiVersion, subresource, at, fields }) => ({
    apiVersion,
    fieldsType: 'FieldsV1',
    fieldsV1: fields,
    manager,
    operation,
    ...(subresource !== undefined && { subresource }),
    time: timestamp(at),
  }));
}

function inOrder(left: Manager, right: Manager): number {
  return (
    compareTexts(left.operation, right.operation) ||
    compareTexts(timestamp(left.at), timestamp(right.at)) ||
    compareTexts(left.manager, right.manager) ||
    compareTexts(left.subresource ?? '', right.subresource ?? '')
  );
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
