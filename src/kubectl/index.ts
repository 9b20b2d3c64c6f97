/** The client: what kubectl prints and asks of the API, by version. */
export { type ApiAnswer, answerOverHttp } from './answer-over-http.ts';
export { buildOf } from './build-info.ts';
export { commandNames, flagNames } from './command-names.ts';
export type { Discovered, DiscoveryCache } from './discovery-cache.ts';
export type {
  CopyPlace,
  ForwardedPort,
  KubectlApi,
  KubectlHost,
  KubectlReply,
  KubectlRequest,
  LogOptions,
  LogRecord,
  SessionEnd,
  Steps,
} from './host.ts';
export { kubectl } from './kubectl.ts';
