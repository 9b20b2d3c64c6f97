import type { Json } from '#cluster';
import { failure } from '../errors.ts';
import type { JsonObject } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { born, commandWords } from '../verbs/create-typed.ts';

/** kubectl: pkg/cmd/create/create_deployment.go */
export function makeDeployment(invocation: Invocation, name: string): Json {
  const { flags } = invocation;
  const images = flags.list('image');
  const words = commandWords(invocation);
  if (images.length > 1 && words.length > 0)
    throw failure('cannot specify multiple --image options and command');
  const labels = { app: name };
  const containers = images.map((image, index) => containerOf(invocation, image, index, words));
  return {
    kind: 'Deployment',
    apiVersion: 'apps/v1',
    metadata: { name, ...born(invocation), labels },
    spec: {
      replicas: flags.changed('replicas') ? flags.int('replicas') : 1,
      selector: { matchLabels: labels },
      template: { metadata: { ...born(invocation), labels }, spec: { containers } },
      strategy: {},
    },
    status: {},
  };
}

function containerOf(
  invocation: Invocation,
  image: string,
  index: number,
  words: readonly string[],
): JsonObject {
  const port = invocation.flags.int('port');
  return {
    name: containerName(image),
    image,
    ...(words.length > 0 ? { command: words } : {}),
    ...(port > 0 && index === 0 ? { ports: [{ containerPort: port }] } : {}),
    resources: {},
  };
}

/** The image's last part without tag and digest. */
function containerName(image: string): string {
  const base = image.slice(image.lastIndexOf('/') + 1);
  return (base.split(/[:@]/)[0] ?? base).replace(/[_.]/g, '-');
}
