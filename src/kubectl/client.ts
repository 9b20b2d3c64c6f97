import type {
  ApiRequest,
  ApiResponse,
  Json,
  KubeList,
  KubeObject,
  ResourceInfo,
  Status,
  Table,
  User,
  WatchEvent,
} from '#cluster';
import { isFresh, lackingIn } from './discovery-cache.ts';
import { isNotFound, NotSimulated, StatusRefusal, type Unreached } from './errors.ts';
import type { KubectlHost } from './host.ts';
import { matchesSelectors } from './matches-selectors.ts';
import { nothingListens } from './no-server.ts';
import type { Profile } from './profile.ts';

/** Which objects of a resource are meant. */
export interface ListOptions {
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
  readonly limit?: number;
}

/** A request without the resource that it goes to. */
export type RequestDetails = Omit<ApiRequest, 'group' | 'version' | 'resource' | 'namespace'>;

/** What a client uses of its host. */
export type ClientHost = Pick<KubectlHost, 'api' | 'write'> & Partial<Pick<KubectlHost, 'discovery' | 'now'>>;

/** The API as kubectl uses it: refusals are thrown, warnings are printed once. */
export class Client {
  readonly #host: ClientHost;
  readonly #profile: Profile;
  readonly #user: User | undefined;
  readonly #unreached: Unreached | undefined;
  readonly #ownersLeft: boolean;
  #lean: Client | undefined;
  readonly #warned = new Set<string>();
  #resources: readonly ResourceInfo[] | undefined;
  /** What is still believed to be there, and what is there and not known yet. */
  #gone: readonly ResourceInfo[] = [];
  #unknown: readonly ResourceInfo[] = [];

  constructor(
    host: ClientHost,
    profile: Profile,
    options: { readonly user?: User; readonly unreached?: Unreached; readonly ownersLeft?: boolean } = {},
  ) {
    const { user, unreached, ownersLeft = false } = options;
    this.#host = host;
    this.#profile = profile;
    this.#user = user;
    this.#unreached = unreached;
    this.#ownersLeft = ownersLeft;
  }

  /** The same client for a command that prints nothing of managed fields, so that nobody works them out. */
  leavingOwners(): Client {
    if (this.#ownersLeft) return this;
    const [user, unreached] = [this.#user, this.#unreached];
    this.#lean ??= new Client(this.#host, this.#profile, {
      ...(user && { user }),
      ...(unreached && { unreached }),
      ownersLeft: true,
    });
    return this.#lean;
  }

  /** What the server serves, in the order of discovery. */
  resources(): readonly ResourceInfo[] {
    this.#resources ??= this.#remembered();
    return this.#resources;
  }

  /**
   * What `find` finds among the resources that are known; when it finds none, they are asked for anew.
   * client-go: restmapper/discovery.go `DeferredDiscoveryRESTMapper`
   */
  lookUp(find: (resources: readonly ResourceInfo[]) => ResourceInfo | undefined): ResourceInfo | undefined {
    const found = find(this.resources());
    if (found !== undefined && !this.#unknown.includes(found)) return found;
    if (this.#gone.length === 0 && this.#unknown.length === 0) return found;
    return find(this.rediscovered());
  }

  /** What the server serves now; what was known of it before is forgotten. */
  rediscovered(): readonly ResourceInfo[] {
    const { discovery, now } = this.#host;
    const resources = this.#api().resources();
    if (now) discovery?.write({ at: now(), resources });
    [this.#resources, this.#gone, this.#unknown] = [resources, [], []];
    return resources;
  }

  /** What is served, and what was known to be served and is no more. */
  #remembered(): readonly ResourceInfo[] {
    const { discovery, now } = this.#host;
    const told = discovery?.read();
    if (told === undefined || !now || !isFresh(told, now(), this.#profile)) return this.rediscovered();
    const resources = this.#api().resources();
    this.#gone = lackingIn(told.resources, resources);
    this.#unknown = lackingIn(resources, told.resources);
    return this.#gone.length === 0 ? resources : [...resources, ...this.#gone];
  }

  send(info: ResourceInfo, namespace: string | undefined, details: RequestDetails): ApiResponse['body'] {
    const { group, version, resource } = info;
    if (info.simulated === false)
      throw new NotSimulated(`the resource ${group ? `${resource}.${group}` : resource}`);
    const place = info.namespaced && namespace !== undefined ? { namespace } : {};
    const user = this.#user === undefined ? {} : { user: this.#user };
    const printing = this.#profile.has('printsTables') ? { tableVersion: this.#profile.version } : {};
    const response = this.#api().request({
      ...{ group, version, resource },
      ...place,
      ...details,
      ...(this.#ownersLeft && { withoutManagedFields: true }),
      ...printing,
      ...user,
    });
    this.#warn(response.warnings);
    if (isRefusal(response.body) && response.body.notSimulated !== undefined)
      throw new NotSimulated(response.body.notSimulated);
    if (isRefusal(response.body)) throw new StatusRefusal(this.#told(response.body, info, details));
    return response.body;
  }

  get(info: ResourceInfo, namespace: string | undefined, name: string): KubeObject {
    return this.send(info, namespace, { verb: 'get', name }) as KubeObject;
  }

  /**
   * An object that a command line names. Where there is none because there is no such namespace, that is what
   * is said. cli-runtime: pkg/resource/visitor.go `Info.Get`
   */
  getNamed(
    info: ResourceInfo,
    namespace: string | undefined,
    name: string,
    details: Pick<RequestDetails, 'asTable' | 'subresource'> = {},
  ): ApiResponse['body'] {
    try {
      return this.send(info, namespace, { verb: 'get', name, ...details });
    } catch (error) {
      const namespaces = this.resource('namespaces');
      const mayLack = isNotFound(error) && info.namespaced && namespace && namespace !== 'default';
      if (namespaces && mayLack) this.get(namespaces, undefined, namespace);
      throw error;
    }
  }

  /** The object, or undefined where `get` would say NotFound. */
  find(info: ResourceInfo, namespace: string | undefined, name: string): KubeObject | undefined {
    try {
      return this.get(info, namespace, name);
    } catch (error) {
      if (error instanceof StatusRefusal && error.status.reason === 'NotFound') return undefined;
      throw error;
    }
  }

  list(info: ResourceInfo, namespace: string | undefined, options: ListOptions = {}): KubeList {
    const list = this.#listed(info, namespace, { verb: 'list', ...options }, options) as KubeList;
    return { ...list, items: list.items.map((item) => completeItem(item, info)) };
  }

  /** A Table of the objects, or of one when it is named. */
  table(info: ResourceInfo, namespace: string | undefined, options: ListOptions): Table {
    return this.#listed(info, namespace, { verb: 'list', ...options, asTable: true }, options) as Table;
  }

  /** The changes after a revision of the objects that a selector picks. */
  changes(
    info: ResourceInfo,
    namespace: string | undefined,
    resourceVersion: string,
    options: ListOptions,
  ): readonly WatchEvent[] {
    const place = info.namespaced ? namespace : undefined;
    const events = this.#api().watchSince(info, place, resourceVersion);
    return events.filter((event) => matchesSelectors(event.object, options));
  }

  /** The table of one object as a watch sends it. */
  tableOf(info: ResourceInfo, object: KubeObject): Table {
    const version = this.#profile.has('printsTables') ? this.#profile.version : undefined;
    return this.#api().tableOf(info, object, version);
  }

  /** The first served resource of this name and group; undefined if there is none. */
  resource(resource: string, group = ''): ResourceInfo | undefined {
    return this.resources().find((info) => info.resource === resource && info.group === group);
  }

  /** What the server's schema says about a manifest. */
  schemaErrors(manifest: Json): readonly string[] {
    return this.#api().schemaErrors(manifest);
  }

  /** cli-runtime: pkg/resource/selector.go `Visit` says what was looked for when the server refuses. */
  #listed(
    info: ResourceInfo,
    namespace: string | undefined,
    details: RequestDetails,
    { labelSelector = '', fieldSelector = '' }: ListOptions,
  ): ApiResponse['body'] {
    try {
      return this.send(info, namespace, details);
    } catch (error) {
      if (!(error instanceof StatusRefusal) || !['BadRequest', 'NotFound'].includes(error.status.reason))
        throw error;
      const resource = `"${info.group}/${info.version}, Resource=${info.resource}"`;
      const selected = `that match label selector "${labelSelector}", field selector "${fieldSelector}"`;
      const what = labelSelector || fieldSelector ? `find ${resource} ${selected}` : `list ${resource}`;
      throw new StatusRefusal({ ...error.status, message: `Unable to ${what}: ${error.status.message}` });
    }
  }

  /**
   * Old clients say only that a request is invalid when the server names no object. kubectl:
   * pkg/cmd/util/helpers.go `checkErr`
   */
  #told(status: Status, info: ResourceInfo, { verb, name: asked }: RequestDetails): Status {
    if (this.#gone.includes(info)) return unserved(status, info, verb, asked);
    const { kind = '', name = '' } = status.details ?? {};
    const isBare = status.reason === 'Invalid' && kind === '' && name === '';
    return isBare && !this.#profile.has('invalidRequestMessage') ? { ...status, message: '' } : status;
  }

  #api() {
    if (this.#unreached) throw this.#unreached;
    if (this.#host.api) return this.#host.api;
    throw nothingListens('http://localhost:8080');
  }

  /** A warning of the client itself that a short name means more than one resource. */
  warnAmbiguous(warning: string): void {
    if (this.#profile.has('shortNamesWarn')) this.#warn([warning]);
  }

  /** How many warnings were printed. */
  get warningCount(): number {
    return this.#warned.size;
  }

  #warn(warnings: readonly string[]): void {
    if (!this.#profile.has('warningsShown')) return;
    for (const warning of warnings) {
      if (this.#warned.has(warning)) continue;
      this.#warned.add(warning);
      this.#host.write('stderr', `Warning: ${warning}\n`);
    }
  }
}

/** The methods of HTTP behind the verbs. */
const methods: Readonly<Record<string, string>> = {
  create: 'post',
  update: 'put',
  patch: 'patch',
  delete: 'delete',
};

/** What is not even a path is not explained by the server: the client says what it asked for. apimachinery: errors.go */
function unserved(status: Status, info: ResourceInfo, verb: string, name = ''): Status {
  const resource = info.group === '' ? info.resource : `${info.resource}.${info.group}`;
  const asked = [methods[verb] ?? 'get', resource, name].join(' ').trimEnd();
  return { ...status, message: `${status.message} (${asked})` };
}

/** The items of a list come without their kind. client-go: dynamic decoding of lists fills it in. */
function completeItem(item: KubeObject, info: ResourceInfo): KubeObject {
  if (item.kind && item.apiVersion) return item;
  return { ...item, apiVersion: apiVersionOf(info), kind: info.kind };
}

/** `apps/v1`, `v1`. */
export function apiVersionOf(info: { readonly group: string; readonly version: string }): string {
  return info.group === '' ? info.version : `${info.group}/${info.version}`;
}

function isRefusal(body: ApiResponse['body']): body is Status {
  return body.kind === 'Status' && (body as Status).status === 'Failure';
}
