import { createHash } from 'node:crypto';
import type { ResourceTarget, Target } from '#cluster';
import {
  aggregatedDocument,
  aggregatedVersions,
  apiVersionsDocument,
  groupDocument,
  groupListDocument,
  healthAnswer,
  resourceListDocument,
} from '#cluster';
import { acceptClauses, accepts } from './accept.ts';
import { type Answer, jsonAnswer, pageNotFound, statusAnswer, textAnswer } from './answer.ts';
import { type Incoming, isPretty } from './incoming.ts';
import { goJson } from './json.ts';
import { openApiV2, openApiV3, openApiV3Index } from './openapi/documents.ts';
import { encodeOpenApiV2 } from './openapi/encode-v2.ts';
import type { ServedWorld } from './served-world.ts';
import { methodNotAllowed, notAcceptable, notSimulated } from './statuses.ts';

type DocumentTarget = Exclude<Target, ResourceTarget>;

/** The media type that clients ask for, and the one they are answered with: an `@` is no part of any. */
const encodedV2 = 'application/com.github.proto-openapi.spec.v2@v1.0+protobuf';
const answeredV2 = encodedV2.replace('@', '.');

/** What a server says about itself; made once, until a definition adds a kind or takes one away. */
export class Documents {
  readonly #world: ServedWorld;
  readonly #made = new Map<string, Answer>();
  #served = '';

  constructor(world: ServedWorld) {
    this.#world = world;
  }

  answer(target: DocumentTarget, incoming: Incoming): Answer {
    if (target.type === 'unknown') return pageNotFound;
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return statusAnswer(methodNotAllowed);
    if (target.type === 'health') return health(this.#world, target.path, incoming);
    const form = aggregatedForm(target, incoming, this.#world) ?? encodingOf(target, incoming);
    const key = JSON.stringify([target, form, incoming.host, isPretty(incoming)]);
    this.#forgetIfChanged();
    const known = this.#made.get(key);
    if (known) return known;
    const made = this.#make(target, incoming, form);
    this.#made.set(key, made);
    return made;
  }

  #forgetIfChanged(): void {
    const infos = this.#world.api.resources();
    const served = JSON.stringify(
      infos.map((info) => [info.group, info.version, info.resource, info.shortNames]),
    );
    if (served !== this.#served) this.#made.clear();
    this.#served = served;
  }

  #make(target: DocumentTarget, incoming: Incoming, form: string | undefined): Answer {
    const { api, build } = this.#world;
    const document = (value: unknown) =>
      value === undefined ? pageNotFound : jsonAnswer(value, 200, isPretty(incoming));
    const isCore = target.type === 'versions';
    switch (target.type) {
      case 'root':
        return document({ paths: rootPaths });
      case 'versions':
      case 'groups': {
        if (form !== undefined) return aggregated(aggregatedDocument(api.resources(), form, isCore), form);
        return document(isCore ? apiVersionsDocument(incoming.host) : groupListDocument(api.resources()));
      }
      case 'group':
        return document(groupDocument(api.resources(), target.group));
      case 'group version':
        return document(resourceListDocument(api.resources(), target, this.#world.version));
      case 'release':
        // It is written for people. apiserver: pkg/server/routes/version.go
        return { ...jsonAnswer(build), body: goJson(build, true).trimEnd() };
      case 'openapi v2':
        return form === undefined ? document(openApiV2(this.#world)) : this.#encodedV2();
      case 'openapi v3':
        return this.#openApiV3(target.path, incoming, document);
      default:
        return pageNotFound;
    }
  }

  #encodedV2(): Answer {
    const body = encodeOpenApiV2(openApiV2(this.#world));
    return { code: 200, headers: { 'Content-Type': answeredV2 }, body };
  }

  /** Control planes have it by default since 1.24. KEP-2896 */
  #openApiV3(path: string, { accept }: Incoming, document: (value: unknown) => Answer): Answer {
    if (this.#world.version.minor < 24) return pageNotFound;
    const takesJson = acceptClauses(accept).some(({ media }) =>
      /^(\*\/\*|application\/(json|\*))$/.test(media),
    );
    if (!takesJson) return statusAnswer(notAcceptable);
    return document(path === '' ? openApiV3Index(this.#world, hash) : openApiV3(this.#world, path));
  }
}

function health({ version }: ServedWorld, path: string, { query }: Incoming): Answer {
  const answer = healthAnswer(version, path, query.toString());
  if (answer.type === 'text') return textAnswer(answer.text);
  return answer.type === 'not found' ? pageNotFound : statusAnswer(notSimulated(answer.what));
}

const rootPaths = ['/api', '/api/v1', '/apis', '/healthz', '/livez', '/openapi/v2', '/readyz', '/version'];

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').toUpperCase();
}

/** Which version of the aggregated form is asked for first, of those that this control plane has. */
function aggregatedForm({ type }: DocumentTarget, { accept }: Incoming, world: ServedWorld) {
  if (type !== 'versions' && type !== 'groups') return undefined;
  const has = aggregatedVersions(world.version);
  return acceptClauses(accept)
    .find(
      ({ parameters }) =>
        parameters.get('as') === 'APIGroupDiscoveryList' && has.includes(parameters.get('v') ?? ''),
    )
    ?.parameters.get('v');
}

function aggregated(value: unknown, form: string): Answer {
  const type = `application/json;g=apidiscovery.k8s.io;v=${form};as=APIGroupDiscoveryList`;
  return { ...jsonAnswer(value), headers: { 'Content-Type': type } };
}

function encodingOf({ type }: DocumentTarget, { accept }: Incoming): string | undefined {
  return type === 'openapi v2' && accepts(accept, encodedV2) ? 'protobuf' : undefined;
}
