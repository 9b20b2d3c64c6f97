import type { Context } from '../context.ts';
import { imageOf } from './images.ts';
import type { Place } from './place.ts';

/**
 * Why a container that must not run as root is not made. kubernetes:
 * pkg/kubelet/kuberuntime/security_context_others.go `verifyRunAsNonRoot`
 */
export function rootProblem({ pod, container }: Place, context: Context): string | undefined {
  const settings: Settings = { ...(pod.spec.securityContext as Settings), ...container.securityContext };
  if (settings.runAsNonRoot !== true) return undefined;
  const { name, namespace, uid } = pod.metadata;
  const where = `(pod: "${name}_${namespace}(${uid})", container: ${container.name})`;
  if (settings.runAsUser === 0) return `container's runAsUser breaks non-root policy ${where}`;
  const image = imageOf(container, context);
  if (settings.runAsUser !== undefined || !image.known) return undefined;
  const { user = '0' } = image;
  if (!/^\d+$/.test(user) && user !== 'root') {
    const reason = `image has non-numeric user (${user}), cannot verify user is non-root`;
    return `container has runAsNonRoot and ${reason} ${where}`;
  }
  if (user !== '0' && user !== 'root') return undefined;
  return `container has runAsNonRoot and image will run as root ${where}`;
}

/** What decides about it, of a pod or a container; the container's own comes first. */
interface Settings {
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
}
