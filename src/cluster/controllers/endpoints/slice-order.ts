import type { KubeObject } from '../../api/object.ts';
import { orderDomain } from '../../domains.ts';
import type { Context } from '../context.ts';
import type { SliceEndpoint } from './slices-plan.ts';

/** New endpoints come out of a Go map: their order is a choice; those that stay keep theirs. */
export function arrangeEndpoints(
  slice: KubeObject & { readonly endpoints?: readonly SliceEndpoint[] | null },
  endpoints: readonly SliceEndpoint[],
  context: Context,
): readonly SliceEndpoint[] {
  const known = new Map(
    (slice.endpoints ?? []).map((endpoint, index) => [endpoint.addresses[0] ?? '', index]),
  );
  const place = ({ addresses }: SliceEndpoint) => known.get(addresses[0] ?? '') ?? -1;
  const staying = endpoints.filter((each) => place(each) >= 0).sort((a, b) => place(a) - place(b));
  const added = endpoints.filter((each) => place(each) < 0);
  return [...staying, ...chooseEndpointOrder(context.objects.serialOf(slice), added, context)];
}

/** Endpoints of a new slice in the order that is chosen for them. */
export function chooseEndpointOrder(
  serial: string,
  endpoints: readonly SliceEndpoint[],
  context: Context,
): readonly SliceEndpoint[] {
  if (endpoints.length < 2) return endpoints;
  const addressOf = (endpoint: SliceEndpoint) => endpoint.addresses[0] ?? '';
  const byAddress = new Map(endpoints.map((endpoint) => [addressOf(endpoint), endpoint]));
  const key = `endpoint order of ${serial}`;
  const order = context.choose({
    key: `${key}, draw ${context.draw(key)}`,
    domain: orderDomain([...byAddress.keys()], 'endpoints'),
    about: 'the order of new endpoints in a slice',
  });
  return order.flatMap((address) => byAddress.get(address) ?? []);
}
