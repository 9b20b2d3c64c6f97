import type { User } from '#cluster';

/** A request as it came over the wire, with its whole body. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly accept: string | undefined;
  readonly contentType: string | undefined;
  readonly userAgent: string;
  readonly body: Uint8Array;
  /** The address that the client reached the server by: `127.0.0.1:6443`. */
  readonly host: string;
  /** Whom the client speaks for, if not for itself. */
  readonly user?: User;
}

/**
 * Whether JSON is to be indented. apiserver: pkg/endpoints/handlers/negotiation/negotiate.go
 * `isPrettyPrint`
 */
export function isPretty({ query, userAgent }: Incoming): boolean {
  const stated = query.get('pretty');
  if (stated !== null) return stated === '' || stated === 'true' || stated === '1';
  return /^(curl|Wget|Mozilla\/5\.0)/.test(userAgent);
}

/** Whether a flag of the query is on. apimachinery: runtime/converter.go `Convert_Slice_string_To_bool` */
export function isOn(query: URLSearchParams, name: string): boolean {
  const value = query.get(name);
  return value !== null && value.toLowerCase() !== 'false' && value !== '0';
}

/** A number of the query. */
export function numberOf(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  return value !== null && /^\d+$/.test(value) ? Number(value) : undefined;
}
