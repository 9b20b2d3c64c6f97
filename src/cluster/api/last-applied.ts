import { goJson } from './go-text.ts';
import type { Json, KubeObject } from './object.ts';

/** Where clients that apply from their own side keep what they applied last. */
export const lastAppliedAnnotation = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * An object that is applied from the server's side tells it in the annotation of the client's side as well,
 * where it has one, so that whoever applies from there again finds it true.
 * apiserver: fieldmanager/lastappliedupdater.go
 */
export function syncLastApplied(object: KubeObject, config: KubeObject): KubeObject {
  const { annotations } = object.metadata;
  if (!annotations?.[lastAppliedAnnotation]) return object;
  const { [lastAppliedAnnotation]: _, ...others } = config.metadata.annotations ?? {};
  const { annotations: stated, ...metadata } = config.metadata;
  const bare = { ...config, metadata: stated ? { ...metadata, annotations: others } : metadata };
  const text = `${goJson(bare as unknown as Json)}\n`;
  return {
    ...object,
    metadata: { ...object.metadata, annotations: { ...annotations, [lastAppliedAnnotation]: text } },
  };
}
