import { compareQuantities, parseQuantity, type Quantity } from '../api/quantity.ts';
import type { LimitRange, LimitRangeItem } from '../kinds/limit-range.ts';
import type { PersistentVolumeClaim } from '../kinds/persistent-volume-claim.ts';
import type { Pod } from '../kinds/pod.ts';
import { type Usage, usageOf } from './quota-usage.ts';

/** What something asks for. */
interface Asked {
  readonly requests?: Usage;
  readonly limits?: Usage;
}

/** Why one amount does not fit; undefined if it does. */
type Rule = (name: string, bound: string, asked: Asked, type: string) => string | undefined;

/**
 * What of a pod does not fit a range, in its own words.
 *
 * kubernetes: plugin/pkg/admission/limitranger/admission.go `PodValidateLimitFunc`
 */
export function podViolations(pod: Pod, { spec }: LimitRange): readonly string[] {
  const containers = [...pod.spec.containers, ...(pod.spec.initContainers ?? [])];
  return spec.limits.flatMap((item) => {
    if (item.type === 'Container')
      return containers.flatMap(({ resources = {} }) => violations(item, resources, podRules));
    return item.type === 'Pod' ? violations(item, wholePod(pod), podRules) : [];
  });
}

/** What of a claim does not fit. `PersistentVolumeClaimValidateLimitFunc` */
export function claimViolations(claim: PersistentVolumeClaim, { spec }: LimitRange): readonly string[] {
  const { requests = {} } = claim.spec.resources ?? {};
  const own = spec.limits.filter(({ type }) => type === 'PersistentVolumeClaim');
  return own.flatMap((item) => violations(item, { requests }, claimRules));
}

function violations(
  item: LimitRangeItem,
  asked: Asked,
  rules: readonly (readonly [keyof LimitRangeItem, Rule])[],
): readonly string[] {
  return rules.flatMap(([key, rule]) =>
    Object.entries((item[key] ?? {}) as Usage).flatMap(
      ([name, bound]) => rule(name, bound, asked, item.type) ?? [],
    ),
  );
}

/** The sums of a pod, whose init containers are over when the others start. */
function wholePod(pod: Pod): Asked {
  const usage = Object.entries(usageOf('pods', pod));
  const of = (prefix: string) =>
    Object.fromEntries(
      usage.flatMap(([name, amount]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), amount] as const] : [],
      ),
    );
  return { requests: of('requests.'), limits: of('limits.') };
}

const below: Rule = (name, bound, { requests = {}, limits = {} }, type) => {
  const words = `minimum ${name} usage per ${type} is ${bound}`;
  const [request, limit, least] = [quantity(requests[name]), quantity(limits[name]), quantity(bound)];
  if (!request) return `${words}.  No request is specified`;
  if (exceeds(least, request)) return `${words}, but request is ${request.text}`;
  return limit && exceeds(least, limit) ? `${words}, but limit is ${limit.text}` : undefined;
};

const above: Rule = (name, bound, { requests = {}, limits = {} }, type) => {
  const words = `maximum ${name} usage per ${type} is ${bound}`;
  const [request, limit, most] = [quantity(requests[name]), quantity(limits[name]), quantity(bound)];
  if (!limit) return `${words}.  No limit is specified`;
  if (exceeds(limit, most)) return `${words}, but limit is ${limit.text}`;
  return request && exceeds(request, most) ? `${words}, but request is ${request.text}` : undefined;
};

const aboveRequest: Rule = (name, bound, { requests = {} }, type) => {
  const words = `maximum ${name} usage per ${type} is ${bound}`;
  const request = quantity(requests[name]);
  if (!request) return `${words}.  No request is specified`;
  return exceeds(request, quantity(bound)) ? `${words}, but request is ${request.text}` : undefined;
};

const disproportion: Rule = (name, bound, { requests = {}, limits = {} }, type) => {
  const words = `${name} max limit to request ratio per ${type} is ${bound}`;
  const [request, limit] = [numberOf(requests[name]), numberOf(limits[name])];
  if (request === 0) return `${words}, but no request is specified or request is 0`;
  if (limit === 0) return `${words}, but no limit is specified or limit is 0`;
  const ratio = limit / request;
  return ratio > numberOf(bound) ? `${words}, but provided ratio is ${ratio.toFixed(6)}` : undefined;
};

const podRules = [
  ['min', below],
  ['max', above],
  ['maxLimitRequestRatio', disproportion],
] as const;
const claimRules = [
  ['min', below],
  ['max', aboveRequest],
] as const;

function quantity(text: string | undefined): Quantity | undefined {
  return text === undefined ? undefined : parseQuantity(text);
}

function numberOf(text: string | undefined): number {
  const { amount, scale } = quantity(text) ?? { amount: 0n, scale: 0 };
  return Number(amount) * 10 ** scale;
}

function exceeds(left: Quantity | undefined, right: Quantity | undefined): boolean {
  return left !== undefined && right !== undefined && compareQuantities(left, right) > 0;
}
