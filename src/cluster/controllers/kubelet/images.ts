import { partOfSerial } from '../../api/serials.ts';
import { textDomain } from '../../domains.ts';
import { findImage } from '../../images/catalogue.ts';
import { programName } from '../../images/hand-over.ts';
import type { Image } from '../../images/image.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { Domain } from '../../oracle.ts';
import type { Context } from '../context.ts';
import { canonicalImage } from './words.ts';

/** The image of a container in this world. */
export function imageOf(container: { readonly image: string }, context: Context): Image {
  const known = found.get(context) ?? new Map<string, Image>();
  found.set(context, known);
  const behaviour = context.settings.images?.[container.image] ?? container.image;
  const image = known.get(container.image) ?? findImage(behaviour, context.version);
  known.set(container.image, image);
  return image;
}

/**
 * The image that a container runs. Where its tag does not say the version to the end, the registry had one
 * when it was pulled, which shows when somebody looks.
 */
export function imageInUse(container: { readonly image: string }, context: Context): Image {
  const image = imageOf(container, context);
  if (image.open === undefined) return image;
  const { current, shape, faces, as } = image.open;
  const members = [current, ...faces.filter((version) => version !== current)];
  const version = context.choose({
    key: `version of image ${canonicalImage(container.image)}`,
    domain: { ...textDomain(shape, current, `version of ${container.image}`), type: 'pick', members },
    about: `which version of image ${container.image} the registry had`,
  });
  if (version === current) return image;
  const known = found.get(context) ?? new Map<string, Image>();
  const name = `${container.image} ${version}`;
  const chosen = known.get(name) ?? as(version);
  known.set(name, chosen);
  return chosen;
}

/**
 * Whether an image that the catalogue does not have is started as it starts itself: all that is known of its
 * program is that it runs. Arguments that begin with a tool show that it starts what it is given, as images
 * without an entrypoint do, and those whose script ends in `exec "$@"`.
 */
export function isOpaque(container: Container, context: Context): boolean {
  const image = imageOf(container, context);
  if (image.known || (container.command ?? []).length > 0) return false;
  const [first] = container.args ?? [];
  return first === undefined || image.programs[programName(first)] === undefined;
}

/** An image is looked up once in a world. */
const found = new WeakMap<Context, Map<string, Image>>();

/**
 * Images of pods that the catalogue does not have: nobody knows what is in them. Those of the cluster's own
 * parts are no business of a note.
 */
export function unknownImages(context: Context): readonly string[] {
  const pods = context.objects.list<Pod>('pods');
  const asked = pods.filter((pod) => partOfSerial(context.objects.serialOf(pod)) === undefined);
  const containers = asked.flatMap(({ spec }) => spec.containers);
  const byName = new Map(containers.map((container) => [container.image, container]));
  return [...byName.values()].flatMap((each) => (imageOf(each, context).known ? [] : [each.image]));
}

/** Begins the key of the choice of whether a registry has an image. */
export const existenceKey = 'existence of image ';

/** What a registry says about an image that it does not give. */
export type Refusal = 'missing' | 'denied';

/** Whether a registry would refuse the pull, which nothing but what follows can tell, and in which way. */
export function refusalOfPull(image: string, context: Context): Refusal | undefined {
  const existence = context.choose({
    key: `${existenceKey}${canonicalImage(image)}`,
    domain: existenceDomain(image, likelyRefusal(image, context)),
    about: `whether a registry has image ${image}`,
  });
  return existence === 'found' ? undefined : existence;
}

/** A name that says so itself is taken at its word. */
const telling = /(does-?not|doesnt|non-?|not-?)exist|no-?such|not-?found|missing|invalid|wrong|bogus|typo/;

type Existence = 'found' | Refusal;

function existenceDomain(image: string, likely: Refusal): Domain<Existence> {
  const all: readonly Existence[] = ['found', likely, likely === 'missing' ? 'denied' : 'missing'];
  return {
    type: 'pick',
    description: all.join(', '),
    refuse: (value) => (all.includes(value) ? undefined : `${value} is none of ${all.join(', ')}`),
    sample: () => (telling.test(image) ? likely : 'found'),
    parse: (text) => all.find((member) => member === text),
    print: (value) => value,
    members: all,
    exceptional: true,
  };
}

/** Docker Hub does not tell a repository that it has not from one that is not for everybody. */
function likelyRefusal(image: string, context: Context): Refusal {
  const isOnHub = canonicalImage(image).startsWith('docker.io/');
  return isOnHub && !imageOf({ image }, context).known ? 'denied' : 'missing';
}

/** Whether a node has an image already; which ones it had before anyone looked is a choice. */
export function isPresent(container: Container, node: string, nodeSerial: string, context: Context): boolean {
  const key = `${node} ${canonicalImage(container.image)}`;
  const known = context.memory.images.get(key);
  if (known !== undefined) return known;
  const present = context.choose({
    key: `image ${container.image} of ${nodeSerial}`,
    domain: absentDomain,
    about: `whether node ${node} has image ${container.image} already`,
  });
  context.memory.images.set(key, present === 'present');
  return present === 'present';
}

const members = ['absent', 'present'] as const;
type Presence = (typeof members)[number];

const absentDomain: Domain<Presence> = {
  type: 'pick',
  description: 'absent or present',
  refuse: (value) => (members.includes(value) ? undefined : `${value} is neither absent nor present`),
  sample: () => 'absent',
  parse: (text) => members.find((member) => member === text),
  print: (value) => value,
  members,
  exceptional: true,
};

/** The image as a container's status names it: containerd says it in full, docker as it was written. */
export function imageName(image: string, context: Context): string {
  if (context.settings.runtime === 'containerd') return canonicalImage(image);
  return image.includes(':') ? image : `${image}:latest`;
}

/** The image by its content. */
export function imageId(image: string, context: Context): string {
  const digest = context.choose({
    key: `digest of image ${canonicalImage(image)}`,
    domain: hexDomain,
    about: `the digest of image ${image}`,
  });
  const repository = canonicalImage(image).replace(/:[^:/]*$/, '');
  if (context.settings.runtime === 'containerd') return `${repository}@sha256:${digest}`;
  return `docker-pullable://${repository.replace(/^docker\.io\/(library\/)?/, '')}@sha256:${digest}`;
}

/** The size of an image in a registry, in bytes. */
export function imageSize(image: string, context: Context): number {
  return context.choose({
    key: `size of image ${canonicalImage(image)}`,
    domain: {
      type: 'number',
      description: 'a number of bytes',
      refuse: (value: number) => (value > 0 ? undefined : `${value} is no size`),
      sample: (random) => 1_000_000 + random.below(90_000_000),
      parse: (text) => (/^\d{3,12}$/.test(text) ? Number(text) : undefined),
      print: String,
    },
    about: `the size of image ${image}`,
  });
}

const shape = /^[0-9a-f]{64}$/;

/** 64 hexadecimal digits: a digest, a container's ID. */
export const hexDomain: Domain<string> = {
  type: 'text',
  description: '64 hexadecimal digits',
  refuse: (value) =>
    shape.test(value) ? undefined : `${JSON.stringify(value)} is not 64 hexadecimal digits`,
  sample: (random) =>
    Array.from({ length: 8 }, () =>
      random
        .below(2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join(''),
  parse: (text) => (shape.test(text) ? text : undefined),
  print: (value) => value,
};
