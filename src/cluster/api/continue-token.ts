import { jsonFault } from '#text';
import { utf8Bytes } from '../hash/fnv.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { quoteAsGo } from './go-text.ts';
import { base64Fault } from './own-forms.ts';
import { badRequest, type StatusError } from './status.ts';

/** Where a list goes on: at which revision, and after which key below the resource's. */
export interface ContinueToken {
  readonly revision: number;
  readonly start: string;
}

/** The token of a list's next part. apiserver: pkg/storage/etcd3/store.go `encodeContinue` */
export function encodeContinue({ revision, start }: ContinueToken): string {
  const token = JSON.stringify({ v: 'meta.k8s.io/v1', rv: revision, start });
  return encodeBase64(utf8Bytes(token)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads a token that a client hands back. Throws a Status for what no server gave out. `decodeContinue` */
export function decodeContinue(token: string): ContinueToken {
  const plain = token.replaceAll('-', '+').replaceAll('_', '/');
  const wrong = /[+/=]/.test(token) ? token.search(/[+/=]/) : base64Fault(padded(plain));
  if (wrong >= 0) throw invalidToken(`illegal base64 data at input byte ${wrong}`);
  const text = String.fromCharCode(...decodeBase64(plain));
  const { v, rv, start } = parsed(text);
  if (v !== 'meta.k8s.io/v1') {
    throw invalidToken(`server does not recognize this encoded version ${quoteAsGo(String(v ?? ''))}`);
  }
  const version = '(version meta.k8s.io/v1)';
  if (typeof rv !== 'number' || rv === 0) {
    throw invalidToken(`incorrect encoded start resourceVersion ${version}`);
  }
  if (typeof start !== 'string' || start === '') throw invalidToken(`encoded start key empty ${version}`);
  if (/(^|\/)\.{0,2}(\/|$)/.test(start.replace(/^\//, ''))) throw invalidToken(start);
  return { revision: rv, start };
}

interface Encoded {
  readonly v?: unknown;
  readonly rv?: unknown;
  readonly start?: unknown;
}

function parsed(text: string): Encoded {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    throw invalidToken(jsonFault(text) ?? 'unexpected end of JSON input');
  }
}

function padded(text: string): string {
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

function invalidToken(fault: string): StatusError {
  return badRequest(`invalid continue token: continue key is not valid: ${fault}`);
}
