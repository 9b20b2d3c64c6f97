import { stringify } from 'yaml';

/** A value as YAML, whose keys are in order. apimachinery: pkg/runtime/serializer/json/json.go `doEncode` */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0, sortMapEntries: true });
}
