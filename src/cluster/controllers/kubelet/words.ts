import type { Context } from '../context.ts';

/** What a kubelet says in events; servers and kubelets of one version are taken to be alike. */

export function pullingText(image: string, context: Context): string {
  return `${context.is({ to: '1.13' }) ? 'pulling' : 'Pulling'} image "${image}"`;
}

/**
 * Why a container that waits for a reason has no log yet. kubernetes: pkg/kubelet/kubelet_pods.go
 * `validateContainerLogStatus`
 */
export function waitingForLog(reason: string): string {
  if (reason === 'ErrImagePull') return "image can't be pulled";
  return reason === 'ImagePullBackOff' ? 'trying and failing to pull image' : reason;
}

/** `took` and `waited` are Go durations, `size` is what the registry holds, in bytes. */
export function pulledText(
  image: string,
  { took, waited, size }: { readonly took: string; readonly waited: string; readonly size: number },
  context: Context,
): string {
  const text = `Successfully pulled image "${image}"`;
  if (context.is({ to: '1.19' })) return text;
  if (context.is({ to: '1.25' })) return `${text} in ${took}`;
  const timed = `${text} in ${took} (${waited} including waiting)`;
  return context.is({ to: '1.29' }) ? timed : `${timed}. Image size: ${size} bytes.`;
}

export function presentText(image: string, context: Context): string {
  const text = `Container image "${image}" already present on machine`;
  return context.is({ from: '1.35' }) ? `${text} and can be accessed by the pod` : text;
}

/** `id` is that of the container, which old kubelets told. */
export function createdText(name: string, id: string, context: Context): string {
  if (context.is({ to: '1.5' }))
    return `Created container with docker id ${id.slice(0, 12)}; Security:[seccomp=unconfined]`;
  if (context.is({ to: '1.7' })) return `Created container with id ${id}`;
  if (context.is({ from: '1.35' })) return 'Container created';
  if (context.is({ from: '1.32' })) return `Created container: ${name}`;
  return context.is({ to: '1.13' }) ? 'Created container' : `Created container ${name}`;
}

export function startedText(name: string, id: string, context: Context): string {
  if (context.is({ to: '1.5' })) return `Started container with docker id ${id.slice(0, 12)}`;
  if (context.is({ to: '1.7' })) return `Started container with id ${id}`;
  if (context.is({ from: '1.35' })) return 'Container started';
  return context.is({ to: '1.13' }) ? 'Started container' : `Started container ${name}`;
}

/** `pod` is `name_namespace(uid)`. */
export function backOffText(name: string, pod: string, context: Context): string {
  const text = 'Back-off restarting failed container';
  return context.is({ from: '1.26' }) ? `${text} ${name} in pod ${pod}` : text;
}

export function killingText(name: string, id: string, context: Context): string {
  if (context.is({ to: '1.5' }))
    return `Killing container with docker id ${id.slice(0, 12)}: Need to kill pod.`;
  if (context.is({ to: '1.12' })) return `Killing container with id docker://${name}:Need to kill Pod`;
  return context.is({ to: '1.13' })
    ? `Killing container with id ${name}:Need to kill Pod`
    : `Stopping container ${name}`;
}

/** The error of an image that a registry does not have or does not give, as each runtime puts it. */
export function refusedImageText(image: string, isDenied: boolean, context: Context): string {
  const canonical = canonicalImage(image);
  if (context.settings.runtime === 'docker') {
    const [repository = '', tag = 'latest'] = splitTag(image);
    const detail = isDenied
      ? `pull access denied for ${repository}, repository does not exist or may require 'docker login': ` +
        'denied: requested access to the resource is denied'
      : `manifest for ${repository}:${tag} not found: manifest unknown: manifest unknown`;
    return `rpc error: code = Unknown desc = Error response from daemon: ${detail}`;
  }
  const detail = isDenied
    ? 'pull access denied, repository does not exist or may require authorization: ' +
      'server message: insufficient_scope: authorization failed'
    : `${canonical}: not found`;
  const resolving = `failed to resolve reference "${canonical}": ${detail}`;
  const code = isDenied ? 'Unknown' : 'NotFound';
  return `rpc error: code = ${code} desc = failed to pull and unpack image "${canonical}": ${resolving}`;
}

/**
 * Why a text names no image. distribution/reference: a name with capitals is told apart; since 1.28 the
 * kubelet uses the version of that library which shows the name with the usual path before it.
 */
export function unparsedImageText(image: string, context: Context): string {
  const recent = context.is({ from: '1.28' });
  const hasCapitals = /^[^/:]*[A-Z]/.test(image);
  const detail = recent
    ? `repository name (library/${image}) must be lowercase`
    : 'repository name must be lowercase';
  const subject = recent ? 'image name' : 'image reference';
  return `couldn't parse ${subject} "${image}": invalid reference format${hasCapitals ? `: ${detail}` : ''}`;
}

/** An image as containerd names it: `nginx` is `docker.io/library/nginx:latest`. */
export function canonicalImage(image: string): string {
  const [repository = '', tag = 'latest'] = splitTag(image);
  const [host = ''] = repository.split('/');
  const named = repository.includes('/') && (/[.:]/.test(host) || host === 'localhost');
  const path = named ? repository : `docker.io/${repository.includes('/') ? '' : 'library/'}${repository}`;
  return `${path}:${tag}`;
}

/** A Go `time.Duration` of some milliseconds, to the nanosecond. */
export function goDuration(ms: number): string {
  if (ms < 1000) return `${Number(ms.toFixed(6))}ms`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${Number(seconds.toFixed(9))}s`;
  const minutes = Math.floor(seconds / 60);
  return `${minutes}m${Number((seconds - minutes * 60).toFixed(9))}s`;
}

function splitTag(image: string): readonly [string, string?] {
  const colon = image.lastIndexOf(':');
  return colon > image.lastIndexOf('/') ? [image.slice(0, colon), image.slice(colon + 1)] : [image];
}
