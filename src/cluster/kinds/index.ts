import type { Kind } from '../api/kind.ts';
import { configMapKind } from './config-map.ts';
import { deploymentKind } from './deployment.ts';
import { endpointsKind } from './endpoints.ts';
import { eventKind } from './event.ts';
import { namespaceKind } from './namespace.ts';
import { nodeKind } from './node.ts';
import { podKind } from './pod.ts';
import { replicaSetKind } from './replica-set.ts';
import { secretKind } from './secret.ts';
import { serviceKind } from './service.ts';
import { serviceAccountKind } from './service-account.ts';

/** Every kind there is. To add one, write its file and add its line here; the contract test does the rest. */
export const kinds: readonly Kind[] = [
  configMapKind,
  deploymentKind,
  endpointsKind,
  eventKind,
  namespaceKind,
  nodeKind,
  podKind,
  replicaSetKind,
  secretKind,
  serviceAccountKind,
  serviceKind,
];
