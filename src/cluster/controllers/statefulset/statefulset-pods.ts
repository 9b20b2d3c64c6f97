import { StatusError } from '../../api/status.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { PodTemplateSpec } from '../../kinds/pod-spec.ts';
import type { StatefulSet } from '../../kinds/stateful-set.ts';
import type { Context } from '../context.ts';
import { revisionsOf } from '../controller-revisions.ts';
import { podOf } from '../pods.ts';
import { claimName, createClaims } from './statefulset-claims.ts';

export const component = 'statefulset-controller';
export const hashLabel = 'controller-revision-hash';

/** Makes the pod of an ordinal and its claims; says whether nothing was refused. stateful_pod_control.go */
export function createStatefulPod(
  set: StatefulSet,
  ordinal: number,
  revision: string,
  context: Context,
): boolean {
  const name = `${set.metadata.name}-${ordinal}`;
  const say = (verb: string, what: string, refusal?: string) => tell(set, verb, what, context, refusal);
  const fault = createClaims(set, name, say, context);
  if (fault !== undefined) {
    say('create', `Pod ${name}`, fault);
    return false;
  }
  try {
    context.objects.create<Pod>('pods', podFor(set, name, { ordinal, revision }, context));
    say('create', `Pod ${name}`);
    return true;
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    say('create', `Pod ${name}`, error.status.message);
    return false;
  }
}

/** An event about what was done, or refused. stateful_pod_control.go `recordPodEvent`, `recordClaimEvent` */
export function tell(set: StatefulSet, verb: string, what: string, context: Context, refusal?: string): void {
  const noun = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  const done = what.startsWith('Claim') ? 'success' : 'successful';
  const outcome = refusal === undefined ? done : `failed error: ${refusal}`;
  context.event({
    about: set,
    type: refusal === undefined ? 'Normal' : 'Warning',
    reason: `${refusal === undefined ? 'Successful' : 'Failed'}${noun}`,
    message: `${verb} ${what} in StatefulSet ${set.metadata.name} ${outcome}`,
    component,
  });
}

function podFor(
  set: StatefulSet,
  name: string,
  { ordinal, revision }: { readonly ordinal: number; readonly revision: string },
  context: Context,
) {
  const template = templateOf(set, revision, context);
  const volumes = (set.spec.volumeClaimTemplates ?? []).map((claim) => ({
    name: claim.metadata.name,
    persistentVolumeClaim: { claimName: claimName(claim, name) },
  }));
  const others = (template.spec.volumes ?? []).filter((own) =>
    volumes.every((each) => each.name !== own.name),
  );
  return podOf(
    {
      owner: set,
      template,
      name,
      component,
      labels: {
        [hashLabel]: revision,
        ...(context.is({ from: '1.9' }) ? { 'statefulset.kubernetes.io/pod-name': name } : {}),
        ...(context.is({ from: '1.28' }) ? { 'apps.kubernetes.io/pod-index': String(ordinal) } : {}),
      },
      spec: {
        hostname: name,
        ...(set.spec.serviceName ? { subdomain: set.spec.serviceName } : {}),
        ...(volumes.length > 0 ? { volumes: [...volumes, ...others] } : {}),
      },
    },
    context,
  );
}

/** An older revision's template is kept in its ControllerRevision. */
function templateOf(set: StatefulSet, revision: string, context: Context): PodTemplateSpec {
  const stored = revisionsOf(set, context).find(({ metadata }) => metadata.name === revision)?.data as
    | { readonly spec?: { readonly template?: PodTemplateSpec & { readonly $patch?: string } } }
    | undefined;
  const { $patch: _, ...template } =
    stored?.spec?.template ?? (set.spec.template as PodTemplateSpec & { readonly $patch?: string });
  return template;
}
