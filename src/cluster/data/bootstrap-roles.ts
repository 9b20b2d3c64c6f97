/**
 * kubernetes: plugin/pkg/auth/authorizer/rbac/bootstrappolicy. A line at the margin is a role: its name, the
 * role that it goes into (`>edit`), `+` if it is put together from others, the versions that have it. A line
 * with a margin is a rule: verbs, then `groups:resources`, `groups:resources@names` or paths, then versions.
 */
export const bootstrapRoleText = `
admin +
cluster-admin
 * *:*
 * /*
edit >admin +
system:aggregate-to-admin >admin
 create authorization.k8s.io:localsubjectaccessreviews
 all rbac.authorization.k8s.io:rolebindings,roles
system:aggregate-to-edit >edit
 read core:pods/attach,pods/exec,pods/portforward,pods/proxy,secrets,services/proxy
 impersonate core:serviceaccounts
 write core:pods,pods/attach,pods/exec,pods/portforward,pods/proxy
 create core:pods/eviction 1.22-
 write core:configmaps,endpoints,persistentvolumeclaims,replicationcontrollers,replicationcontrollers/scale,secrets,serviceaccounts,services,services/proxy -1.21
 write core:configmaps,events,persistentvolumeclaims,replicationcontrollers,replicationcontrollers/scale,secrets,serviceaccounts,services,services/proxy 1.22-
 create core:serviceaccounts/token 1.22-
 write apps:daemonsets,deployments,deployments/rollback,deployments/scale,replicasets,replicasets/scale,statefulsets,statefulsets/scale
 write autoscaling:horizontalpodautoscalers
 write batch:cronjobs,jobs
 write extensions:daemonsets,deployments,deployments/rollback,deployments/scale,ingresses,networkpolicies,replicasets,replicasets/scale,replicationcontrollers/scale
 write policy:poddisruptionbudgets
 write networking.k8s.io:networkpolicies -1.13
 write networking.k8s.io:ingresses,networkpolicies 1.14-
 all coordination.k8s.io:leases 1.28-
system:aggregate-to-view >view
 read core:configmaps,endpoints,persistentvolumeclaims,pods,replicationcontrollers,replicationcontrollers/scale,serviceaccounts,services -1.15
 read core:configmaps,endpoints,persistentvolumeclaims,persistentvolumeclaims/status,pods,replicationcontrollers,replicationcontrollers/scale,serviceaccounts,services,services/status 1.16-
 read core:bindings,events,limitranges,namespaces/status,pods/log,pods/status,replicationcontrollers/status,resourcequotas,resourcequotas/status
 read core:namespaces
 read discovery.k8s.io:endpointslices 1.20-
 read apps:controllerrevisions,daemonsets,deployments,deployments/scale,replicasets,replicasets/scale,statefulsets,statefulsets/scale -1.15
 read apps:controllerrevisions,daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,replicasets,replicasets/scale,replicasets/status,statefulsets,statefulsets/scale,statefulsets/status 1.16-
 read autoscaling:horizontalpodautoscalers -1.15
 read autoscaling:horizontalpodautoscalers,horizontalpodautoscalers/status 1.16-
 read batch:cronjobs,jobs -1.15
 read batch:cronjobs,cronjobs/status,jobs,jobs/status 1.16-
 read extensions:daemonsets,deployments,deployments/scale,ingresses,networkpolicies,replicasets,replicasets/scale,replicationcontrollers/scale -1.15
 read extensions:daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,ingresses,ingresses/status,networkpolicies,replicasets,replicasets/scale,replicasets/status,replicationcontrollers/scale 1.16-
 read policy:poddisruptionbudgets -1.15
 read policy:poddisruptionbudgets,poddisruptionbudgets/status 1.16-
 read networking.k8s.io:networkpolicies -1.13
 read networking.k8s.io:ingresses,networkpolicies 1.14-1.15
 read networking.k8s.io:ingresses,ingresses/status,networkpolicies 1.16-
system:auth-delegator
 create authentication.k8s.io:tokenreviews
 create authorization.k8s.io:subjectaccessreviews
system:basic-user
 create authorization.k8s.io:selfsubjectaccessreviews,selfsubjectrulesreviews
 create authentication.k8s.io:selfsubjectreviews 1.28-
system:certificates.k8s.io:certificatesigningrequests:nodeclient
 create certificates.k8s.io:certificatesigningrequests/nodeclient
system:certificates.k8s.io:certificatesigningrequests:selfnodeclient
 create certificates.k8s.io:certificatesigningrequests/selfnodeclient
system:certificates.k8s.io:kube-apiserver-client-approver 1.18-
 approve certificates.k8s.io:signers@kubernetes.io/kube-apiserver-client
system:certificates.k8s.io:kube-apiserver-client-kubelet-approver 1.18-
 approve certificates.k8s.io:signers@kubernetes.io/kube-apiserver-client-kubelet
system:certificates.k8s.io:kubelet-serving-approver 1.18-
 approve certificates.k8s.io:signers@kubernetes.io/kubelet-serving
system:certificates.k8s.io:legacy-unknown-approver 1.18-
 approve certificates.k8s.io:signers@kubernetes.io/legacy-unknown
system:controller:attachdetach-controller
 list,watch core:persistentvolumeclaims,persistentvolumes
 read core:nodes
 patch,update core:nodes/status
 list,watch core:pods
 events
 create,delete,get,list,watch storage.k8s.io:volumeattachments
 read storage.k8s.io:csidrivers 1.14-
 read storage.k8s.io:csinodes 1.17-
system:controller:certificate-controller
 delete,get,list,watch certificates.k8s.io:certificatesigningrequests
 update certificates.k8s.io:certificatesigningrequests/approval,certificatesigningrequests/status
 approve certificates.k8s.io:signers@kubernetes.io/kube-apiserver-client-kubelet 1.18-
 sign certificates.k8s.io:signers@kubernetes.io/kube-apiserver-client,kubernetes.io/kube-apiserver-client-kubelet,kubernetes.io/kubelet-serving,kubernetes.io/legacy-unknown 1.18-
 create authorization.k8s.io:subjectaccessreviews
 events
system:controller:clusterrole-aggregation-controller
 escalate,get,list,patch,update,watch rbac.authorization.k8s.io:clusterroles
system:controller:cronjob-controller
 get,list,update,watch batch:cronjobs
 create,delete,get,list,patch,update,watch batch:jobs
 update batch:cronjobs/status
 update batch:cronjobs/finalizers
 delete,list,watch core:pods
 events
system:controller:daemon-set-controller
 read apps+extensions:daemonsets
 update apps+extensions:daemonsets/status
 update apps+extensions:daemonsets/finalizers
 list,watch core:nodes
 create,delete,list,patch,watch core:pods
 create core:pods/binding
 create,delete,get,list,patch,update,watch apps:controllerrevisions
 events
system:controller:deployment-controller
 get,list,update,watch apps+extensions:deployments
 update apps+extensions:deployments/status
 update apps+extensions:deployments/finalizers
 create,delete,get,list,patch,update,watch apps+extensions:replicasets
 get,list,update,watch core:pods
 events
system:controller:device-taint-eviction-controller 1.36-
 delete,get,list,watch core:pods
 patch,update core:pods/status
 read resource.k8s.io:resourceclaims
 read resource.k8s.io:resourceslices
 read resource.k8s.io:deviceclasses
 events
system:controller:disruption-controller
 read apps+extensions:deployments
 read apps+extensions:replicasets
 read core:replicationcontrollers
 read policy:poddisruptionbudgets
 read apps:statefulsets
 update policy:poddisruptionbudgets/status
 patch,update core:pods/status 1.26-
 get *:*/scale 1.15-
 events
system:controller:endpoint-controller
 read core:pods,services
 create,delete,get,list,update,watch core:endpoints
 create core:endpoints/restricted
 events
system:controller:endpointslice-controller 1.17-
 read core:nodes,pods,services
 update core:services/finalizers 1.20-
 create,delete,get,list,update,watch discovery.k8s.io:endpointslices
 events
system:controller:endpointslicemirroring-controller 1.19-
 read core:endpoints,services
 update core:services/finalizers 1.20-
 update core:endpoints/finalizers 1.22-
 create,delete,get,list,update,watch discovery.k8s.io:endpointslices
 events
system:controller:ephemeral-volume-controller 1.21-
 read core:pods
 update core:pods/finalizers
 create,get,list,watch core:persistentvolumeclaims
 events
system:controller:expand-controller
 get,list,patch,update,watch core:persistentvolumes
 patch,update core:persistentvolumeclaims/status
 read core:persistentvolumeclaims
 events
system:controller:generic-garbage-collector
 delete,get,list,patch,update,watch *:*
 events
system:controller:horizontal-pod-autoscaler
 read autoscaling:horizontalpodautoscalers
 update autoscaling:horizontalpodautoscalers/status
 get,update *:*/scale
 list,watch core:pods
 list,watch metrics.k8s.io:pods
 read custom.metrics.k8s.io:*
 read external.metrics.k8s.io:*
 events
system:controller:job-controller
 get,list,patch,update,watch batch:jobs
 update batch:jobs/status
 update batch:jobs/finalizers
 create,delete,list,patch,watch core:pods
 events
system:controller:legacy-service-account-token-cleaner 1.29-
 get core:configmaps@kube-apiserver-legacy-service-account-token-tracking
 delete,patch core:secrets
system:controller:namespace-controller
 delete,get,list,watch core:namespaces
 update core:namespaces/finalize,namespaces/status
 delete,deletecollection,get,list,watch *:*
system:controller:node-controller
 delete,get,list,patch,update,watch core:nodes
 patch,update core:nodes/status
 patch,update core:pods/status
 delete,get,list,watch core:pods
 events
system:controller:persistent-volume-binder
 create,delete,get,list,update,watch core:persistentvolumes
 update core:persistentvolumes/status
 get,list,update,watch core:persistentvolumeclaims
 update core:persistentvolumeclaims/status
 create,delete,get,list,watch core:pods
 read storage.k8s.io:storageclasses
 list,watch core:nodes
 events
 watch core:events
system:controller:pod-garbage-collector
 delete,list,watch core:pods
 get,list,watch core:nodes
 patch core:pods/status 1.26-
system:controller:pv-protection-controller
 get,list,update,watch core:persistentvolumes
 events
system:controller:pvc-protection-controller
 get,list,update,watch core:persistentvolumeclaims
 update core:persistentvolumeclaims/status 1.36-
 read core:pods
 events
system:controller:replicaset-controller
 get,list,update,watch apps+extensions:replicasets
 update apps+extensions:replicasets/status
 update apps+extensions:replicasets/finalizers
 create,delete,list,patch,watch core:pods
 events
system:controller:replication-controller
 get,list,update,watch core:replicationcontrollers
 update core:replicationcontrollers/status
 update core:replicationcontrollers/finalizers
 create,delete,list,patch,watch core:pods
 events
system:controller:resource-claim-controller 1.34-
 read core:pods
 update core:pods/finalizers
 create,delete,get,list,watch resource.k8s.io:resourceclaims
 patch,update resource.k8s.io:resourceclaims,resourceclaims/status
 patch,update core:pods/status
 events
system:controller:resourcequota-controller
 list,watch *:*
 update core:resourcequotas/status
 events
system:controller:root-ca-cert-publisher 1.20-
 create,update core:configmaps
 events
system:controller:route-controller
 list,watch core:nodes
 patch core:nodes/status
 events
system:controller:selinux-warning-controller 1.33-
 events
 read core:persistentvolumes
 read core:persistentvolumeclaims
 read core:pods
 read storage.k8s.io:csidrivers
system:controller:service-account-controller
 create core:serviceaccounts
 events
system:controller:service-cidrs-controller 1.33-
 get,list,patch,update,watch networking.k8s.io:servicecidrs
 patch,update networking.k8s.io:servicecidrs/finalizers
 patch,update networking.k8s.io:servicecidrs/status
 read networking.k8s.io:ipaddresses
 events
system:controller:service-controller
 read core:services
 patch,update core:services/status
 list,watch core:nodes
 events
system:controller:statefulset-controller
 list,watch core:pods
 read apps:statefulsets
 update apps:statefulsets/status
 update apps:statefulsets/finalizers
 create,delete,get,patch,update core:pods
 create,delete,get,list,patch,update,watch apps:controllerrevisions
 create,get,list,watch core:persistentvolumeclaims
 delete,update core:persistentvolumeclaims 1.27-
 update core:pods/finalizers 1.30-
 events
system:controller:ttl-after-finished-controller 1.21-
 delete,get,list,watch batch:jobs
 events
system:controller:ttl-controller
 list,patch,update,watch core:nodes
 events
system:controller:validatingadmissionpolicy-status-controller 1.30-
 read admissionregistration.k8s.io:validatingadmissionpolicies
 get,patch,update admissionregistration.k8s.io:validatingadmissionpolicies/status
 events
system:controller:volumeattributesclass-protection-controller 1.34-
 read core:persistentvolumeclaims
 read core:persistentvolumes
 get,list,update,watch storage.k8s.io:volumeattributesclasses
 events
system:discovery
 get /api,/api/*,/apis,/apis/*,/healthz,/openapi,/openapi/*,/version,/version/ -1.15
 get /api,/api/*,/apis,/apis/*,/healthz,/livez,/openapi,/openapi/*,/readyz,/version,/version/ 1.16-
system:heapster
 read core:events,namespaces,nodes,pods
 read extensions:deployments
system:kube-aggregator
 read core:endpoints,services
system:kube-controller-manager
 events
 create coordination.k8s.io:leases
 get,update coordination.k8s.io:leases@kube-controller-manager
 create core:secrets,serviceaccounts
 delete core:secrets
 get core:configmaps,namespaces,secrets,serviceaccounts
 update core:secrets,serviceaccounts
 create authentication.k8s.io:tokenreviews
 create authorization.k8s.io:subjectaccessreviews
 list,watch *:*
 create core:serviceaccounts/token
system:kube-dns
 list,watch core:endpoints,services
system:kube-scheduler
 events
 create coordination.k8s.io:leases
 get,update coordination.k8s.io:leases@kube-scheduler
 read core:nodes
 delete,get,list,watch core:pods
 create core:bindings,pods/binding
 patch,update core:pods/status
 read core:replicationcontrollers,services
 read apps+extensions:replicasets
 read apps:statefulsets
 read policy:poddisruptionbudgets
 read core:persistentvolumeclaims,persistentvolumes
 create authentication.k8s.io:tokenreviews
 create authorization.k8s.io:subjectaccessreviews
 read storage.k8s.io:csinodes 1.17-
 read core:namespaces 1.21-
 read storage.k8s.io:csidrivers 1.21-
 read storage.k8s.io:csistoragecapacities 1.21-
system:kubelet-api-admin
 read core:nodes
 proxy core:nodes
 * core:nodes/log,nodes/metrics,nodes/proxy,nodes/stats
system:monitoring 1.20-
 get /healthz,/healthz/*,/livez,/livez/*,/metrics,/readyz,/readyz/* -1.25
 get /healthz,/healthz/*,/livez,/livez/*,/metrics,/metrics/slis,/readyz,/readyz/* 1.26-
system:node
 create authentication.k8s.io:tokenreviews
 create authorization.k8s.io:localsubjectaccessreviews,subjectaccessreviews
 read core:services
 create,get,list,watch core:nodes
 patch,update core:nodes/status
 patch,update core:nodes
 create,patch,update core:events
 read core:pods
 create,delete core:pods
 patch,update core:pods/status
 create core:pods/eviction
 read core:configmaps,secrets
 get core:persistentvolumeclaims,persistentvolumes
 get core:endpoints
 create,get,list,watch certificates.k8s.io:certificatesigningrequests
 create,delete,get,patch,update coordination.k8s.io:leases
 get storage.k8s.io:volumeattachments
 create core:serviceaccounts/token
 get,patch,update core:persistentvolumeclaims/status
 read storage.k8s.io:csidrivers
 create,delete,get,patch,update storage.k8s.io:csinodes
 read node.k8s.io:runtimeclasses
system:node-bootstrapper
 create,get,list,watch certificates.k8s.io:certificatesigningrequests
system:node-problem-detector
 get core:nodes
 patch core:nodes/status
 events
system:node-proxier
 list,watch core:endpoints,services
 get core:nodes -1.17
 read core:nodes 1.18-
 events
 list,watch discovery.k8s.io:endpointslices 1.17-
system:persistent-volume-provisioner
 create,delete,get,list,watch core:persistentvolumes
 get,list,update,watch core:persistentvolumeclaims
 read storage.k8s.io:storageclasses
 watch core:events
 events
system:public-info-viewer 1.14-
 get /healthz,/version,/version/ -1.15
 get /healthz,/livez,/readyz,/version,/version/ 1.16-
system:service-account-issuer-discovery 1.20-
 get /.well-known/openid-configuration,/openid/v1/jwks -1.33
 get /.well-known/openid-configuration,/.well-known/openid-configuration/,/openid/v1/jwks,/openid/v1/jwks/ 1.34-
system:volume-scheduler
 get,list,patch,update,watch core:persistentvolumes
 read storage.k8s.io:storageclasses
 get,list,patch,update,watch core:persistentvolumeclaims
view >edit +
`;
