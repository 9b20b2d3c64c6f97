import { accessReviews } from './access/reviews.ts';
import { roleAuthorizer } from './access/role-authorizer.ts';
import { serviceAccountToken } from './access/service-account-token.ts';
import { certificateApproval } from './admission/certificate-approval.ts';
import { admission } from './admission/index.ts';
import { namespaceFinalize } from './admission/namespace-finalize.ts';
import { podBinding } from './admission/pod-binding.ts';
import { podEphemeralContainers } from './admission/pod-ephemeral-containers.ts';
import { podEviction } from './admission/pod-eviction.ts';
import { Api } from './api/api.ts';
import type { ApiPlugins } from './api/api-plugins.ts';
import type { ApiContext } from './api/kind.ts';
import { KindTable } from './api/kind-table.ts';
import { Registry } from './api/registry.ts';
import { Store } from './api/store.ts';
import { customKinds } from './custom/index.ts';
import { kinds } from './kinds/index.ts';
import { apiServices } from './views/api-services.ts';
import { componentStatuses } from './views/component-statuses.ts';

/** The control plane's front: the store, the registry that controllers write through, the API that clients speak to. */
export interface ApiServer {
  readonly store: Store;
  readonly registry: Registry;
  readonly api: Api;
}

/** Subresources that look at more than their object. */
const subresources = {
  'certificatesigningrequests.certificates.k8s.io/approval': certificateApproval,
  'pods/binding': podBinding,
  'pods/ephemeralcontainers': podEphemeralContainers,
  'namespaces/finalize': namespaceFinalize,
  'pods/eviction': podEviction,
  'serviceaccounts/token': serviceAccountToken,
};

/** What the server works out instead of storing it. */
const views = { componentstatuses: componentStatuses, 'apiservices.apiregistration.k8s.io': apiServices };

/** Puts an API server together, with every kind and every admission plugin, over an empty store. */
export function apiServer(context: ApiContext, wait: ApiPlugins['wait']): ApiServer {
  const store = new Store();
  const { kubernetes } = context.settings;
  const table = new KindTable(kinds, kubernetes, () => customKinds(store, kubernetes));
  const registry = new Registry(table, store, admission, context);
  const authorize = roleAuthorizer(store);
  const reviews = accessReviews(authorize, store, context);
  return { store, registry, api: new Api(registry, { authorize, subresources, reviews, views, wait }) };
}
