// What released clients print about their commands, read from them by test/kubectl/binaries/help.test.ts.

/** Every line of every text, once. */
export const helpLines = `kubectl controls the Kubernetes cluster manager.

 Find more information at: https://kubernetes.io/docs/reference/kubectl/overview/
 Find more information at: https://kubernetes.io/docs/reference/kubectl/
Basic Commands (Beginner):
  create        Create a resource from a file or from stdin.
  expose        Take a replication controller, service, deployment or pod and expose it as a new Kubernetes Service
  run           Run a particular image on the cluster
  set           Set specific features on objects
  create          Create a resource from a file or from stdin
  expose          Take a replication controller, service, deployment or pod and expose it as a new Kubernetes service
  run             Run a particular image on the cluster
  set             Set specific features on objects
Basic Commands (Intermediate):
  explain       Documentation of resources
  get           Display one or many resources
  edit          Edit a resource on the server
  delete        Delete resources by filenames, stdin, resources and names, or by resources and label selector
  explain         Get documentation for a resource
  get             Display one or many resources
  edit            Edit a resource on the server
  delete          Delete resources by file names, stdin, resources and names, or by resources and label selector
Deploy Commands:
  rollout       Manage the rollout of a resource
  scale         Set a new size for a Deployment, ReplicaSet or Replication Controller
  autoscale     Auto-scale a Deployment, ReplicaSet, or ReplicationController
  rollout         Manage the rollout of a resource
  scale           Set a new size for a deployment, replica set, or replication controller
  autoscale       Auto-scale a deployment, replica set, stateful set, or replication controller
Cluster Management Commands:
  certificate   Modify certificate resources.
  cluster-info  Display cluster info
  top           Display Resource (CPU/Memory/Storage) usage.
  cordon        Mark node as unschedulable
  uncordon      Mark node as schedulable
  drain         Drain node in preparation for maintenance
  taint         Update the taints on one or more nodes
  certificate     Modify certificate resources.
  certificate     Modify certificate resources
  cluster-info    Display cluster information
  top             Display resource (CPU/memory) usage
  cordon          Mark node as unschedulable
  uncordon        Mark node as schedulable
  drain           Drain node in preparation for maintenance
  taint           Update the taints on one or more nodes
Troubleshooting and Debugging Commands:
  describe      Show details of a specific resource or group of resources
  logs          Print the logs for a container in a pod
  attach        Attach to a running container
  exec          Execute a command in a container
  port-forward  Forward one or more local ports to a pod
  proxy         Run a proxy to the Kubernetes API server
  cp            Copy files and directories to and from containers.
  auth          Inspect authorization
  debug         Create debugging sessions for troubleshooting workloads and nodes
  describe        Show details of a specific resource or group of resources
  logs            Print the logs for a container in a pod
  attach          Attach to a running container
  exec            Execute a command in a container
  port-forward    Forward one or more local ports to a pod
  proxy           Run a proxy to the Kubernetes API server
  cp              Copy files and directories to and from containers
  auth            Inspect authorization
  debug           Create debugging sessions for troubleshooting workloads and nodes
  events          List events
Advanced Commands:
  diff          Diff live version against would-be applied version
  apply         Apply a configuration to a resource by filename or stdin
  patch         Update field(s) of a resource
  replace       Replace a resource by filename or stdin
  wait          Experimental: Wait for a specific condition on one or many resources.
  kustomize     Build a kustomization target from a directory or a remote url.
  diff            Diff the live version against a would-be applied version
  apply           Apply a configuration to a resource by file name or stdin
  patch           Update fields of a resource
  replace         Replace a resource by file name or stdin
  wait            Experimental: Wait for a specific condition on one or many resources
  kustomize       Build a kustomization target from a directory or URL
Settings Commands:
  label         Update the labels on a resource
  annotate      Update the annotations on a resource
  completion    Output shell completion code for the specified shell (bash or zsh)
  label           Update the labels on a resource
  annotate        Update the annotations on a resource
  completion      Output shell completion code for the specified shell (bash, zsh, fish, or powershell)
Subcommands provided by plugins:
Other Commands:
  api-resources Print the supported API resources on the server
  api-versions  Print the supported API versions on the server, in the form of "group/version"
  config        Modify kubeconfig files
  plugin        Provides utilities for interacting with plugins.
  version       Print the client and server version information
  api-resources   Print the supported API resources on the server
  api-versions    Print the supported API versions on the server, in the form of "group/version"
  config          Modify kubeconfig files
  plugin          Provides utilities for interacting with plugins
  version         Print the client and server version information
Usage:
  kubectl [flags] [options]
Use "kubectl <command> --help" for more information about a given command.
Use "kubectl options" for a list of global command-line options (applies to all commands).
These commands correspond to alpha features that are not enabled in Kubernetes clusters by default.
Update the annotations on one or more resources
Update the annotations on one or more resources.
 All Kubernetes objects support the ability to store additional data with the object as annotations. Annotations are key/value pairs that can be larger than labels and include arbitrary string values such as structured JSON. Tools and system extensions may use annotations to store their own data.
 Attempting to set an annotation that already exists will fail unless --overwrite is set. If --resource-version is specified and does not match the current resource version on the server the command will fail.
Use "kubectl api-resources" for a complete list of supported resources.
Examples:
  # Update pod 'foo' with the annotation 'description' and the value 'my frontend'.
  # Update pod 'foo' with the annotation 'description' and the value 'my frontend'
  # If the same annotation is set multiple times, only the last value will be applied
  kubectl annotate pods foo description='my frontend'
  
  # Update a pod identified by type and name in "pod.json"
  kubectl annotate -f pod.json description='my frontend'
  # Update pod 'foo' with the annotation 'description' and the value 'my frontend running nginx', overwriting any existing value.
  # Update pod 'foo' with the annotation 'description' and the value 'my frontend running nginx', overwriting any existing value
  kubectl annotate --overwrite pods foo description='my frontend running nginx'
  # Update all pods in the namespace
  kubectl annotate pods --all description='my frontend running nginx'
  # Update pod 'foo' only if the resource is unchanged from version 1.
  # Update pod 'foo' only if the resource is unchanged from version 1
  kubectl annotate pods foo description='my frontend running nginx' --resource-version=1
  # Update pod 'foo' by removing an annotation named 'description' if it exists.
  # Does not require the --overwrite flag.
  # Update pod 'foo' by removing an annotation named 'description' if it exists
  # Does not require the --overwrite flag
  kubectl annotate pods foo description-
Options:
      --all=false: Select all resources, including uninitialized ones, in the namespace of the specified resource types.
      --allow-missing-template-keys=true: If true, ignore any errors in templates when a field or map key is missing in the template. Only applies to golang and jsonpath output formats.
      --dry-run='none': Must be "none", "server", or "client". If client strategy, only print the object that would be sent, without sending it. If server strategy, submit server-side request without persisting the resource.
      --field-manager='kubectl-annotate': Name of the manager used to track field ownership.
      --field-selector='': Selector (field query) to filter on, supports '=', '==', and '!='.(e.g. --field-selector key1=value1,key2=value2). The server only supports a limited number of field queries per type.
  -f, --filename=[]: Filename, directory, or URL to files identifying the resource to update the annotation
  -k, --kustomize='': Process the kustomization directory. This flag can't be used together with -f or -R.
      --list=false: If true, display the annotations for a given resource.
      --local=false: If true, annotation will NOT contact api-server but run locally.
  -o, --output='': Output format. One of: json|yaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file.
      --overwrite=false: If true, allow annotations to be overwritten, otherwise reject annotation updates that overwrite existing annotations.
      --record=false: Record current kubectl command in the resource annotation. If set to false, do not record the command. If set to true, record the command. If not set, default to updating the existing annotation value only if one already exists.
  -R, --recursive=false: Process the directory used in -f, --filename recursively. Useful when you want to manage related manifests organized within the same directory.
      --resource-version='': If non-empty, the annotation update will only succeed if this is the current resource-version for the object. Only valid when specifying a single resource.
  -l, --selector='': Selector (label query) to filter on, not including uninitialized ones, supports '=', '==', and '!='.(e.g. -l key1=value1,key2=value2).
      --template='': Template string or path to template file to use when -o=go-template, -o=go-template-file. The template format is golang templates [http://golang.org/pkg/text/template/#pkg-overview].
    --all=false:
	Select all resources, in the namespace of the specified resource types.
    -A, --all-namespaces=false:
	If true, check the specified action in all namespaces.
    --allow-missing-template-keys=true:
	If true, ignore any errors in templates when a field or map key is missing in the template. Only applies to golang and jsonpath output formats.
    --dry-run='none':
	Must be "none", "server", or "client". If client strategy, only print the object that would be sent, without sending it. If server strategy, submit server-side request without persisting the resource.
    --field-manager='kubectl-annotate':
	Name of the manager used to track field ownership.
    --field-selector='':
	Selector (field query) to filter on, supports '=', '==', and '!='.(e.g. --field-selector key1=value1,key2=value2). The server only supports a limited number of field queries per type.
    -f, --filename=[]:
	Filename, directory, or URL to files identifying the resource to update the annotation
    -k, --kustomize='':
	Process the kustomization directory. This flag can't be used together with -f or -R.
    --list=false:
	If true, display the annotations for a given resource.
    --local=false:
	If true, annotation will NOT contact api-server but run locally.
    -o, --output='':
	Output format. One of: (json, yaml, name, go-template, go-template-file, template, templatefile, jsonpath, jsonpath-as-json, jsonpath-file).
    --overwrite=false:
	If true, allow annotations to be overwritten, otherwise reject annotation updates that overwrite existing annotations.
    -R, --recursive=false:
	Process the directory used in -f, --filename recursively. Useful when you want to manage related manifests organized within the same directory.
    --resource-version='':
	If non-empty, the annotation update will only succeed if this is the current resource-version for the object. Only valid when specifying a single resource.
    -l, --selector='':
	Selector (label query) to filter on, supports '=', '==', and '!='.(e.g. -l key1=value1,key2=value2). Matching objects must satisfy all of the specified label constraints.
	Selector (label query) to filter on, supports '=', '==', '!=', 'in', 'notin'.(e.g. -l key1=value1,key2=value2,key3 in (value3)). Matching objects must satisfy all of the specified label constraints.
    --show-managed-fields=false:
	If true, keep the managedFields when printing objects in JSON or YAML format.
    --template='':
	Template string or path to template file to use when -o=go-template, -o=go-template-file. The template format is golang templates [http://golang.org/pkg/text/template/#pkg-overview].
  kubectl annotate [--overwrite] (-f FILENAME | TYPE NAME) KEY_1=VAL_1 ... KEY_N=VAL_N [--resource-version=version] [options]
Print the supported API resources on the server
Print the supported API resources on the server.
  # Print the supported API Resources
  # Print the supported API resources
  kubectl api-resources
  # Print the supported API Resources with more information
  # Print the supported API resources with more information
  kubectl api-resources -o wide
  # Print the supported API Resources sorted by a column
  # Print the supported API resources sorted by a column
  kubectl api-resources --sort-by=name
  # Print the supported namespaced resources
  kubectl api-resources --namespaced=true
  # Print the supported non-namespaced resources
  kubectl api-resources --namespaced=false
  # Print the supported API Resources with specific APIGroup
  kubectl api-resources --api-group=extensions
  # Print the supported API resources with a specific APIGroup
  kubectl api-resources --api-group=rbac.authorization.k8s.io
      --api-group='': Limit to resources in the specified API group.
      --cached=false: Use the cached list of resources if available.
      --namespaced=true: If false, non-namespaced resources will be returned, otherwise returning namespaced resources by default.
      --no-headers=false: When using the default or custom-column output format, don't print headers (default print headers).
  -o, --output='': Output format. One of: wide|name.
      --sort-by='': If non-empty, sort list of resources using specified field. The field can be either 'name' or 'kind'.
      --verbs=[]: Limit to resources that support the specified verbs.
    --api-group='':
	Limit to resources in the specified API group.
    --cached=false:
	Use the cached list of resources if available.
    --categories=[]:
	Limit to resources that belong the the specified categories.
	Limit to resources that belong to the specified categories.
    --namespaced=true:
	If false, non-namespaced resources will be returned, otherwise returning namespaced resources by default.
    --no-headers=false:
	When using the default or custom-column output format, don't print headers (default print headers).
	Output format. One of: (wide, name).
    --sort-by='':
	If non-empty, sort list of resources using specified field. The field can be either 'name' or 'kind'.
    --verbs=[]:
	Limit to resources that support the specified verbs.
  kubectl api-resources [flags] [options]
Print the supported API versions on the server, in the form of "group/version"
Print the supported API versions on the server, in the form of "group/version".
  # Print the supported API versions
  kubectl api-versions
  kubectl api-versions [options]
Apply a configuration to a resource by filename or stdin. The resource name must be specified. This resource will be created if it doesn't exist yet. To use 'apply', always create the resource initially with either 'apply' or 'create --save-config'.
Apply a configuration to a resource by file name or stdin. The resource name must be specified. This resource will be created if it doesn't exist yet. To use 'apply', always create the resource initially with either 'apply' or 'create --save-config'.
 JSON and YAML formats are accepted.
 Alpha Disclaimer: the --prune functionality is not yet complete. Do not use unless you are aware of what the current state is. See https://issues.k8s.io/34274.
  # Apply the configuration in pod.json to a pod.
  # Apply the configuration in pod.json to a pod
  kubectl apply -f ./pod.json
  # Apply resources from a directory containing kustomization.yaml - e.g. dir/kustomization.yaml.
  # Apply resources from a directory containing kustomization.yaml - e.g. dir/kustomization.yaml
  kubectl apply -k dir/
  # Apply the JSON passed into stdin to a pod.
  # Apply the JSON passed into stdin to a pod
  cat pod.json | kubectl apply -f -
  # Apply the configuration from all files that end with '.json' - i.e. expand wildcard characters in file names
  # Apply the configuration from all files that end with '.json'
  kubectl apply -f '*.json'
  # Note: --prune is still in Alpha
  # Apply the configuration in manifest.yaml that matches label app=nginx and delete all the other resources that are not in the file and match label app=nginx.
  # Apply the configuration in manifest.yaml that matches label app=nginx and delete all other resources that are not in the file and match label app=nginx
  kubectl apply --prune -f manifest.yaml -l app=nginx
  # Apply the configuration in manifest.yaml and delete all the other configmaps that are not in the file.
  kubectl apply --prune -f manifest.yaml --all --prune-whitelist=core/v1/ConfigMap
  # Apply the configuration in manifest.yaml and delete all the other config maps that are not in the file
  kubectl apply --prune -f manifest.yaml --all --prune-allowlist=core/v1/ConfigMap
Available Commands:
  edit-last-applied Edit latest last-applied-configuration annotations of a resource/object
  set-last-applied  Set the last-applied-configuration annotation on a live object to match the contents of a file.
  view-last-applied View latest last-applied-configuration annotations of a resource/object
  edit-last-applied   Edit latest last-applied-configuration annotations of a resource/object
  set-last-applied    Set the last-applied-configuration annotation on a live object to match the contents of a file
  view-last-applied   View the latest last-applied-configuration annotations of a resource/object
      --all=false: Select all resources in the namespace of the specified resource types.
      --cascade='background': Must be "background", "orphan", or "foreground". Selects the deletion cascading strategy for the dependents (e.g. Pods created by a ReplicationController). Defaults to background.
      --field-manager='kubectl-client-side-apply': Name of the manager used to track field ownership.
  -f, --filename=[]: that contains the configuration to apply
      --force=false: If true, immediately remove resources from API and bypass graceful deletion. Note that immediate deletion of some resources may result in inconsistency or data loss and requires confirmation.
      --force-conflicts=false: If true, server-side apply will force the changes against conflicts.
      --grace-period=-1: Period of time in seconds given to the resource to terminate gracefully. Ignored if negative. Set to 1 for immediate shutdown. Can only be set to 0 when --force is true (force deletion).
  -k, --kustomize='': Process a kustomization directory. This flag can't be used together with -f or -R.
      --openapi-patch=true: If true, use openapi to calculate diff when the openapi presents and the resource can be found in the openapi spec. Otherwise, fall back to use baked-in types.
      --overwrite=true: Automatically resolve conflicts between the modified and live configuration by using values from the modified configuration
      --prune=false: Automatically delete resource objects, including the uninitialized ones, that do not appear in the configs and are created by either apply or create --save-config. Should be used with either -l or --all.
      --prune-whitelist=[]: Overwrite the default whitelist with <group/version/kind> for --prune
  -l, --selector='': Selector (label query) to filter on, supports '=', '==', and '!='.(e.g. -l key1=value1,key2=value2)
      --server-side=false: If true, apply runs in the server instead of the client.
      --timeout=0s: The length of time to wait before giving up on a delete, zero means determine a timeout from the size of the object
      --validate=true: If true, use a schema to validate the input before sending it
      --wait=false: If true, wait for resources to be gone before returning. This waits for finalizers.
	Select all resources in the namespace of the specified resource types.
    --cascade='background':
	Must be "background", "orphan", or "foreground". Selects the deletion cascading strategy for the dependents (e.g. Pods created by a ReplicationController). Defaults to background.
    --field-manager='kubectl-client-side-apply':
	The files that contain the configurations to apply.
    --force=false:
	If true, immediately remove resources from API and bypass graceful deletion. Note that immediate deletion of some resources may result in inconsistency or data loss and requires confirmation.
    --force-conflicts=false:
	If true, server-side apply will force the changes against conflicts.
    --grace-period=-1:
	Period of time in seconds given to the resource to terminate gracefully. Ignored if negative. Set to 1 for immediate shutdown. Can only be set to 0 when --force is true (force deletion).
	Process a kustomization directory. This flag can't be used together with -f or -R.
    --openapi-patch=true:
	If true, use openapi to calculate diff when the openapi presents and the resource can be found in the openapi spec. Otherwise, fall back to use baked-in types.
    --overwrite=true:
	Automatically resolve conflicts between the modified and live configuration by using values from the modified configuration
    --prune=false:
	Automatically delete resource objects, that do not appear in the configs and are created by either apply or create --save-config. Should be used with either -l or --all.
    --prune-allowlist=[]:
	Overwrite the default allowlist with <group/version/kind> for --prune
    --server-side=false:
	If true, apply runs in the server instead of the client.
    --subresource='':
	If specified, apply will operate on the subresource of the requested object.  Only allowed when using --server-side. This flag is beta and may change in the future.
	If specified, apply will operate on the subresource of the requested object.  Only allowed when using --server-side.
    --timeout=0s:
	The length of time to wait before giving up on a delete, zero means determine a timeout from the size of the object
    --validate='strict':
	Must be one of: strict (or true), warn, ignore (or false). 		"true" or "strict" will use a schema to validate the input and fail the request if invalid. It will perform server side validation if ServerSideFieldValidation is enabled on the api-server, but will fall back to less reliable client-side validation if not. 		"warn" will warn about unknown or duplicate fields without blocking the request if server-side field validation is enabled on the API server, and behave as "ignore" otherwise. 		"false" or "ignore" will not perform any schema validation, silently dropping any unknown or duplicate fields.
	Must be one of: strict (or true), warn, ignore (or false). "true" or "strict" will use a schema to validate the input and fail the request if invalid. It will perform server side validation if ServerSideFieldValidation is enabled on the api-server, but will fall back to less reliable client-side validation if not. "warn" will warn about unknown or duplicate fields without blocking the request if server-side field validation is enabled on the API server, and behave as "ignore" otherwise. "false" or "ignore" will not perform any schema validation, silently dropping any unknown or duplicate fields.
    --wait=false:
	If true, wait for resources to be gone before returning. This waits for finalizers.
  kubectl apply (-f FILENAME | -k DIRECTORY) [options]
Use "kubectl apply <command> --help" for more information about a given command.
Edit the latest last-applied-configuration annotations of resources from the default editor.
 The edit-last-applied command allows you to directly edit any API resource you can retrieve via the command line tools. It will open the editor defined by your KUBE_EDITOR, or EDITOR environment variables, or fall back to 'vi' for Linux or 'notepad' for Windows. You can edit multiple objects, although changes are applied one at a time. The command accepts filenames as well as command line arguments, although the files you point to must be previously saved versions of resources.
 The edit-last-applied command allows you to directly edit any API resource you can retrieve via the command-line tools. It will open the editor defined by your KUBE_EDITOR, or EDITOR environment variables, or fall back to 'vi' for Linux or 'notepad' for Windows. You can edit multiple objects, although changes are applied one at a time. The command accepts file names as well as command-line arguments, although the files you point to must be previously saved versions of resources.
 The default format is YAML. To edit in JSON, specify "-o json".
 The flag --windows-line-endings can be used to force Windows line endings, otherwise the default for your operating system will be used.
 In the event an error occurs while updating, a temporary file will be created on disk that contains your unapplied changes. The most common error when updating a resource is another editor changing the resource on the server. When this occurs, you will have to apply your changes to the newer version of the resource, or update your temporary saved copy to include the latest resource version.
  # Edit the last-applied-configuration annotations by type/name in YAML.
  # Edit the last-applied-configuration annotations by type/name in YAML
  kubectl apply edit-last-applied deployment/nginx
  # Edit the last-applied-configuration annotations by file in JSON.
  # Edit the last-applied-configuration annotations by file in JSON
  kubectl apply edit-last-applied -f deploy.yaml -o json
  -f, --filename=[]: Filename, directory, or URL to files to use to edit the resource
      --windows-line-endings=false: Defaults to the line ending native to your platform.
	Filename, directory, or URL to files to use to edit the resource
    --windows-line-endings=false:
	Defaults to the line ending native to your platform.
  kubectl apply edit-last-applied (RESOURCE/NAME | -f FILENAME) [options]
Set the latest last-applied-configuration annotations by setting it to match the contents of a file. This results in the last-applied-configuration being updated as though 'kubectl apply -f<file> ' was run, without updating any other parts of the object.
  # Set the last-applied-configuration of a resource to match the contents of a file.
  # Set the last-applied-configuration of a resource to match the contents of a file
  kubectl apply set-last-applied -f deploy.yaml
  # Execute set-last-applied against each configuration file in a directory.
  # Execute set-last-applied against each configuration file in a directory
  kubectl apply set-last-applied -f path/
  # Set the last-applied-configuration of a resource to match the contents of a file, will create the annotation if it does not already exist.
  # Set the last-applied-configuration of a resource to match the contents of a file; will create the annotation if it does not already exist
  kubectl apply set-last-applied -f deploy.yaml --create-annotation=true
      --create-annotation=false: Will create 'last-applied-configuration' annotations if current objects doesn't have one
  -f, --filename=[]: Filename, directory, or URL to files that contains the last-applied-configuration annotations
    --create-annotation=false:
	Will create 'last-applied-configuration' annotations if current objects doesn't have one
	Filename, directory, or URL to files that contains the last-applied-configuration annotations
  kubectl apply set-last-applied -f FILENAME [options]
View the latest last-applied-configuration annotations by type/name or file.
 The default output will be printed to stdout in YAML format. One can use -o option to change output format.
 The default output will be printed to stdout in YAML format. You can use the -o option to change the output format.
  # View the last-applied-configuration annotations by type/name in YAML.
  # View the last-applied-configuration annotations by type/name in YAML
  kubectl apply view-last-applied deployment/nginx
  # View the last-applied-configuration annotations by file in JSON
  kubectl apply view-last-applied -f deploy.yaml -o json
      --all=false: Select all resources in the namespace of the specified resource types
  -o, --output='yaml': Output format. Must be one of yaml|json
	Select all resources in the namespace of the specified resource types
    -o, --output='yaml':
	Output format. Must be one of (yaml, json)
  kubectl apply view-last-applied (TYPE [NAME | -l label] | TYPE/NAME | -f FILENAME) [options]
Attach to a process that is already running inside an existing container.
  # Get output from running pod mypod, using the first container by default
  # Get output from running pod mypod; use the 'kubectl.kubernetes.io/default-container' annotation
  # for selecting the container to be attached or the first container in the pod will be chosen
  kubectl attach mypod
  # Get output from ruby-container from pod mypod
  kubectl attach mypod -c ruby-container
  # Switch to raw terminal mode, sends stdin to 'bash' in ruby-container from pod mypod
  # Switch to raw terminal mode; sends stdin to 'bash' in ruby-container from pod mypod
  # and sends stdout/stderr from 'bash' back to the client
  kubectl attach mypod -c ruby-container -i -t
  # Get output from the first pod of a ReplicaSet named nginx
  # Get output from the first pod of a replica set named nginx
  kubectl attach rs/nginx
  -c, --container='': Container name. If omitted, the first container in the pod will be chosen
      --pod-running-timeout=1m0s: The length of time (like 5s, 2m, or 3h, higher than zero) to wait until at least one pod is running
  -i, --stdin=false: Pass stdin to the container
  -t, --tty=false: Stdin is a TTY
    -c, --container='':
	Container name. If omitted, use the kubectl.kubernetes.io/default-container annotation for selecting the container to be attached or the first container in the pod will be chosen
    --pod-running-timeout=1m0s:
	The length of time (like 5s, 2m, or 3h, higher than zero) to wait until at least one pod is running
    -q, --quiet=false:
	Only print output from the remote session
    -i, --stdin=false:
	Pass stdin to the container
    -t, --tty=false:
	Stdin is a TTY
  kubectl attach (POD | TYPE/NAME) -c CONTAINER [options]
Inspect authorization
Inspect authorization.
  can-i       Check whether an action is allowed
  reconcile   Reconciles rules for RBAC Role, RoleBinding, ClusterRole, and ClusterRole binding objects
  can-i         Check whether an action is allowed
  reconcile     Reconciles rules for RBAC role, role binding, cluster role, and cluster role binding objects
  whoami        Experimental: Check self subject attributes
  kubectl auth [flags] [options]
Use "kubectl auth <command> --help" for more information about a given command.
Check whether an action is allowed.
 VERB is a logical Kubernetes API verb like 'get', 'list', 'watch', 'delete', etc. TYPE is a Kubernetes resource. Shortcuts and groups will be resolved. NONRESOURCEURL is a partial URL starts with "/". NAME is the name of a particular Kubernetes resource.
 VERB is a logical Kubernetes API verb like 'get', 'list', 'watch', 'delete', etc. TYPE is a Kubernetes resource. Shortcuts and groups will be resolved. NONRESOURCEURL is a partial URL that starts with "/". NAME is the name of a particular Kubernetes resource. This command pairs nicely with impersonation. See --as global flag.
  # Check to see if I can create pods in any namespace
  kubectl auth can-i create pods --all-namespaces
  # Check to see if I can list deployments in my current namespace
  kubectl auth can-i list deployments.apps
  # Check to see if service account "foo" of namespace "dev" can list pods
  # in the namespace "prod".
  # You must be allowed to use impersonation for the global option "--as".
  # Check to see if service account "foo" of namespace "dev" can list pods in the namespace "prod"
  # You must be allowed to use impersonation for the global option "--as"
  kubectl auth can-i list pods --as=system:serviceaccount:dev:foo -n prod
  # Check to see if I can do everything in my current namespace ("*" means all)
  kubectl auth can-i '*' '*'
  # Check to see if I can get the job named "bar" in namespace "foo"
  kubectl auth can-i list jobs.batch/bar -n foo
  # Check to see if I can read pod logs
  kubectl auth can-i get pods --subresource=log
  # Check to see if I can access the URL /logs/
  kubectl auth can-i get /logs/
  # Check to see if I can approve certificates.k8s.io
  kubectl auth can-i approve certificates.k8s.io
  # List all allowed actions in namespace "foo"
  kubectl auth can-i --list --namespace=foo
  -A, --all-namespaces=false: If true, check the specified action in all namespaces.
      --list=false: If true, prints all allowed actions.
      --no-headers=false: If true, prints allowed actions without headers
  -q, --quiet=false: If true, suppress output and just return the exit code.
      --subresource='': SubResource such as pod/log or deployment/scale
	If true, prints all allowed actions.
	If true, prints allowed actions without headers
	If true, suppress output and just return the exit code.
	SubResource such as pod/log or deployment/scale
  kubectl auth can-i VERB [TYPE | TYPE/NAME | NONRESOURCEURL] [options]
Reconciles rules for RBAC Role, RoleBinding, ClusterRole, and ClusterRole binding objects.
Reconciles rules for RBAC role, role binding, cluster role, and cluster role binding objects.
 Missing objects are created, and the containing namespace is created for namespaced objects, if required.
 Existing roles are updated to include the permissions in the input objects, and remove extra permissions if --remove-extra-permissions is specified.
 Existing bindings are updated to include the subjects in the input objects, and remove extra subjects if --remove-extra-subjects is specified.
 This is preferred to 'apply' for RBAC resources so that semantically-aware merging of rules and subjects is done.
  # Reconcile rbac resources from a file
  # Reconcile RBAC resources from a file
  kubectl auth reconcile -f my-rbac-rules.yaml
  -f, --filename=[]: Filename, directory, or URL to files identifying the resource to reconcile.
      --remove-extra-permissions=false: If true, removes extra permissions added to roles
      --remove-extra-subjects=false: If true, removes extra subjects added to rolebindings
	Filename, directory, or URL to files identifying the resource to reconcile.
    --remove-extra-permissions=false:
	If true, removes extra permissions added to roles
    --remove-extra-subjects=false:
	If true, removes extra subjects added to rolebindings
  kubectl auth reconcile -f FILENAME [options]
Experimental: Check who you are and your attributes (groups, extra).
  This command is helpful to get yourself aware of the current user attributes,
  especially when dynamic authentication, e.g., token webhook, auth proxy, or OIDC provider,
  is enabled in the Kubernetes cluster.
        This command is helpful to get yourself aware of the current user attributes,
        especially when dynamic authentication, e.g., token webhook, auth proxy, or OIDC provider,
        is enabled in the Kubernetes cluster.
  # Get your subject attributes.
  # Get your subject attributes
  kubectl auth whoami
  # Get your subject attributes in JSON format.
  # Get your subject attributes in JSON format
  kubectl auth whoami -o json
  kubectl auth whoami [options]
Creates an autoscaler that automatically chooses and sets the number of pods that run in a kubernetes cluster.
Creates an autoscaler that automatically chooses and sets the number of pods that run in a Kubernetes cluster.
Creates an autoscaler that automatically chooses and sets the number of pods that run in a Kubernetes cluster. The command will attempt to use the autoscaling/v2 API first, in case of an error, it will fall back to autoscaling/v1 API.
 Looks up a Deployment, ReplicaSet, StatefulSet, or ReplicationController by name and creates an autoscaler that uses the given resource as a reference. An autoscaler can automatically increase or decrease number of pods deployed within the system as needed.
 Looks up a deployment, replica set, stateful set, or replication controller by name and creates an autoscaler that uses the given resource as a reference. An autoscaler can automatically increase or decrease number of pods deployed within the system as needed.
  # Auto scale a deployment "foo", with the number of pods between 2 and 10, no target CPU utilization specified so a default autoscaling policy will be used:
  # Auto scale a deployment "foo", with the number of pods between 2 and 10, no target CPU utilization specified so a default autoscaling policy will be used
  kubectl autoscale deployment foo --min=2 --max=10
  # Auto scale a replication controller "foo", with the number of pods between 1 and 5, target CPU utilization at 80%:
  # Auto scale a replication controller "foo", with the number of pods between 1 and 5, target CPU utilization at 80%
  kubectl autoscale rc foo --max=5 --cpu-percent=80
      --cpu-percent=-1: The target average CPU utilization (represented as a percent of requested CPU) over all the pods. If it's not specified or negative, a default autoscaling policy will be used.
      --field-manager='kubectl-autoscale': Name of the manager used to track field ownership.
  -f, --filename=[]: Filename, directory, or URL to files identifying the resource to autoscale.
      --max=-1: The upper limit for the number of pods that can be set by the autoscaler. Required.
      --min=-1: The lower limit for the number of pods that can be set by the autoscaler. If it's not specified or negative, the server will apply a default value.
      --name='': The name for the newly created object. If not specified, the name of the input resource will be used.
      --save-config=false: If true, the configuration of current object will be saved in its annotation. Otherwise, the annotation will be unchanged. This flag is useful when you want to perform kubectl apply on this object in the future.
    --cpu-percent=-1:
	The target average CPU utilization (represented as a percent of requested CPU) over all the pods. If it's not specified or negative, a default autoscaling policy will be used.
    --field-manager='kubectl-autoscale':
	Filename, directory, or URL to files identifying the resource to autoscale.
    --max=-1:
	The upper limit for the number of pods that can be set by the autoscaler. Required.
    --min=-1:
	The lower limit for the number of pods that can be set by the autoscaler. If it's not specified or negative, the server will apply a default value.
    --name='':
	The name for the newly created object. If not specified, the name of the input resource will be used.
    --save-config=false:
	If true, the configuration of current object will be saved in its annotation. Otherwise, the annotation will be unchanged. This flag is useful when you want to perform kubectl apply on this object in the future.
  kubectl autoscale (-f FILENAME | TYPE NAME | TYPE/NAME) [--min=MINPODS] --max=MAXPODS [--cpu-percent=CPU] [options]
Modify certificate resources.
  approve     Approve a certificate signing request
  deny        Deny a certificate signing request
  approve       Approve a certificate signing request
  deny          Deny a certificate signing request
  kubectl certificate SUBCOMMAND [options]
Use "kubectl certificate <command> --help" for more information about a given command.
Approve a certificate signing request.
 kubectl certificate approve allows a cluster admin to approve a certificate signing request (CSR). This action tells a certificate signing controller to issue a certificate to the requestor with the attributes requested in the CSR.
 kubectl certificate approve allows a cluster admin to approve a certificate signing request (CSR). This action tells a certificate signing controller to issue a certificate to the requester with the attributes requested in the CSR.
 SECURITY NOTICE: Depending on the requested attributes, the issued certificate can potentially grant a requester access to cluster resources or to authenticate as a requested identity. Before approving a CSR, ensure you understand what the signed certificate can do.
  # Approve CSR 'csr-sqgzp'
  kubectl certificate approve csr-sqgzp
  -f, --filename=[]: Filename, directory, or URL to files identifying the resource to update
      --force=false: Update the CSR even if it is already approved.
	Filename, directory, or URL to files identifying the resource to update
	Update the CSR even if it is already approved.
  kubectl certificate approve (-f FILENAME | NAME) [options]
Deny a certificate signing request.
 kubectl certificate deny allows a cluster admin to deny a certificate signing request (CSR). This action tells a certificate signing controller to not to issue a certificate to the requestor.
 kubectl certificate deny allows a cluster admin to deny a certificate signing request (CSR). This action tells a certificate signing controller to not to issue a certificate to the requester.
  # Deny CSR 'csr-sqgzp'
  kubectl certificate deny csr-sqgzp
      --force=false: Update the CSR even if it is already denied.
	Update the CSR even if it is already denied.
  kubectl certificate deny (-f FILENAME | NAME) [options]
Display addresses of the control plane and services with label kubernetes.io/cluster-service=true To further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.
Display addresses of the control plane and services with label kubernetes.io/cluster-service=true. To further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.
  # Print the address of the control plane and cluster services
  kubectl cluster-info
  dump        Dump lots of relevant info for debugging and diagnosis
  dump          Dump relevant information for debugging and diagnosis
  kubectl cluster-info [flags] [options]
Use "kubectl cluster-info <command> --help" for more information about a given command.
Dumps cluster info out suitable for debugging and diagnosing cluster problems.  By default, dumps everything to stdout. You can optionally specify a directory with --output-directory.  If you specify a directory, kubernetes will build a set of files in that directory.  By default only dumps things in the 'kube-system' namespace, but you can switch to a different namespace with the --namespaces flag, or specify --all-namespaces to dump all namespaces.
Dump cluster information out suitable for debugging and diagnosing cluster problems.  By default, dumps everything to stdout. You can optionally specify a directory with --output-directory.  If you specify a directory, Kubernetes will build a set of files in that directory.  By default, only dumps things in the current namespace and 'kube-system' namespace, but you can switch to a different namespace with the --namespaces flag, or specify --all-namespaces to dump all namespaces.
 The command also dumps the logs of all of the pods in the cluster, these logs are dumped into different directories based on namespace and pod name.
 The command also dumps the logs of all of the pods in the cluster; these logs are dumped into different directories based on namespace and pod name.
  # Dump current cluster state to stdout
  kubectl cluster-info dump
  # Dump current cluster state to /path/to/cluster-state
  kubectl cluster-info dump --output-directory=/path/to/cluster-state
  # Dump all namespaces to stdout
  kubectl cluster-info dump --all-namespaces
  # Dump a set of namespaces to /path/to/cluster-state
  kubectl cluster-info dump --namespaces default,kube-system --output-directory=/path/to/cluster-state
  -A, --all-namespaces=false: If true, dump all namespaces.  If true, --namespaces is ignored.
      --namespaces=[]: A comma separated list of namespaces to dump.
  -o, --output='json': Output format. One of: json|yaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file.
      --output-directory='': Where to output the files.  If empty or '-' uses stdout, otherwise creates a directory hierarchy in that directory
      --pod-running-timeout=20s: The length of time (like 5s, 2m, or 3h, higher than zero) to wait until at least one pod is running
	If true, dump all namespaces.  If true, --namespaces is ignored.
    --namespaces=[]:
	A comma separated list of namespaces to dump.
    -o, --output='json':
    --output-directory='':
	Where to output the files.  If empty or '-' uses stdout, otherwise creates a directory hierarchy in that directory
    --pod-running-timeout=20s:
  kubectl cluster-info dump [flags] [options]
Output shell completion code for the specified shell (bash or zsh). The shell code must be evaluated to provide interactive completion of kubectl commands.  This can be done by sourcing it from the .bash_profile.
Output shell completion code for the specified shell (bash, zsh, fish, or powershell). The shell code must be evaluated to provide interactive completion of kubectl commands.  This can be done by sourcing it from the .bash_profile.
 Detailed instructions on how to do this are available here: https://kubernetes.io/docs/tasks/tools/install-kubectl/#enabling-shell-autocompletion
 Detailed instructions on how to do this are available here:
 Note for zsh users: [1] zsh completions are only supported in versions of zsh >= 5.2
  for macOS:
  https://kubernetes.io/docs/tasks/tools/install-kubectl-macos/#enable-shell-autocompletion
  for linux:
  https://kubernetes.io/docs/tasks/tools/install-kubectl-linux/#enable-shell-autocompletion
  for windows:
  https://kubernetes.io/docs/tasks/tools/install-kubectl-windows/#enable-shell-autocompletion
        for macOS:
        https://kubernetes.io/docs/tasks/tools/install-kubectl-macos/#enable-shell-autocompletion
        
        for linux:
        https://kubernetes.io/docs/tasks/tools/install-kubectl-linux/#enable-shell-autocompletion
        for windows:
        https://kubernetes.io/docs/tasks/tools/install-kubectl-windows/#enable-shell-autocompletion
 Note for zsh users: [1] zsh completions are only supported in versions of zsh >= 5.2.
  # Installing bash completion on macOS using homebrew
  ## If running Bash 3.2 included with macOS
  brew install bash-completion
  ## or, if running Bash 4.1+
  brew install bash-completion@2
  ## If kubectl is installed via homebrew, this should start working immediately.
  ## If kubectl is installed via homebrew, this should start working immediately
  ## If you've installed via other means, you may need add the completion to your completion directory
  kubectl completion bash > $(brew --prefix)/etc/bash_completion.d/kubectl
  # Installing bash completion on Linux
  ## If bash-completion is not installed on Linux, please install the 'bash-completion' package
  ## If bash-completion is not installed on Linux, install the 'bash-completion' package
  ## via your distribution's package manager.
  ## Load the kubectl completion code for bash into the current shell
  source <(kubectl completion bash)
  ## Write bash completion code to a file and source if from .bash_profile
  ## Write bash completion code to a file and source it from .bash_profile
  kubectl completion bash > ~/.kube/completion.bash.inc
  printf "
  # Kubectl shell completion
  # kubectl shell completion
  source '$HOME/.kube/completion.bash.inc'
  " >> $HOME/.bash_profile
  source $HOME/.bash_profile
  # Load the kubectl completion code for zsh[1] into the current shell
  source <(kubectl completion zsh)
  # Set the kubectl completion code for zsh[1] to autoload on startup
  kubectl completion zsh > "\${fpath[1]}/_kubectl"
  # Load the kubectl completion code for fish[2] into the current shell
  kubectl completion fish | source
  # To load completions for each session, execute once:
  kubectl completion fish > ~/.config/fish/completions/kubectl.fish
  # Load the kubectl completion code for powershell into the current shell
  kubectl completion powershell | Out-String | Invoke-Expression
  # Set kubectl completion code for powershell to run on startup
  ## Save completion code to a script and execute in the profile
  kubectl completion powershell > $HOME\\.kube\\completion.ps1
  Add-Content $PROFILE "$HOME\\.kube\\completion.ps1"
  ## Execute completion code in the profile
  Add-Content $PROFILE "if (Get-Command kubectl -ErrorAction SilentlyContinue) {
  }"
  ## Add completion code directly to the $PROFILE script
  kubectl completion powershell >> $PROFILE
  kubectl completion SHELL [options]
Modify kubeconfig files using subcommands like "kubectl config set current-context my-context"
Modify kubeconfig files using subcommands like "kubectl config set current-context my-context".
 The loading order follows these rules:
  1.  If the --kubeconfig flag is set, then only that file is loaded. The flag may only be set once and no merging takes place.
  2.  If $KUBECONFIG environment variable is set, then it is used as a list of paths (normal path delimiting rules for your system). These paths are merged. When a value is modified, it is modified in the file that defines the stanza. When a value is created, it is created in the first file that exists. If no files in the chain exist, then it creates the last file in the list.
  3.  Otherwise, \${HOME}/.kube/config is used and no merging takes place.
  current-context Displays the current-context
  delete-cluster  Delete the specified cluster from the kubeconfig
  delete-context  Delete the specified context from the kubeconfig
  delete-user     Delete the specified user from the kubeconfig
  get-clusters    Display clusters defined in the kubeconfig
  get-contexts    Describe one or many contexts
  get-users       Display users defined in the kubeconfig
  rename-context  Renames a context from the kubeconfig file.
  set             Sets an individual value in a kubeconfig file
  set-cluster     Sets a cluster entry in kubeconfig
  set-context     Sets a context entry in kubeconfig
  set-credentials Sets a user entry in kubeconfig
  unset           Unsets an individual value in a kubeconfig file
  use-context     Sets the current-context in a kubeconfig file
  view            Display merged kubeconfig settings or a specified kubeconfig file
  current-context   Display the current-context
  delete-cluster    Delete the specified cluster from the kubeconfig
  delete-context    Delete the specified context from the kubeconfig
  delete-user       Delete the specified user from the kubeconfig
  get-clusters      Display clusters defined in the kubeconfig
  get-contexts      Describe one or many contexts
  get-users         Display users defined in the kubeconfig
  rename-context    Rename a context from the kubeconfig file
  set               Set an individual value in a kubeconfig file
  set-cluster       Set a cluster entry in kubeconfig
  set-context       Set a context entry in kubeconfig
  set-credentials   Set a user entry in kubeconfig
  unset             Unset an individual value in a kubeconfig file
  use-context       Set the current-context in a kubeconfig file
  view              Display merged kubeconfig settings or a specified kubeconfig file
  kubectl config SUBCOMMAND [options]
Use "kubectl config <command> --help" for more information about a given command.
Displays the current-context
Display the current-context.
  # Display the current-context
  kubectl config current-context
  kubectl config current-context [flags] [options]
Delete the specified cluster from the kubeconfig
Delete the specified cluster from the kubeconfig.
  # Delete the minikube cluster
  kubectl config delete-cluster minikube
  kubectl config delete-cluster NAME [options]
Delete the specified context from the kubeconfig
Delete the specified context from the kubeconfig.
  # Delete the context for the minikube cluster
  kubectl config delete-context minikube
  kubectl config delete-context NAME [options]
Delete the specified user from the kubeconfig
Delete the specified user from the kubeconfig.
  # Delete the minikube user
  kubectl config delete-user minikube
  kubectl config delete-user NAME [options]
Display clusters defined in the kubeconfig.
  # List the clusters kubectl knows about
  # List the clusters that kubectl knows about
  kubectl config get-clusters
  kubectl config get-clusters [flags] [options]
Displays one or many contexts from the kubeconfig file.
Display one or many contexts from the kubeconfig file.
  # List all the contexts in your kubeconfig file
  kubectl config get-contexts
  # Describe one context in your kubeconfig file.
  # Describe one context in your kubeconfig file
  kubectl config get-contexts my-context
  -o, --output='': Output format. One of: name
	Output format. One of: (name).
  kubectl config get-contexts [(-o|--output=)name)] [options]
Display users defined in the kubeconfig.
  # List the users kubectl knows about
  # List the users that kubectl knows about
  kubectl config get-users
  kubectl config get-users [flags] [options]
Renames a context from the kubeconfig file.
 CONTEXT_NAME is the context name that you wish to change.
 CONTEXT_NAME is the context name that you want to change.
 NEW_NAME is the new name you wish to set.
 NEW_NAME is the new name you want to set.
 Note: In case the context being renamed is the 'current-context', this field will also be updated.
 Note: If the context being renamed is the 'current-context', this field will also be updated.
  # Rename the context 'old-name' to 'new-name' in your kubeconfig file
  kubectl config rename-context old-name new-name
  kubectl config rename-context CONTEXT_NAME NEW_NAME [options]
Sets an individual value in a kubeconfig file
Set an individual value in a kubeconfig file.
 PROPERTY_NAME is a dot delimited name where each token represents either an attribute name or a map key.  Map keys may not contain dots.
 PROPERTY_VALUE is the new value you wish to set. Binary fields such as 'certificate-authority-data' expect a base64 encoded string unless the --set-raw-bytes flag is used.
 PROPERTY_VALUE is the new value you want to set. Binary fields such as 'certificate-authority-data' expect a base64 encoded string unless the --set-raw-bytes flag is used.
 Specifying a attribute name that already exists will merge new fields on top of existing values.
 Specifying an attribute name that already exists will merge new fields on top of existing values.
  # Set server field on the my-cluster cluster to https://1.2.3.4
  # Set the server field on the my-cluster cluster to https://1.2.3.4
  kubectl config set clusters.my-cluster.server https://1.2.3.4
  # Set certificate-authority-data field on the my-cluster cluster.
  # Set the certificate-authority-data field on the my-cluster cluster
  kubectl config set clusters.my-cluster.certificate-authority-data $(echo "cert_data_here" | base64 -i -)
  # Set cluster field in the my-context context to my-cluster.
  # Set the cluster field in the my-context context to my-cluster
  kubectl config set contexts.my-context.cluster my-cluster
  # Set client-key-data field in the cluster-admin user using --set-raw-bytes option.
  # Set the client-key-data field in the cluster-admin user using --set-raw-bytes option
  kubectl config set users.cluster-admin.client-key-data cert_data_here --set-raw-bytes=true
      --set-raw-bytes=false: When writing a []byte PROPERTY_VALUE, write the given string directly without base64 decoding.
    --set-raw-bytes=false:
	When writing a []byte PROPERTY_VALUE, write the given string directly without base64 decoding.
  kubectl config set PROPERTY_NAME PROPERTY_VALUE [options]
Sets a cluster entry in kubeconfig.
Set a cluster entry in kubeconfig.
 Specifying a name that already exists will merge new fields on top of existing values for those fields.
  # Set only the server field on the e2e cluster entry without touching other values.
  # Set only the server field on the e2e cluster entry without touching other values
  kubectl config set-cluster e2e --server=https://1.2.3.4
  # Embed certificate authority data for the e2e cluster entry
  kubectl config set-cluster e2e --embed-certs --certificate-authority=~/.kube/e2e/kubernetes.ca.crt
  # Disable cert checking for the dev cluster entry
  # Disable cert checking for the e2e cluster entry
  kubectl config set-cluster e2e --insecure-skip-tls-verify=true
  # Set custom TLS server name to use for validation for the e2e cluster entry
  # Set the custom TLS server name to use for validation for the e2e cluster entry
  kubectl config set-cluster e2e --tls-server-name=my-cluster-name
  # Set proxy url for the e2e cluster entry
  # Set the proxy URL for the e2e cluster entry
  kubectl config set-cluster e2e --proxy-url=https://1.2.3.4
      --embed-certs=false: embed-certs for the cluster entry in kubeconfig
    --certificate-authority='':
	Path to certificate-authority file for the cluster entry in kubeconfig
    --embed-certs=false:
	embed-certs for the cluster entry in kubeconfig
    --insecure-skip-tls-verify=false:
	insecure-skip-tls-verify for the cluster entry in kubeconfig
    --proxy-url='':
	proxy-url for the cluster entry in kubeconfig
    --server='':
	server for the cluster entry in kubeconfig
    --tls-server-name='':
	tls-server-name for the cluster entry in kubeconfig
  kubectl config set-cluster NAME [--server=server] [--certificate-authority=path/to/certificate/authority] [--insecure-skip-tls-verify=true] [--tls-server-name=example.com] [options]
Sets a context entry in kubeconfig
Set a context entry in kubeconfig.
  # Set the user field on the gce context entry without touching other values
  kubectl config set-context gce --user=cluster-admin
      --current=false: Modify the current context
    --cluster='':
	cluster for the context entry in kubeconfig
    --current=false:
	Modify the current context
    --namespace='':
	namespace for the context entry in kubeconfig
    --user='':
	user for the context entry in kubeconfig
  kubectl config set-context [NAME | --current] [--cluster=cluster_nickname] [--user=user_nickname] [--namespace=namespace] [options]
Sets a user entry in kubeconfig
Set a user entry in kubeconfig.
 Specifying a name that already exists will merge new fields on top of existing values.
  Client-certificate flags:
  --client-certificate=certfile --client-key=keyfile
  Bearer token flags:
    --token=bearer_token
  --token=bearer_token
  Basic auth flags:
    --username=basic_user --password=basic_password
  --username=basic_user --password=basic_password
        Client-certificate flags:
        --client-certificate=certfile --client-key=keyfile
        Bearer token flags:
        --token=bearer_token
        Basic auth flags:
        --username=basic_user --password=basic_password
 Bearer token and basic auth are mutually exclusive.
  # Set only the "client-key" field on the "cluster-admin"
  # entry, without touching other values:
  # entry, without touching other values
  kubectl config set-credentials cluster-admin --client-key=~/.kube/admin.key
  # Set basic auth for the "cluster-admin" entry
  kubectl config set-credentials cluster-admin --username=admin --password=uXFGweU9l35qcif
  # Embed client certificate data in the "cluster-admin" entry
  kubectl config set-credentials cluster-admin --client-certificate=~/.kube/admin.crt --embed-certs=true
  # Enable the Google Compute Platform auth provider for the "cluster-admin" entry
  kubectl config set-credentials cluster-admin --auth-provider=gcp
  # Enable the OpenID Connect auth provider for the "cluster-admin" entry with additional args
  # Enable the OpenID Connect auth provider for the "cluster-admin" entry with additional arguments
  kubectl config set-credentials cluster-admin --auth-provider=oidc --auth-provider-arg=client-id=foo --auth-provider-arg=client-secret=bar
  # Remove the "client-secret" config value for the OpenID Connect auth provider for the "cluster-admin" entry
  kubectl config set-credentials cluster-admin --auth-provider=oidc --auth-provider-arg=client-secret-
  # Enable new exec auth plugin for the "cluster-admin" entry
  kubectl config set-credentials cluster-admin --exec-command=/path/to/the/executable --exec-api-version=client.authentication.k8s.io/v1beta1
  # Define new exec auth plugin args for the "cluster-admin" entry
  # Enable new exec auth plugin for the "cluster-admin" entry with interactive mode
  kubectl config set-credentials cluster-admin --exec-command=/path/to/the/executable --exec-api-version=client.authentication.k8s.io/v1beta1 --exec-interactive-mode=Never
  # Define new exec auth plugin arguments for the "cluster-admin" entry
  kubectl config set-credentials cluster-admin --exec-arg=arg1 --exec-arg=arg2
  # Create or update exec auth plugin environment variables for the "cluster-admin" entry
  kubectl config set-credentials cluster-admin --exec-env=key1=val1 --exec-env=key2=val2
  # Remove exec auth plugin environment variables for the "cluster-admin" entry
  kubectl config set-credentials cluster-admin --exec-env=var-to-remove-
      --auth-provider='': Auth provider for the user entry in kubeconfig
      --auth-provider-arg=[]: 'key=value' arguments for the auth provider
      --embed-certs=false: Embed client cert/key for the user entry in kubeconfig
      --exec-api-version='': API version of the exec credential plugin for the user entry in kubeconfig
      --exec-arg=[]: New arguments for the exec credential plugin command for the user entry in kubeconfig
      --exec-command='': Command for the exec credential plugin for the user entry in kubeconfig
      --exec-env=[]: 'key=value' environment values for the exec credential plugin
    --auth-provider='':
	Auth provider for the user entry in kubeconfig
    --auth-provider-arg=[]:
	'key=value' arguments for the auth provider
    --client-certificate='':
	Path to client-certificate file for the user entry in kubeconfig
    --client-key='':
	Path to client-key file for the user entry in kubeconfig
	Embed client cert/key for the user entry in kubeconfig
    --exec-api-version='':
	API version of the exec credential plugin for the user entry in kubeconfig
    --exec-arg=[]:
	New arguments for the exec credential plugin command for the user entry in kubeconfig
    --exec-command='':
	Command for the exec credential plugin for the user entry in kubeconfig
    --exec-env=[]:
	'key=value' environment values for the exec credential plugin
    --exec-interactive-mode='':
	InteractiveMode of the exec credentials plugin for the user entry in kubeconfig
    --exec-provide-cluster-info=false:
	ProvideClusterInfo of the exec credentials plugin for the user entry in kubeconfig
    --password='':
	password for the user entry in kubeconfig
    --token='':
	token for the user entry in kubeconfig
    --username='':
	username for the user entry in kubeconfig
  kubectl config set-credentials NAME [--client-certificate=path/to/certfile] [--client-key=path/to/keyfile] [--token=bearer_token] [--username=basic_user] [--password=basic_password] [--auth-provider=provider_name] [--auth-provider-arg=key=value] [--exec-command=exec_command] [--exec-api-version=exec_api_version] [--exec-arg=arg] [--exec-env=key=value] [options]
Unsets an individual value in a kubeconfig file
Unset an individual value in a kubeconfig file.
  # Unset the current-context.
  # Unset the current-context
  kubectl config unset current-context
  # Unset namespace in foo context.
  # Unset namespace in foo context
  kubectl config unset contexts.foo.namespace
  kubectl config unset PROPERTY_NAME [options]
Sets the current-context in a kubeconfig file
Set the current-context in a kubeconfig file.
Aliases:
use-context, use
  # Use the context for the minikube cluster
  kubectl config use-context minikube
  kubectl config use-context CONTEXT_NAME [options]
Display merged kubeconfig settings or a specified kubeconfig file.
 You can use --output jsonpath={...} to extract specific values using a jsonpath expression.
  # Show merged kubeconfig settings.
  # Show merged kubeconfig settings
  kubectl config view
  # Show merged kubeconfig settings and raw certificate data.
  # Show merged kubeconfig settings and raw certificate data and exposed secrets
  # Show merged kubeconfig settings, raw certificate data, and exposed secrets
  kubectl config view --raw
  # Get the password for the e2e user
  kubectl config view -o jsonpath='{.users[?(@.name == "e2e")].user.password}'
      --flatten=false: Flatten the resulting kubeconfig file into self-contained output (useful for creating portable kubeconfig files)
      --merge=true: Merge the full hierarchy of kubeconfig files
      --minify=false: Remove all information not used by current-context from the output
  -o, --output='yaml': Output format. One of: json|yaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file.
      --raw=false: Display raw byte data
    --flatten=false:
	Flatten the resulting kubeconfig file into self-contained output (useful for creating portable kubeconfig files)
    --merge=true:
	Merge the full hierarchy of kubeconfig files
    --minify=false:
	Remove all information not used by current-context from the output
    --raw=false:
	Display raw byte data and sensitive data
  kubectl config view [flags] [options]
Mark node as unschedulable.
  # Mark node "foo" as unschedulable.
  # Mark node "foo" as unschedulable
  kubectl cordon foo
  -l, --selector='': Selector (label query) to filter on
  kubectl cordon NODE [options]
Copy files and directories to and from containers.
  # !!!Important Note!!!
  # Requires that the 'tar' binary is present in your container
  # image.  If 'tar' is not present, 'kubectl cp' will fail.
  #
  # For advanced use cases, such as symlinks, wildcard expansion or
  # file mode preservation consider using 'kubectl exec'.
  # file mode preservation, consider using 'kubectl exec'.
  # Copy /tmp/foo local file to /tmp/bar in a remote pod in namespace <some-namespace>
  tar cf - /tmp/foo | kubectl exec -i -n <some-namespace> <some-pod> -- tar xf - -C /tmp/bar
  # Copy /tmp/foo from a remote pod to /tmp/bar locally
  kubectl exec -n <some-namespace> <some-pod> -- tar cf - /tmp/foo | tar xf - -C /tmp/bar
  # Copy /tmp/foo_dir local directory to /tmp/bar_dir in a remote pod in the default namespace
  kubectl cp /tmp/foo_dir <some-pod>:/tmp/bar_dir
  # Copy /tmp/foo local file to /tmp/bar in a remote pod in a specific container
  kubectl cp /tmp/foo <some-pod>:/tmp/bar -c <specific-container>
  kubectl cp /tmp/foo <some-namespace>/<some-pod>:/tmp/bar
  kubectl cp <some-namespace>/<some-pod>:/tmp/foo /tmp/bar
      --no-preserve=false: The copied file/directory's ownership and permissions will not be preserved in the container
    --no-preserve=false:
	The copied file/directory's ownership and permissions will not be preserved in the container
    --retries=0:
	Set number of retries to complete a copy operation from a container. Specify 0 to disable or any negative value for infinite retrying. The default is 0 (no retry).
  kubectl cp <file-spec-src> <file-spec-dest> [options]
Create a resource from a file or from stdin.
  # Create a pod using the data in pod.json.
  # Create a pod using the data in pod.json
  kubectl create -f ./pod.json
  # Create a pod based on the JSON passed into stdin.
  # Create a pod based on the JSON passed into stdin
  cat pod.json | kubectl create -f -
  # Edit the data in docker-registry.yaml in JSON then create the resource using the edited data.
  kubectl create -f docker-registry.yaml --edit -o json
  # Edit the data in registry.yaml in JSON then create the resource using the edited data
  kubectl create -f registry.yaml --edit -o json
  clusterrole         Create a ClusterRole.
  clusterrolebinding  Create a ClusterRoleBinding for a particular ClusterRole
  configmap           Create a configmap from a local file, directory or literal value
  cronjob             Create a cronjob with the specified name.
  deployment          Create a deployment with the specified name.
  ingress             Create an ingress with the specified name.
  job                 Create a job with the specified name.
  namespace           Create a namespace with the specified name
  poddisruptionbudget Create a pod disruption budget with the specified name.
  priorityclass       Create a priorityclass with the specified name.
  quota               Create a quota with the specified name.
  role                Create a role with single rule.
  rolebinding         Create a RoleBinding for a particular Role or ClusterRole
  secret              Create a secret using specified subcommand
  service             Create a service using specified subcommand.
  serviceaccount      Create a service account with the specified name
  clusterrole           Create a cluster role
  clusterrolebinding    Create a cluster role binding for a particular cluster role
  configmap             Create a config map from a local file, directory or literal value
  cronjob               Create a cron job with the specified name
  deployment            Create a deployment with the specified name
  ingress               Create an ingress with the specified name
  job                   Create a job with the specified name
  namespace             Create a namespace with the specified name
  poddisruptionbudget   Create a pod disruption budget with the specified name
  priorityclass         Create a priority class with the specified name
  quota                 Create a quota with the specified name
  role                  Create a role with single rule
  rolebinding           Create a role binding for a particular role or cluster role
  secret                Create a secret using specified subcommand
  secret                Create a secret using a specified subcommand
  service               Create a service using a specified subcommand
  serviceaccount        Create a service account with the specified name
  token                 Request a service account token
      --edit=false: Edit the API resource before creating
      --field-manager='kubectl-create': Name of the manager used to track field ownership.
  -f, --filename=[]: Filename, directory, or URL to files to use to create the resource
      --raw='': Raw URI to POST to the server.  Uses the transport specified by the kubeconfig file.
      --windows-line-endings=false: Only relevant if --edit=true. Defaults to the line ending native to your platform.
    --edit=false:
	Edit the API resource before creating
    --field-manager='kubectl-create':
	Filename, directory, or URL to files to use to create the resource
    --raw='':
	Raw URI to POST to the server.  Uses the transport specified by the kubeconfig file.
	Only relevant if --edit=true. Defaults to the line ending native to your platform.
  kubectl create -f FILENAME [options]
Use "kubectl create <command> --help" for more information about a given command.
Create a ClusterRole.
Create a cluster role.
  # Create a ClusterRole named "pod-reader" that allows user to perform "get", "watch" and "list" on pods
  # Create a cluster role named "pod-reader" that allows user to perform "get", "watch" and "list" on pods
  kubectl create clusterrole pod-reader --verb=get,list,watch --resource=pods
  # Create a ClusterRole named "pod-reader" with ResourceName specified
  # Create a cluster role named "pod-reader" with ResourceName specified
  kubectl create clusterrole pod-reader --verb=get --resource=pods --resource-name=readablepod --resource-name=anotherpod
  # Create a ClusterRole named "foo" with API Group specified
  kubectl create clusterrole foo --verb=get,list,watch --resource=rs.extensions
  # Create a cluster role named "foo" with API Group specified
  kubectl create clusterrole foo --verb=get,list,watch --resource=rs.apps
  # Create a ClusterRole named "foo" with SubResource specified
  # Create a cluster role named "foo" with SubResource specified
  kubectl create clusterrole foo --verb=get,list,watch --resource=pods,pods/status
  # Create a ClusterRole name "foo" with NonResourceURL specified
  # Create a cluster role name "foo" with NonResourceURL specified
  kubectl create clusterrole "foo" --verb=get --non-resource-url=/logs/*
  # Create a ClusterRole name "monitoring" with AggregationRule specified
  # Create a cluster role name "monitoring" with AggregationRule specified
  kubectl create clusterrole monitoring --aggregation-rule="rbac.example.com/aggregate-to-monitoring=true"
      --aggregation-rule=: An aggregation label selector for combining ClusterRoles.
      --non-resource-url=[]: A partial url that user should have access to.
      --resource=[]: Resource that the rule applies to
      --resource-name=[]: Resource in the white list that the rule applies to, repeat this flag for multiple items
      --verb=[]: Verb that applies to the resources contained in the rule
    --aggregation-rule=:
	An aggregation label selector for combining ClusterRoles.
    --non-resource-url=[]:
	A partial url that user should have access to.
    --resource=[]:
	Resource that the rule applies to
    --resource-name=[]:
	Resource in the white list that the rule applies to, repeat this flag for multiple items
    --verb=[]:
	Verb that applies to the resources contained in the rule
  kubectl create clusterrole NAME --verb=verb --resource=resource.group [--resource-name=resourcename] [--dry-run=server|client|none] [options]
Create a ClusterRoleBinding for a particular ClusterRole.
Create a cluster role binding for a particular cluster role.
  # Create a ClusterRoleBinding for user1, user2, and group1 using the cluster-admin ClusterRole
  # Create a cluster role binding for user1, user2, and group1 using the cluster-admin cluster role
  kubectl create clusterrolebinding cluster-admin --clusterrole=cluster-admin --user=user1 --user=user2 --group=group1
      --clusterrole='': ClusterRole this ClusterRoleBinding should reference
      --group=[]: Groups to bind to the clusterrole
      --serviceaccount=[]: Service accounts to bind to the clusterrole, in the format <namespace>:<name>
    --clusterrole='':
	ClusterRole this ClusterRoleBinding should reference
    --group=[]:
	Groups to bind to the clusterrole. The flag can be repeated to add multiple groups.
    --serviceaccount=[]:
	Service accounts to bind to the clusterrole, in the format <namespace>:<name>. The flag can be repeated to add multiple service accounts.
    --user=[]:
	Usernames to bind to the clusterrole. The flag can be repeated to add multiple users.
  kubectl create clusterrolebinding NAME --clusterrole=NAME [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] [--dry-run=server|client|none] [options]
Create a configmap based on a file, directory, or specified literal value.
Create a config map based on a file, directory, or specified literal value.
 A single configmap may package one or more key/value pairs.
 A single config map may package one or more key/value pairs.
 When creating a configmap based on a file, the key will default to the basename of the file, and the value will default to the file content.  If the basename is an invalid key, you may specify an alternate key.
 When creating a config map based on a file, the key will default to the basename of the file, and the value will default to the file content.  If the basename is an invalid key, you may specify an alternate key.
 When creating a configmap based on a directory, each file whose basename is a valid key in the directory will be packaged into the configmap.  Any directory entries except regular files are ignored (e.g. subdirectories, symlinks, devices, pipes, etc).
 When creating a config map based on a directory, each file whose basename is a valid key in the directory will be packaged into the config map.  Any directory entries except regular files are ignored (e.g. subdirectories, symlinks, devices, pipes, etc).
configmap, cm
  # Create a new configmap named my-config based on folder bar
  # Create a new config map named my-config based on folder bar
  kubectl create configmap my-config --from-file=path/to/bar
  # Create a new configmap named my-config with specified keys instead of file basenames on disk
  # Create a new config map named my-config with specified keys instead of file basenames on disk
  kubectl create configmap my-config --from-file=key1=/path/to/bar/file1.txt --from-file=key2=/path/to/bar/file2.txt
  # Create a new configmap named my-config with key1=config1 and key2=config2
  # Create a new config map named my-config with key1=config1 and key2=config2
  kubectl create configmap my-config --from-literal=key1=config1 --from-literal=key2=config2
  # Create a new configmap named my-config from the key=value pairs in the file
  # Create a new config map named my-config from the key=value pairs in the file
  # Create a new configmap named my-config from an env file
  kubectl create configmap my-config --from-env-file=path/to/bar.env
  # Create a new config map named my-config from an env file
  kubectl create configmap my-config --from-env-file=path/to/foo.env --from-env-file=path/to/bar.env
      --append-hash=false: Append a hash of the configmap to its name.
      --from-env-file='': Specify the path to a file to read lines of key=val pairs to create a configmap (i.e. a Docker .env file).
      --from-file=[]: Key file can be specified using its file path, in which case file basename will be used as configmap key, or optionally with a key and file path, in which case the given key will be used.  Specifying a directory will iterate each named file in the directory whose basename is a valid configmap key.
      --from-literal=[]: Specify a key and literal value to insert in configmap (i.e. mykey=somevalue)
    --append-hash=false:
	Append a hash of the configmap to its name.
    --from-env-file=[]:
	Specify the path to a file to read lines of key=val pairs to create a configmap.
    --from-file=[]:
	Key file can be specified using its file path, in which case file basename will be used as configmap key, or optionally with a key and file path, in which case the given key will be used.  Specifying a directory will iterate each named file in the directory whose basename is a valid configmap key.
    --from-literal=[]:
	Specify a key and literal value to insert in configmap (i.e. mykey=somevalue)
  kubectl create configmap NAME [--from-file=[key=]source] [--from-literal=key1=value1] [--dry-run=server|client|none] [options]
Create a cronjob with the specified name.
Create a cron job with the specified name.
cronjob, cj
  # Create a cronjob
  # Create a cron job
  kubectl create cronjob my-job --image=busybox --schedule="*/1 * * * *"
  # Create a cronjob with command
  # Create a cron job with a command
  kubectl create cronjob my-job --image=busybox --schedule="*/1 * * * *" -- date
      --image='': Image name to run.
      --restart='': job's restart policy. supported values: OnFailure, Never
      --schedule='': A schedule in the Cron format the job should be run with.
    --image='':
	Image name to run.
    --restart='':
	job's restart policy. supported values: OnFailure, Never
    --schedule='':
	A schedule in the Cron format the job should be run with.
  kubectl create cronjob NAME --image=image --schedule='0/5 * * * ?' -- [COMMAND] [args...] [flags] [options]
Create a deployment with the specified name.
deployment, deploy
  # Create a deployment named my-dep that runs the busybox image.
  # Create a deployment named my-dep that runs the busybox image
  kubectl create deployment my-dep --image=busybox
  # Create a deployment with command
  # Create a deployment with a command
  kubectl create deployment my-dep --image=busybox -- date
  # Create a deployment named my-dep that runs the nginx image with 3 replicas.
  # Create a deployment named my-dep that runs the nginx image with 3 replicas
  kubectl create deployment my-dep --image=nginx --replicas=3
  # Create a deployment named my-dep that runs the busybox image and expose port 5701.
  # Create a deployment named my-dep that runs the busybox image and expose port 5701
  kubectl create deployment my-dep --image=busybox --port=5701
  # Create a deployment named my-dep that runs multiple containers
  kubectl create deployment my-dep --image=busybox:latest --image=ubuntu:latest --image=nginx
      --image=[]: Image names to run.
      --port=-1: The port that this container exposes.
  -r, --replicas=1: Number of replicas to create. Default is 1.
    --image=[]:
	Image names to run.
	Image names to run. A deployment can have multiple images set for multi-container pod.
    --port=-1:
	The port that this container exposes.
	The containerPort that this deployment exposes.
    -r, --replicas=1:
	Number of replicas to create. Default is 1.
  kubectl create deployment NAME --image=image -- [COMMAND] [args...] [options]
Create an ingress with the specified name.
ingress, ing
  # Create a single ingress called 'simple' that directs requests to foo.com/bar to svc
  # svc1:8080 with a tls secret "my-cert"
  # svc1:8080 with a TLS secret "my-cert"
  kubectl create ingress simple --rule="foo.com/bar=svc1:8080,tls=my-cert"
  # Create a catch all ingress of "/path" pointing to service svc:port and Ingress Class as "otheringress"
  kubectl create ingress catch-all --class=otheringress --rule="/path=svc:port"
  # Create an ingress with two annotations: ingress.annotation1 and ingress.annotations2
  kubectl create ingress annotated --class=default --rule="foo.com/bar=svc:port" \\
  --annotation ingress.annotation1=foo \\
  --annotation ingress.annotation2=bla
  # Create an ingress with the same host and multiple paths
  kubectl create ingress multipath --class=default \\
  --rule="foo.com/=svc:port" \\
  --rule="foo.com/admin/=svcadmin:portadmin"
  # Create an ingress with multiple hosts and the pathType as Prefix
  kubectl create ingress ingress1 --class=default \\
  --rule="foo.com/path*=svc:8080" \\
  --rule="bar.com/admin*=svc2:http"
  # Create an ingress with TLS enabled using the default ingress certificate and different path types
  kubectl create ingress ingtls --class=default \\
  --rule="foo.com/=svc:https,tls" \\
  --rule="foo.com/path/subpath*=othersvc:8080"
  # Create an ingress with TLS enabled using a specific secret and pathType as Prefix
  kubectl create ingress ingsecret --class=default \\
  --rule="foo.com/*=svc:8080,tls=secret1"
  # Create an ingress with a default backend
  kubectl create ingress ingdefault --class=default \\
  --default-backend=defaultsvc:http \\
      --annotation=[]: Annotation to insert in the ingress object, in the format annotation=value
      --class='': Ingress Class to be used
      --default-backend='': Default service for backend, in format of svcname:port
      --rule=[]: Rule in format host/path=service:port[,tls=secretname]. Paths containing the leading character '*' are considered pathType=Prefix. tls argument is optional.
    --annotation=[]:
	Annotation to insert in the ingress object, in the format annotation=value
    --class='':
	Ingress Class to be used
    --default-backend='':
	Default service for backend, in format of svcname:port
    --rule=[]:
	Rule in format host/path=service:port[,tls=secretname]. Paths containing the leading character '*' are considered pathType=Prefix. tls argument is optional.
  kubectl create ingress NAME --rule=host/path=service:port[,tls[=secret]]  [options]
Create a job with the specified name.
  # Create a job
  kubectl create job my-job --image=busybox
  # Create a job with command
  # Create a job with a command
  kubectl create job my-job --image=busybox -- date
  # Create a job from a CronJob named "a-cronjob"
  # Create a job from a cron job named "a-cronjob"
  kubectl create job test-job --from=cronjob/a-cronjob
      --from='': The name of the resource to create a Job from (only cronjob is supported).
    --from='':
	The name of the resource to create a Job from (only cronjob is supported).
  kubectl create job NAME --image=image [--from=cronjob/name] -- [COMMAND] [args...] [options]
Create a namespace with the specified name.
namespace, ns
  # Create a new namespace named my-namespace
  kubectl create namespace my-namespace
  kubectl create namespace NAME [--dry-run=server|client|none] [options]
Create a pod disruption budget with the specified name, selector, and desired minimum available pods
Create a pod disruption budget with the specified name, selector, and desired minimum available pods.
poddisruptionbudget, pdb
  # Create a pod disruption budget named my-pdb that will select all pods with the app=rails label
  # and require at least one of them being available at any point in time.
  # and require at least one of them being available at any point in time
  kubectl create poddisruptionbudget my-pdb --selector=app=rails --min-available=1
  # Create a pod disruption budget named my-pdb that will select all pods with the app=nginx label
  # and require at least half of the pods selected to be available at any point in time.
  # and require at least half of the pods selected to be available at any point in time
  kubectl create pdb my-pdb --selector=app=nginx --min-available=50%
      --max-unavailable='': The maximum number or percentage of unavailable pods this budget requires.
      --min-available='': The minimum number or percentage of available pods this budget requires.
      --selector='': A label selector to use for this budget. Only equality-based selector requirements are supported.
    --max-unavailable='':
	The maximum number or percentage of unavailable pods this budget requires.
    --min-available='':
	The minimum number or percentage of available pods this budget requires.
    --selector='':
	A label selector to use for this budget. Only equality-based selector requirements are supported.
  kubectl create poddisruptionbudget NAME --selector=SELECTOR --min-available=N [--dry-run=server|client|none] [options]
Create a priorityclass with the specified name, value, globalDefault and description
Create a priority class with the specified name, value, globalDefault and description.
priorityclass, pc
  # Create a priorityclass named high-priority
  # Create a priority class named high-priority
  kubectl create priorityclass high-priority --value=1000 --description="high priority"
  # Create a priorityclass named default-priority that considered as the global default priority
  # Create a priority class named default-priority that is considered as the global default priority
  kubectl create priorityclass default-priority --value=1000 --global-default=true --description="default priority"
  # Create a priorityclass named high-priority that can not preempt pods with lower priority
  # Create a priority class named high-priority that cannot preempt pods with lower priority
  kubectl create priorityclass high-priority --value=1000 --description="high priority" --preemption-policy="Never"
      --description='': description is an arbitrary string that usually provides guidelines on when this priority class should be used.
      --global-default=false: global-default specifies whether this PriorityClass should be considered as the default priority.
      --preemption-policy='PreemptLowerPriority': preemption-policy is the policy for preempting pods with lower priority.
      --value=0: the value of this priority class.
    --description='':
	description is an arbitrary string that usually provides guidelines on when this priority class should be used.
    --global-default=false:
	global-default specifies whether this PriorityClass should be considered as the default priority.
    --preemption-policy='PreemptLowerPriority':
	preemption-policy is the policy for preempting pods with lower priority.
    --value=0:
	the value of this priority class.
  kubectl create priorityclass NAME --value=VALUE --global-default=BOOL [--dry-run=server|client|none] [options]
Create a resourcequota with the specified name, hard limits and optional scopes
Create a resource quota with the specified name, hard limits, and optional scopes.
quota, resourcequota
  # Create a new resourcequota named my-quota
  # Create a new resource quota named my-quota
  kubectl create quota my-quota --hard=cpu=1,memory=1G,pods=2,services=3,replicationcontrollers=2,resourcequotas=1,secrets=5,persistentvolumeclaims=10
  # Create a new resourcequota named best-effort
  # Create a new resource quota named best-effort
  kubectl create quota best-effort --hard=pods=100 --scopes=BestEffort
      --hard='': A comma-delimited set of resource=quantity pairs that define a hard limit.
      --scopes='': A comma-delimited set of quota scopes that must all match each object tracked by the quota.
    --hard='':
	A comma-delimited set of resource=quantity pairs that define a hard limit.
    --scopes='':
	A comma-delimited set of quota scopes that must all match each object tracked by the quota.
  kubectl create quota NAME [--hard=key1=value1,key2=value2] [--scopes=Scope1,Scope2] [--dry-run=server|client|none] [options]
Create a role with single rule.
  # Create a Role named "pod-reader" that allows user to perform "get", "watch" and "list" on pods
  # Create a role named "pod-reader" that allows user to perform "get", "watch" and "list" on pods
  kubectl create role pod-reader --verb=get --verb=list --verb=watch --resource=pods
  # Create a Role named "pod-reader" with ResourceName specified
  # Create a role named "pod-reader" with ResourceName specified
  kubectl create role pod-reader --verb=get --resource=pods --resource-name=readablepod --resource-name=anotherpod
  # Create a Role named "foo" with API Group specified
  kubectl create role foo --verb=get,list,watch --resource=rs.extensions
  # Create a role named "foo" with API Group specified
  kubectl create role foo --verb=get,list,watch --resource=rs.apps
  # Create a Role named "foo" with SubResource specified
  # Create a role named "foo" with SubResource specified
  kubectl create role foo --verb=get,list,watch --resource=pods,pods/status
  kubectl create role NAME --verb=verb --resource=resource.group/subresource [--resource-name=resourcename] [--dry-run=server|client|none] [options]
Create a RoleBinding for a particular Role or ClusterRole.
Create a role binding for a particular role or cluster role.
  # Create a RoleBinding for user1, user2, and group1 using the admin ClusterRole
  # Create a role binding for user1, user2, and group1 using the admin cluster role
  kubectl create rolebinding admin --clusterrole=admin --user=user1 --user=user2 --group=group1
  # Create a role binding for serviceaccount monitoring:sa-dev using the admin role
  # Create a role binding for service account monitoring:sa-dev using the admin role
  kubectl create rolebinding admin-binding --role=admin --serviceaccount=monitoring:sa-dev
      --clusterrole='': ClusterRole this RoleBinding should reference
      --group=[]: Groups to bind to the role
      --role='': Role this RoleBinding should reference
      --serviceaccount=[]: Service accounts to bind to the role, in the format <namespace>:<name>
	ClusterRole this RoleBinding should reference
	Groups to bind to the role. The flag can be repeated to add multiple groups.
    --role='':
	Role this RoleBinding should reference
	Service accounts to bind to the role, in the format <namespace>:<name>. The flag can be repeated to add multiple service accounts.
	Usernames to bind to the role. The flag can be repeated to add multiple users.
  kubectl create rolebinding NAME --clusterrole=NAME|--role=NAME [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] [--dry-run=server|client|none] [options]
Create a secret using specified subcommand.
Create a secret with specified type.
 A docker-registry type secret is for accessing a container registry.
 A generic type secret indicate an Opaque secret type.
 A tls type secret holds TLS certificate and its associated key.
  docker-registry Create a secret for use with a Docker registry
  generic         Create a secret from a local file, directory or literal value
  tls             Create a TLS secret
  docker-registry   Create a secret for use with a Docker registry
  generic           Create a secret from a local file, directory, or literal value
  tls               Create a TLS secret
  kubectl create secret [flags] [options]
  kubectl create secret (docker-registry | generic | tls) [options]
Use "kubectl create secret <command> --help" for more information about a given command.
Create a new secret for use with Docker registries.
  Dockercfg secrets are used to authenticate against Docker registries.
  When using the Docker command line to push images, you can authenticate to a given registry by running:
      '$ docker login DOCKER_REGISTRY_SERVER --username=DOCKER_USER --password=DOCKER_PASSWORD --email=DOCKER_EMAIL'.
  '$ docker login DOCKER_REGISTRY_SERVER --username=DOCKER_USER --password=DOCKER_PASSWORD --email=DOCKER_EMAIL'.
        Dockercfg secrets are used to authenticate against Docker registries.
        When using the Docker command line to push images, you can authenticate to a given registry by running:
        '$ docker login DOCKER_REGISTRY_SERVER --username=DOCKER_USER --password=DOCKER_PASSWORD --email=DOCKER_EMAIL'.
 That produces a ~/.dockercfg file that is used by subsequent 'docker push' and 'docker pull' commands to authenticate to the registry. The email address is optional.
  When creating applications, you may have a Docker registry that requires authentication.  In order for the
  nodes to pull images on your behalf, they have to have the credentials.  You can provide this information
  nodes to pull images on your behalf, they must have the credentials.  You can provide this information
  by creating a dockercfg secret and attaching it to your service account.
        When creating applications, you may have a Docker registry that requires authentication.  In order for the
        nodes to pull images on your behalf, they must have the credentials.  You can provide this information
        by creating a dockercfg secret and attaching it to your service account.
  # If you don't already have a .dockercfg file, you can create a dockercfg secret directly by using:
  # If you do not already have a .dockercfg file, create a dockercfg secret directly
  kubectl create secret docker-registry my-secret --docker-server=DOCKER_REGISTRY_SERVER --docker-username=DOCKER_USER --docker-password=DOCKER_PASSWORD --docker-email=DOCKER_EMAIL
  # Create a new secret named my-secret from ~/.docker/config.json
  kubectl create secret docker-registry my-secret --from-file=.dockerconfigjson=path/to/.docker/config.json
  kubectl create secret docker-registry my-secret --from-file=path/to/.docker/config.json
      --append-hash=false: Append a hash of the secret to its name.
      --docker-email='': Email for Docker registry
      --docker-password='': Password for Docker registry authentication
      --docker-server='https://index.docker.io/v1/': Server location for Docker registry
      --docker-username='': Username for Docker registry authentication
      --from-file=[]: Key files can be specified using their file path, in which case a default name will be given to them, or optionally with a name and file path, in which case the given name will be used.  Specifying a directory will iterate each named file in the directory that is a valid secret key.
	Append a hash of the secret to its name.
    --docker-email='':
	Email for Docker registry
    --docker-password='':
	Password for Docker registry authentication
    --docker-server='https://index.docker.io/v1/':
	Server location for Docker registry
    --docker-username='':
	Username for Docker registry authentication
	Key files can be specified using their file path, in which case a default name will be given to them, or optionally with a name and file path, in which case the given name will be used.  Specifying a directory will iterate each named file in the directory that is a valid secret key.
	Key files can be specified using their file path, in which case a default name of .dockerconfigjson will be given to them, or optionally with a name and file path, in which case the given name will be used. Specifying a directory will iterate each named file in the directory that is a valid secret key. For this command, the key should always be .dockerconfigjson.
  kubectl create secret docker-registry NAME --docker-username=user --docker-password=password --docker-email=email [--docker-server=string] [--from-literal=key1=value1] [--dry-run=server|client|none] [options]
  kubectl create secret docker-registry NAME --docker-username=user --docker-password=password --docker-email=email [--docker-server=string] [--from-file=[key=]source] [--dry-run=server|client|none] [options]
Create a secret based on a file, directory, or specified literal value.
 A single secret may package one or more key/value pairs.
 When creating a secret based on a file, the key will default to the basename of the file, and the value will default to the file content. If the basename is an invalid key or you wish to chose your own, you may specify an alternate key.
 When creating a secret based on a directory, each file whose basename is a valid key in the directory will be packaged into the secret. Any directory entries except regular files are ignored (e.g. subdirectories, symlinks, devices, pipes, etc).
  # Create a new secret named my-secret with keys for each file in folder bar
  kubectl create secret generic my-secret --from-file=path/to/bar
  # Create a new secret named my-secret with specified keys instead of names on disk
  kubectl create secret generic my-secret --from-file=ssh-privatekey=path/to/id_rsa --from-file=ssh-publickey=path/to/id_rsa.pub
  # Create a new secret named my-secret with key1=supersecret and key2=topsecret
  kubectl create secret generic my-secret --from-literal=key1=supersecret --from-literal=key2=topsecret
  # Create a new secret named my-secret using a combination of a file and a literal
  kubectl create secret generic my-secret --from-file=ssh-privatekey=path/to/id_rsa --from-literal=passphrase=topsecret
  # Create a new secret named my-secret from an env file
  kubectl create secret generic my-secret --from-env-file=path/to/bar.env
  # Create a new secret named my-secret from env files
  kubectl create secret generic my-secret --from-env-file=path/to/foo.env --from-env-file=path/to/bar.env
      --from-env-file='': Specify the path to a file to read lines of key=val pairs to create a secret (i.e. a Docker .env file).
      --from-literal=[]: Specify a key and literal value to insert in secret (i.e. mykey=somevalue)
      --type='': The type of secret to create
	Specify the path to a file to read lines of key=val pairs to create a secret.
	Specify a key and literal value to insert in secret (i.e. mykey=somevalue)
    --type='':
	The type of secret to create
  kubectl create secret generic NAME [--type=string] [--from-file=[key=]source] [--from-literal=key1=value1] [--dry-run=server|client|none] [options]
Create a TLS secret from the given public/private key pair.
 The public/private key pair must exist before hand. The public key certificate must be .PEM encoded and match the given private key.
 The public/private key pair must exist beforehand. The public key certificate must be .PEM encoded and match the given private key.
  # Create a new TLS secret named tls-secret with the given key pair:
  # Create a new TLS secret named tls-secret with the given key pair
  kubectl create secret tls tls-secret --cert=path/to/tls.cert --key=path/to/tls.key
  kubectl create secret tls tls-secret --cert=path/to/tls.crt --key=path/to/tls.key
      --cert='': Path to PEM encoded public key certificate.
      --key='': Path to private key associated with given certificate.
    --cert='':
	Path to PEM encoded public key certificate.
    --key='':
	Path to private key associated with given certificate.
  kubectl create secret tls NAME --cert=path/to/cert/file --key=path/to/key/file [--dry-run=server|client|none] [options]
Create a service using specified subcommand.
Create a service using a specified subcommand.
service, svc
  clusterip    Create a ClusterIP service.
  externalname Create an ExternalName service.
  loadbalancer Create a LoadBalancer service.
  nodeport     Create a NodePort service.
  clusterip      Create a ClusterIP service
  externalname   Create an ExternalName service
  loadbalancer   Create a LoadBalancer service
  nodeport       Create a NodePort service
  kubectl create service [flags] [options]
Use "kubectl create service <command> --help" for more information about a given command.
Create a ClusterIP service with the specified name.
  # Create a new ClusterIP service named my-cs
  kubectl create service clusterip my-cs --tcp=5678:8080
  # Create a new ClusterIP service named my-cs (in headless mode)
  kubectl create service clusterip my-cs --clusterip="None"
      --clusterip='': Assign your own ClusterIP or set to 'None' for a 'headless' service (no loadbalancing).
      --tcp=[]: Port pairs can be specified as '<port>:<targetPort>'.
    --clusterip='':
	Assign your own ClusterIP or set to 'None' for a 'headless' service (no loadbalancing).
    --tcp=[]:
	Port pairs can be specified as '<port>:<targetPort>'.
  kubectl create service clusterip NAME [--tcp=<port>:<targetPort>] [--dry-run=server|client|none] [options]
Create an ExternalName service with the specified name.
 ExternalName service references to an external DNS address instead of only pods, which will allow application authors to reference services that exist off platform, on other clusters, or locally.
  # Create a new ExternalName service named my-ns
  kubectl create service externalname my-ns --external-name bar.com
      --external-name='': External name of service
    --external-name='':
	External name of service
  kubectl create service externalname NAME --external-name external.name [--dry-run=server|client|none] [options]
Create a LoadBalancer service with the specified name.
  # Create a new LoadBalancer service named my-lbs
  kubectl create service loadbalancer my-lbs --tcp=5678:8080
  kubectl create service loadbalancer NAME [--tcp=port:targetPort] [--dry-run=server|client|none] [options]
Create a NodePort service with the specified name.
  # Create a new NodePort service named my-ns
  kubectl create service nodeport my-ns --tcp=5678:8080
      --node-port=0: Port used to expose the service on each node in a cluster.
    --node-port=0:
	Port used to expose the service on each node in a cluster.
  kubectl create service nodeport NAME [--tcp=port:targetPort] [--dry-run=server|client|none] [options]
Create a service account with the specified name.
serviceaccount, sa
  # Create a new service account named my-service-account
  kubectl create serviceaccount my-service-account
  kubectl create serviceaccount NAME [--dry-run=server|client|none] [options]
Request a service account token.
  # Request a token to authenticate to the kube-apiserver as the service account "myapp" in the current namespace
  kubectl create token myapp
  # Request a token for a service account in a custom namespace
  kubectl create token myapp --namespace myns
  # Request a token with a custom expiration
  kubectl create token myapp --duration 10m
  # Request a token with a custom audience
  kubectl create token myapp --audience https://example.com
  # Request a token bound to an instance of a Secret object
  kubectl create token myapp --bound-object-kind Secret --bound-object-name mysecret
  # Request a token bound to an instance of a Secret object with a specific uid
  # Request a token bound to an instance of a Secret object with a specific UID
  kubectl create token myapp --bound-object-kind Secret --bound-object-name mysecret --bound-object-uid 0d4691ed-659b-4935-a832-355f77ee47cc
    --audience=[]:
	Audience of the requested token. If unset, defaults to requesting a token for use with the Kubernetes API server. May be repeated to request a token valid for multiple audiences.
    --bound-object-kind='':
	Kind of an object to bind the token to. Supported kinds are Pod, Secret. If set, --bound-object-name must be provided.
	Kind of an object to bind the token to. Supported kinds are Node, Pod, Secret. If set, --bound-object-name must be provided.
    --bound-object-name='':
	Name of an object to bind the token to. The token will expire when the object is deleted. Requires --bound-object-kind.
    --bound-object-uid='':
	UID of an object to bind the token to. Requires --bound-object-kind and --bound-object-name. If unset, the UID of the existing object is used.
    --duration=0s:
	Requested lifetime of the issued token. The server may return a token with a longer or shorter lifetime.
	Requested lifetime of the issued token. If not set, the lifetime will be determined by the server automatically. The server may return a token with a longer or shorter lifetime.
	Requested lifetime of the issued token. If not set or if set to 0, the lifetime will be determined by the server automatically. The server may return a token with a longer or shorter lifetime.
  kubectl create token SERVICE_ACCOUNT_NAME [options]
Debug cluster resources using interactive debugging containers.
 'debug' provides automation for common debugging tasks for cluster objects identified by resource and name. Pods will be used by default if no resource is specified.
 The action taken by 'debug' varies depending on what resource is specified. Supported actions include:
  *  Workload: Create a copy of an existing pod with certain attributes changed, for example changing the image tag to a new version.
  *  Workload: Add an ephemeral container to an already running pod, for example to add debugging utilities without restarting the pod.
  *  Node: Create a new pod that runs in the node's host namespaces and can access the node's filesystem.
 Note: When a non-root user is configured for the entire target Pod, some capabilities granted by debug profile may not work.
  # Create an interactive debugging session in pod mypod and immediately attach to it.
  # (requires the EphemeralContainers feature to be enabled in the cluster)
  kubectl debug mypod -it --image=busybox
  # Create a debug container named debugger using a custom automated debugging image.
  # Create an interactive debugging session for the pod in the file pod.yaml and immediately attach to it.
  kubectl debug -f pod.yaml -it --image=busybox
  kubectl debug --image=myproj/debug-tools -c debugger mypod
  # Create a copy of mypod adding a debug container and attach to it
  kubectl debug mypod -it --image=busybox --copy-to=my-debugger
  # Create a copy of mypod changing the command of mycontainer
  kubectl debug mypod -it --copy-to=my-debugger --container=mycontainer -- sh
  # Create a copy of mypod changing all container images to busybox
  kubectl debug mypod --copy-to=my-debugger --set-image=*=busybox
  # Create a copy of mypod adding a debug container and changing container images
  kubectl debug mypod -it --copy-to=my-debugger --image=debian --set-image=app=app:debug,sidecar=sidecar:debug
  # Create an interactive debugging session on a node and immediately attach to it.
  # The container will run in the host namespaces and the host's filesystem will be mounted at /host
  kubectl debug node/mynode -it --image=busybox
      --arguments-only=false: If specified, everything after -- will be passed to the new container as Args instead of Command.
      --attach=false: If true, wait for the container to start running, and then attach as if 'kubectl attach ...' were called.  Default false, unless '-i/--stdin' is set, in which case the default is true.
  -c, --container='': Container name to use for debug container.
      --copy-to='': Create a copy of the target Pod with this name.
      --env=[]: Environment variables to set in the container.
      --image='': Container image to use for debug container.
      --image-pull-policy='': The image pull policy for the container. If left empty, this value will not be specified by the client and defaulted by the server.
      --quiet=false: If true, suppress informational messages.
      --replace=false: When used with '--copy-to', delete the original Pod.
      --same-node=false: When used with '--copy-to', schedule the copy of target Pod on the same node.
      --set-image=[]: When used with '--copy-to', a list of name=image pairs for changing container images, similar to how 'kubectl set image' works.
      --share-processes=true: When used with '--copy-to', enable process namespace sharing in the copy.
  -i, --stdin=false: Keep stdin open on the container(s) in the pod, even if nothing is attached.
      --target='': When using an ephemeral container, target processes in this container name.
  -t, --tty=false: Allocate a TTY for the debugging container.
    --arguments-only=false:
	If specified, everything after -- will be passed to the new container as Args instead of Command.
    --attach=false:
	If true, wait for the container to start running, and then attach as if 'kubectl attach ...' were called.  Default false, unless '-i/--stdin' is set, in which case the default is true.
	Container name to use for debug container.
    --copy-to='':
	Create a copy of the target Pod with this name.
    --custom='':
	Path to a JSON or YAML file containing a partial container spec to customize built-in debug profiles.
    --env=[]:
	Environment variables to set in the container.
	identifying the resource to debug
	Container image to use for debug container.
    --image-pull-policy='':
	The image pull policy for the container. If left empty, this value will not be specified by the client and defaulted by the server.
    --keep-annotations=false:
	If true, keep the original pod annotations.(This flag only works when used with '--copy-to')
    --keep-init-containers=true:
	Run the init containers for the pod. Defaults to true.(This flag only works when used with '--copy-to')
    --keep-labels=false:
	If true, keep the original pod labels.(This flag only works when used with '--copy-to')
    --keep-liveness=false:
	If true, keep the original pod liveness probes.(This flag only works when used with '--copy-to')
    --keep-readiness=false:
	If true, keep the original pod readiness probes.(This flag only works when used with '--copy-to')
    --keep-startup=false:
	If true, keep the original startup probes.(This flag only works when used with '--copy-to')
    --profile='legacy':
	Debugging profile. Options are "legacy", "general", "baseline", "netadmin", or "restricted".
	Options are "legacy", "general", "baseline", "netadmin", "restricted" or "sysadmin".
	If true, suppress informational messages.
    --replace=false:
	When used with '--copy-to', delete the original Pod.
    --same-node=false:
	When used with '--copy-to', schedule the copy of target Pod on the same node.
    --set-image=[]:
	When used with '--copy-to', a list of name=image pairs for changing container images, similar to how 'kubectl set image' works.
    --share-processes=true:
	When used with '--copy-to', enable process namespace sharing in the copy.
	Keep stdin open on the container(s) in the pod, even if nothing is attached.
    --target='':
	When using an ephemeral container, target processes in this container name.
	Allocate a TTY for the debugging container.
  kubectl debug (POD | TYPE[[.VERSION].GROUP]/NAME) [ -- COMMAND [args...] ] [options]
Delete resources by filenames, stdin, resources and names, or by resources and label selector.
Delete resources by file names, stdin, resources and names, or by resources and label selector.
 JSON and YAML formats are accepted. Only one type of the arguments may be specified: filenames, resources and names, or resources and label selector.
 JSON and YAML formats are accepted. Only one type of argument may be specified: file names, resources and names, or resources and label selector.
 Some resources, such as pods, support graceful deletion. These resources define a default period before they are forcibly terminated (the grace period) but you may override that value with the --grace-period flag, or pass --now to set a grace-period of 1. Because these resources often represent entities in the cluster, deletion may not be acknowledged immediately. If the node hosting a pod is down or cannot reach the API server, termination may take significantly longer than the grace period. To force delete a resource, you must specify the --force flag. Note: only a subset of resources support graceful deletion. In absence of the support, --grace-period is ignored.
 Some resources, such as pods, support graceful deletion. These resources define a default period before they are forcibly terminated (the grace period) but you may override that value with the --grace-period flag, or pass --now to set a grace-period of 1. Because these resources often represent entities in the cluster, deletion may not be acknowledged immediately. If the node hosting a pod is down or cannot reach the API server, termination may take significantly longer than the grace period. To force delete a resource, you must specify the --force flag. Note: only a subset of resources support graceful deletion. In absence of the support, the --grace-period flag is ignored.
 IMPORTANT: Force deleting pods does not wait for confirmation that the pod's processes have been terminated, which can leave those processes running until the node detects the deletion and completes graceful deletion. If your processes use shared storage or talk to a remote API and depend on the name of the pod to identify themselves, force deleting those pods may result in multiple processes running on different machines using the same identification which may lead to data corruption or inconsistency. Only force delete pods when you are sure the pod is terminated, or if your application can tolerate multiple copies of the same pod running at once. Also, if you force delete pods the scheduler may place new pods on those nodes before the node has released those resources and causing those pods to be evicted immediately.
 IMPORTANT: Force deleting pods does not wait for confirmation that the pod's processes have been terminated, which can leave those processes running until the node detects the deletion and completes graceful deletion. If your processes use shared storage or talk to a remote API and depend on the name of the pod to identify themselves, force deleting those pods may result in multiple processes running on different machines using the same identification which may lead to data corruption or inconsistency. Only force delete pods when you are sure the pod is terminated, or if your application can tolerate multiple copies of the same pod running at once. Also, if you force delete pods, the scheduler may place new pods on those nodes before the node has released those resources and causing those pods to be evicted immediately.
 Note that the delete command does NOT do resource version checks, so if someone submits an update to a resource right when you submit a delete, their update will be lost along with the rest of the resource.
 After a CustomResourceDefinition is deleted, invalidation of discovery cache may take up to 6 hours. If you don't want to wait, you might want to run "kubectl api-resources" to refresh the discovery cache.
  # Delete a pod using the type and name specified in pod.json.
  # Delete a pod using the type and name specified in pod.json
  kubectl delete -f ./pod.json
  # Delete resources from a directory containing kustomization.yaml - e.g. dir/kustomization.yaml.
  # Delete resources from a directory containing kustomization.yaml - e.g. dir/kustomization.yaml
  kubectl delete -k dir
  # Delete a pod based on the type and name in the JSON passed into stdin.
  # Delete resources from all files that end with '.json' - i.e. expand wildcard characters in file names
  # Delete resources from all files that end with '.json'
  kubectl delete -f '*.json'
  # Delete a pod based on the type and name in the JSON passed into stdin
  cat pod.json | kubectl delete -f -
  # Delete pods and services with same names "baz" and "foo"
  kubectl delete pod,service baz foo
  # Delete pods and services with label name=myLabel.
  # Delete pods and services with label name=myLabel
  kubectl delete pods,services -l name=myLabel
  # Delete a pod with minimal delay
  kubectl delete pod foo --now
  # Force delete a pod on a dead node
  kubectl delete pod foo --force
  # Delete all pods
  kubectl delete pods --all
  # Delete all pods only if the user confirms the deletion
  kubectl delete pods --all --interactive
      --all=false: Delete all resources, including uninitialized ones, in the namespace of the specified resource types.
  -A, --all-namespaces=false: If present, list the requested object(s) across all namespaces. Namespace in current context is ignored even if specified with --namespace.
  -f, --filename=[]: containing the resource to delete.
      --ignore-not-found=false: Treat "resource not found" as a successful delete. Defaults to "true" when --all is specified.
      --now=false: If true, resources are signaled for immediate shutdown (same as --grace-period=1).
  -o, --output='': Output mode. Use "-o name" for shorter output (resource/name).
      --raw='': Raw URI to DELETE to the server.  Uses the transport specified by the kubeconfig file.
  -l, --selector='': Selector (label query) to filter on, not including uninitialized ones.
      --wait=true: If true, wait for resources to be gone before returning. This waits for finalizers.
	Delete all resources, in the namespace of the specified resource types.
	If present, list the requested object(s) across all namespaces. Namespace in current context is ignored even if specified with --namespace.
	containing the resource to delete.
    --ignore-not-found=false:
	Treat "resource not found" as a successful delete. Defaults to "true" when --all is specified.
    -i, --interactive=false:
	If true, delete resource only when user confirms. This flag is in Alpha.
	If true, delete resource only when user confirms.
    --now=false:
	If true, resources are signaled for immediate shutdown (same as --grace-period=1).
	Output mode. Use "-o name" for shorter output (resource/name).
	Raw URI to DELETE to the server.  Uses the transport specified by the kubeconfig file.
    --wait=true:
  kubectl delete ([-f FILENAME] | [-k DIRECTORY] | TYPE [(NAME | -l label | --all)]) [options]
Show details of a specific resource or group of resources
Show details of a specific resource or group of resources.
 Print a detailed description of the selected resources, including related resources such as events or controllers. You may select a single object by name, all objects of that type, provide a name prefix, or label selector. For example:
  $ kubectl describe TYPE NAME_PREFIX
        $ kubectl describe TYPE NAME_PREFIX
 will first check for an exact match on TYPE and NAME_PREFIX. If no such resource exists, it will output details for every resource that has a name prefixed with NAME_PREFIX.
  # Describe a node
  kubectl describe nodes kubernetes-node-emt8.c.myproject.internal
  # Describe a pod
  kubectl describe pods/nginx
  # Describe a pod identified by type and name in "pod.json"
  kubectl describe -f pod.json
  # Describe all pods
  kubectl describe pods
  # Describe pods by label name=myLabel
  kubectl describe po -l name=myLabel
  kubectl describe pods -l name=myLabel
  # Describe all pods managed by the 'frontend' replication controller (rc-created pods
  # get the name of the rc as a prefix in the pod the name).
  # Describe all pods managed by the 'frontend' replication controller
  # (rc-created pods get the name of the rc as a prefix in the pod name)
  kubectl describe pods frontend
  -f, --filename=[]: Filename, directory, or URL to files containing the resource to describe
      --show-events=true: If true, display events related to the described object.
    --chunk-size=500:
	Return large lists in chunks rather than all at once. Pass 0 to disable. This flag is beta and may change in the future.
	Filename, directory, or URL to files containing the resource to describe
    --show-events=true:
	If true, display events related to the described object.
  kubectl describe (-f FILENAME | TYPE [NAME_PREFIX | -l label] | TYPE/NAME) [options]
Diff configurations specified by filename or stdin between the current online configuration, and the configuration as it would be if applied.
Diff configurations specified by file name or stdin between the current online configuration, and the configuration as it would be if applied.
 Output is always YAML.
 The output is always YAML.
 KUBECTL_EXTERNAL_DIFF environment variable can be used to select your own diff command. Users can use external commands with params too, example: KUBECTL_EXTERNAL_DIFF="colordiff -N -u"
 By default, the "diff" command available in your path will be run with "-u" (unified diff) and "-N" (treat absent files as empty) options.
 By default, the "diff" command available in your path will be run with the "-u" (unified diff) and "-N" (treat absent files as empty) options.
 Exit status: 0 No differences were found. 1 Differences were found. >1 Kubectl or diff failed with an error.
 Note: KUBECTL_EXTERNAL_DIFF, if used, is expected to follow that convention.
  # Diff resources included in pod.json.
  # Diff resources included in pod.json
  kubectl diff -f pod.json
  # Diff file read from stdin
  cat service.yaml | kubectl diff -f -
  -f, --filename=[]: Filename, directory, or URL to files contains the configuration to diff
    --concurrency=1:
	Number of objects to process in parallel when diffing against the live version. Larger number = faster, but more memory, I/O and CPU over that shorter period of time.
	Filename, directory, or URL to files contains the configuration to diff
	Include resources that would be deleted by pruning. Can be used with -l and default shows all resources would be pruned
	Overwrite the default whitelist with <group/version/kind> for --prune
	If true, include managed fields in the diff.
  kubectl diff -f FILENAME [options]
Drain node in preparation for maintenance.
 The given node will be marked unschedulable to prevent new pods from arriving. 'drain' evicts the pods if the APIServer supports http://kubernetes.io/docs/admin/disruptions/ . Otherwise, it will use normal DELETE to delete the pods. The 'drain' evicts or deletes all pods except mirror pods (which cannot be deleted through the API server).  If there are DaemonSet-managed pods, drain will not proceed without --ignore-daemonsets, and regardless it will not delete any DaemonSet-managed pods, because those pods would be immediately replaced by the DaemonSet controller, which ignores unschedulable markings.  If there are any pods that are neither mirror pods nor managed by ReplicationController, ReplicaSet, DaemonSet, StatefulSet or Job, then drain will not delete any pods unless you use --force.  --force will also allow deletion to proceed if the managing resource of one or more pods is missing.
 The given node will be marked unschedulable to prevent new pods from arriving. 'drain' evicts the pods if the API server supports https://kubernetes.io/docs/concepts/workloads/pods/disruptions/ eviction https://kubernetes.io/docs/concepts/workloads/pods/disruptions/ . Otherwise, it will use normal DELETE to delete the pods. The 'drain' evicts or deletes all pods except mirror pods (which cannot be deleted through the API server).  If there are daemon set-managed pods, drain will not proceed without --ignore-daemonsets, and regardless it will not delete any daemon set-managed pods, because those pods would be immediately replaced by the daemon set controller, which ignores unschedulable markings.  If there are any pods that are neither mirror pods nor managed by a replication controller, replica set, daemon set, stateful set, or job, then drain will not delete any pods unless you use --force.  --force will also allow deletion to proceed if the managing resource of one or more pods is missing.
 'drain' waits for graceful termination. You should not operate on the machine until the command completes.
 When you are ready to put the node back into service, use kubectl uncordon, which will make the node schedulable again.
 http://kubernetes.io/images/docs/kubectl_drain.svg
https://kubernetes.io/images/docs/kubectl_drain.svg Workflowhttps://kubernetes.io/images/docs/kubectl_drain.svg
  # Drain node "foo", even if there are pods not managed by a ReplicationController, ReplicaSet, Job, DaemonSet or StatefulSet on it.
  $ kubectl drain foo --force
  # Drain node "foo", even if there are pods not managed by a replication controller, replica set, job, daemon set or stateful set on it
  # Drain node "foo", even if there are pods not managed by a replication controller, replica set, job, daemon set, or stateful set on it
  kubectl drain foo --force
  # As above, but abort if there are pods not managed by a ReplicationController, ReplicaSet, Job, DaemonSet or StatefulSet, and use a grace period of 15 minutes.
  $ kubectl drain foo --grace-period=900
  # As above, but abort if there are pods not managed by a replication controller, replica set, job, daemon set or stateful set, and use a grace period of 15 minutes
  # As above, but abort if there are pods not managed by a replication controller, replica set, job, daemon set, or stateful set, and use a grace period of 15 minutes
  kubectl drain foo --grace-period=900
      --delete-emptydir-data=false: Continue even if there are pods using emptyDir (local data that will be deleted when the node is drained).
      --disable-eviction=false: Force drain to use delete, even if eviction is supported. This will bypass checking PodDisruptionBudgets, use with caution.
      --force=false: Continue even if there are pods not managed by a ReplicationController, ReplicaSet, Job, DaemonSet or StatefulSet.
      --grace-period=-1: Period of time in seconds given to each pod to terminate gracefully. If negative, the default value specified in the pod will be used.
      --ignore-daemonsets=false: Ignore DaemonSet-managed pods.
      --pod-selector='': Label selector to filter pods on the node
      --skip-wait-for-delete-timeout=0: If pod DeletionTimestamp older than N seconds, skip waiting for the pod.  Seconds must be greater than 0 to skip.
      --timeout=0s: The length of time to wait before giving up, zero means infinite
    --delete-emptydir-data=false:
	Continue even if there are pods using emptyDir (local data that will be deleted when the node is drained).
    --disable-eviction=false:
	Force drain to use delete, even if eviction is supported. This will bypass checking PodDisruptionBudgets, use with caution.
	Continue even if there are pods that do not declare a controller.
	Period of time in seconds given to each pod to terminate gracefully. If negative, the default value specified in the pod will be used.
    --ignore-daemonsets=false:
	Ignore DaemonSet-managed pods.
    --pod-selector='':
	Label selector to filter pods on the node
    --skip-wait-for-delete-timeout=0:
	If pod DeletionTimestamp older than N seconds, skip waiting for the pod.  Seconds must be greater than 0 to skip.
	The length of time to wait before giving up, zero means infinite
  kubectl drain NODE [options]
Edit a resource from the default editor.
 The edit command allows you to directly edit any API resource you can retrieve via the command line tools. It will open the editor defined by your KUBE_EDITOR, or EDITOR environment variables, or fall back to 'vi' for Linux or 'notepad' for Windows. You can edit multiple objects, although changes are applied one at a time. The command accepts filenames as well as command line arguments, although the files you point to must be previously saved versions of resources.
 The edit command allows you to directly edit any API resource you can retrieve via the command-line tools. It will open the editor defined by your KUBE_EDITOR, or EDITOR environment variables, or fall back to 'vi' for Linux or 'notepad' for Windows. You can edit multiple objects, although changes are applied one at a time. The command accepts file names as well as command-line arguments, although the files you point to must be previously saved versions of resources.
 The edit command allows you to directly edit any API resource you can retrieve via the command-line tools. It will open the editor defined by your KUBE_EDITOR, or EDITOR environment variables, or fall back to 'vi' for Linux or 'notepad' for Windows. When attempting to open the editor, it will first attempt to use the shell that has been defined in the 'SHELL' environment variable. If this is not defined, the default shell will be used, which is '/bin/bash' for Linux or 'cmd' for Windows.
 You can edit multiple objects, although changes are applied one at a time. The command accepts file names as well as command-line arguments, although the files you point to must be previously saved versions of resources.
 Editing is done with the API version used to fetch the resource. To edit using a specific API version, fully-qualify the resource, version, and group.
  # Edit the service named 'docker-registry':
  kubectl edit svc/docker-registry
  # Edit the service named 'registry'
  kubectl edit svc/registry
  # Use an alternative editor
  KUBE_EDITOR="nano" kubectl edit svc/docker-registry
  KUBE_EDITOR="nano" kubectl edit svc/registry
  # Edit the job 'myjob' in JSON using the v1 API format:
  # Edit the job 'myjob' in JSON using the v1 API format
  kubectl edit job.v1.batch/myjob -o json
  # Edit the deployment 'mydeployment' in YAML and save the modified config in its annotation:
  # Edit the deployment 'mydeployment' in YAML and save the modified config in its annotation
  kubectl edit deployment/mydeployment -o yaml --save-config
  # Edit the deployment/mydeployment's status subresource
  # Edit the 'status' subresource for the 'mydeployment' deployment
  kubectl edit deployment mydeployment --subresource='status'
      --field-manager='kubectl-edit': Name of the manager used to track field ownership.
      --output-patch=false: Output the patch if the resource is edited.
    --field-manager='kubectl-edit':
    --output-patch=false:
	Output the patch if the resource is edited.
	If specified, edit will operate on the subresource of the requested object. Must be one of [status]. This flag is beta and may change in the future.
	If specified, edit will operate on the subresource of the requested object. This flag is beta and may change in the future.
	If specified, edit will operate on the subresource of the requested object.
  kubectl edit (RESOURCE/NAME | -f FILENAME) [options]
Display events
Display events.
 Prints a table of the most important information about events. You can request events for a namespace, for all namespace, or filtered to only those pertaining to a specified resource.
  # List recent events in the default namespace.
  # List recent events in the default namespace
  kubectl events
  # List recent events in all namespaces.
  # List recent events in all namespaces
  kubectl events --all-namespaces
  # List recent events for the specified pod, then wait for more events and list them as they arrive.
  # List recent events for the specified pod, then wait for more events and list them as they arrive
  kubectl events --for pod/web-pod-13je7 --watch
  # List recent events in given format. Supported ones, apart from default, are json and yaml.
  # List recent events in YAML format
  kubectl events -oyaml
  # List recent only events in given event types
  # List recent only events of type 'Warning' or 'Normal'
  kubectl events --types=Warning,Normal
    --for='':
	Filter events to only those pertaining to the specified resource.
	When using the default output format, don't print headers.
    --types=[]:
	Output only events of given types.
    -w, --watch=false:
	After listing the requested events, watch for more events.
  kubectl events [(-o|--output=)json|yaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file] [--for TYPE/NAME] [--watch] [--event=Normal,Warning] [options]
  kubectl events [(-o|--output=)json|yaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file] [--for TYPE/NAME] [--watch] [--types=Normal,Warning] [options]
Execute a command in a container.
  # Get output from running 'date' command from pod mypod, using the first container by default
  # Get output from running the 'date' command from pod mypod, using the first container by default
  kubectl exec mypod -- date
  # Get output from running 'date' command in ruby-container from pod mypod
  # Get output from running the 'date' command in ruby-container from pod mypod
  kubectl exec mypod -c ruby-container -- date
  kubectl exec mypod -c ruby-container -i -t -- bash -il
  # List contents of /usr from the first container of pod mypod and sort by modification time.
  # List contents of /usr from the first container of pod mypod and sort by modification time
  # If the command you want to execute in the pod has any flags in common (e.g. -i),
  # you must use two dashes (--) to separate your command's flags/arguments.
  # you must use two dashes (--) to separate your command's flags/arguments
  # Also note, do not surround your command and its flags/arguments with quotes
  # unless that is how you would execute it normally (i.e., do ls -t /usr, not "ls -t /usr").
  # unless that is how you would execute it normally (i.e., do ls -t /usr, not "ls -t /usr")
  kubectl exec mypod -i -t -- ls -t /usr
  # Get output from running 'date' command from the first pod of the deployment mydeployment, using the first container by default
  kubectl exec deploy/mydeployment -- date
  # Get output from running 'date' command from the first pod of the service myservice, using the first container by default
  kubectl exec svc/myservice -- date
  -f, --filename=[]: to use to exec into the resource
	to use to exec into the resource
  kubectl exec (POD | TYPE/NAME) [-c CONTAINER] [flags] -- COMMAND [args...] [options]
List the fields for supported resources
List the fields for supported resources.
Describe fields and structure of various resources.
 This command describes the fields associated with each supported API resource. Fields are identified via a simple JSONPath identifier:
  <type>.<fieldName>[.<fieldName>]
 Add the --recursive flag to display all of the fields at once without descriptions. Information about each field is retrieved from the server in OpenAPI format.
        <type>.<fieldName>[.<fieldName>]
 Information about each field is retrieved from the server in OpenAPI format.
  # Get the documentation of the resource and its fields
  kubectl explain pods
  # Get all the fields in the resource
  kubectl explain pods --recursive
  # Get the explanation for deployment in supported api versions
  kubectl explain deployments --api-version=apps/v1
  # Get the documentation of a specific field of a resource
  kubectl explain pods.spec.containers
  # Get the documentation of resources in different format
  kubectl explain deployment --output=plaintext-openapiv2
      --api-version='': Get different explanations for particular API version (API group/version)
      --recursive=false: Print the fields of fields (Currently only 1 level deep)
    --api-version='':
	Get different explanations for particular API version (API group/version)
	Use given api-version (group/version) of the resource.
    --output='plaintext':
	Format in which to render the schema (plaintext, plaintext-openapiv2)
    -o, --output='plaintext':
	Format in which to render the schema. Valid values are: (plaintext, plaintext-openapiv2).
    --recursive=false:
	Print the fields of fields (Currently only 1 level deep)
	When true, print the name of all the fields recursively. Otherwise, print the available fields with their description.
  kubectl explain RESOURCE [options]
  kubectl explain TYPE [--recursive=FALSE|TRUE] [--api-version=api-version-group] [--output=plaintext|plaintext-openapiv2] [options]
  kubectl explain TYPE [--recursive=FALSE|TRUE] [--api-version=api-version-group] [-o|--output=plaintext|plaintext-openapiv2] [options]
Expose a resource as a new Kubernetes service.
 Looks up a deployment, service, replica set, replication controller or pod by name and uses the selector for that resource as the selector for a new service on the specified port. A deployment or replica set will be exposed as a service only if its selector is convertible to a selector that service supports, i.e. when the selector contains only the matchLabels component. Note that if no port is specified via --port and the exposed resource has multiple ports, all will be re-used by the new service. Also if no labels are specified, the new service will re-use the labels from the resource it exposes.
 Possible resources include (case insensitive):
 pod (po), service (svc), replicationcontroller (rc), deployment (deploy), replicaset (rs)
  # Create a service for a replicated nginx, which serves on port 80 and connects to the containers on port 8000.
  # Create a service for a replicated nginx, which serves on port 80 and connects to the containers on port 8000
  kubectl expose rc nginx --port=80 --target-port=8000
  # Create a service for a replication controller identified by type and name specified in "nginx-controller.yaml", which serves on port 80 and connects to the containers on port 8000.
  # Create a service for a replication controller identified by type and name specified in "nginx-controller.yaml", which serves on port 80 and connects to the containers on port 8000
  kubectl expose -f nginx-controller.yaml --port=80 --target-port=8000
  # Create a service for a pod valid-pod, which serves on port 444 with the name "frontend"
  kubectl expose pod valid-pod --port=444 --name=frontend
  # Create a second service based on the above service, exposing the container port 8443 as port 443 with the name "nginx-https"
  kubectl expose service nginx --port=443 --target-port=8443 --name=nginx-https
  # Create a service for a replicated streaming application on port 4100 balancing UDP traffic and named 'video-stream'.
  kubectl expose rc streamer --port=4100 --protocol=UDP --name=video-stream
  # Create a service for a replicated nginx using replica set, which serves on port 80 and connects to the containers on port 8000.
  # Create a service for a replicated nginx using replica set, which serves on port 80 and connects to the containers on port 8000
  kubectl expose rs nginx --port=80 --target-port=8000
  # Create a service for an nginx deployment, which serves on port 80 and connects to the containers on port 8000.
  # Create a service for an nginx deployment, which serves on port 80 and connects to the containers on port 8000
  kubectl expose deployment nginx --port=80 --target-port=8000
      --cluster-ip='': ClusterIP to be assigned to the service. Leave empty to auto-allocate, or set to 'None' to create a headless service.
      --external-ip='': Additional external IP address (not managed by Kubernetes) to accept for the service. If this IP is routed to a node, the service can be accessed by this IP in addition to its generated service IP.
      --field-manager='kubectl-expose': Name of the manager used to track field ownership.
  -f, --filename=[]: Filename, directory, or URL to files identifying the resource to expose a service
      --generator='service/v2': The name of the API generator to use. There are 2 generators: 'service/v1' and 'service/v2'. The only difference between them is that service port in v1 is named 'default', while it is left unnamed in v2. Default is 'service/v2'.
  -l, --labels='': Labels to apply to the service created by this call.
      --load-balancer-ip='': IP to assign to the LoadBalancer. If empty, an ephemeral IP will be created and used (cloud-provider specific).
      --name='': The name for the newly created object.
      --overrides='': An inline JSON override for the generated object. If this is non-empty, it is used to override the generated object. Requires that the object supply a valid apiVersion field.
      --port='': The port that the service should serve on. Copied from the resource being exposed, if unspecified
      --protocol='': The network protocol for the service to be created. Default is 'TCP'.
      --selector='': A label selector to use for this service. Only equality-based selector requirements are supported. If empty (the default) infer the selector from the replication controller or replica set.)
      --session-affinity='': If non-empty, set the session affinity for the service to this; legal values: 'None', 'ClientIP'
      --target-port='': Name or number for the port on the container that the service should direct traffic to. Optional.
      --type='': Type for this service: ClusterIP, NodePort, LoadBalancer, or ExternalName. Default is 'ClusterIP'.
    --cluster-ip='':
	ClusterIP to be assigned to the service. Leave empty to auto-allocate, or set to 'None' to create a headless service.
    --external-ip='':
	Additional external IP address (not managed by Kubernetes) to accept for the service. If this IP is routed to a node, the service can be accessed by this IP in addition to its generated service IP.
    --field-manager='kubectl-expose':
	Filename, directory, or URL to files identifying the resource to expose a service
    -l, --labels='':
	Labels to apply to the service created by this call.
    --load-balancer-ip='':
	IP to assign to the LoadBalancer. If empty, an ephemeral IP will be created and used (cloud-provider specific).
	The name for the newly created object.
    --override-type='merge':
	The method used to override the generated object: json, merge, or strategic.
    --overrides='':
	An inline JSON override for the generated object. If this is non-empty, it is used to override the generated object. Requires that the object supply a valid apiVersion field.
    --port='':
	The port that the service should serve on. Copied from the resource being exposed, if unspecified
    --protocol='':
	The network protocol for the service to be created. Default is 'TCP'.
	A label selector to use for this service. Only equality-based selector requirements are supported. If empty (the default) infer the selector from the replication controller or replica set.)
    --session-affinity='':
	If non-empty, set the session affinity for the service to this; legal values: 'None', 'ClientIP'
    --target-port='':
	Name or number for the port on the container that the service should direct traffic to. Optional.
	Type for this service: ClusterIP, NodePort, LoadBalancer, or ExternalName. Default is 'ClusterIP'.
  kubectl expose (-f FILENAME | TYPE NAME) [--port=port] [--protocol=TCP|UDP|SCTP] [--target-port=number-or-name] [--name=name] [--external-ip=external-ip-of-service] [--type=type] [options]
Display one or many resources
Display one or many resources.
 Prints a table of the most important information about the specified resources. You can filter the list using a label selector and the --selector flag. If the desired resource type is namespaced you will only see results in your current namespace unless you pass --all-namespaces.
 Prints a table of the most important information about the specified resources. You can filter the list using a label selector and the --selector flag. If the desired resource type is namespaced you will only see results in the current namespace if you don't specify any namespace.
 Uninitialized objects are not shown unless --include-uninitialized is passed.
 By specifying the output as 'template' and providing a Go template as the value of the --template flag, you can filter the attributes of the fetched resources.
  # List all pods in ps output format.
  # List all pods in ps output format
  kubectl get pods
  # List all pods in ps output format with more information (such as node name).
  # List all pods in ps output format with more information (such as node name)
  kubectl get pods -o wide
  # List a single replication controller with specified NAME in ps output format.
  # List a single replication controller with specified NAME in ps output format
  kubectl get replicationcontroller web
  # List deployments in JSON output format, in the "v1" version of the "apps" API group:
  # List deployments in JSON output format, in the "v1" version of the "apps" API group
  kubectl get deployments.v1.apps -o json
  # List a single pod in JSON output format.
  # List a single pod in JSON output format
  kubectl get -o json pod web-pod-13je7
  # List a pod identified by type and name specified in "pod.yaml" in JSON output format.
  # List a pod identified by type and name specified in "pod.yaml" in JSON output format
  kubectl get -f pod.yaml -o json
  # List resources from a directory with kustomization.yaml - e.g. dir/kustomization.yaml.
  # List resources from a directory with kustomization.yaml - e.g. dir/kustomization.yaml
  kubectl get -k dir/
  # Return only the phase value of the specified pod.
  # Return only the phase value of the specified pod
  kubectl get -o template pod/web-pod-13je7 --template={{.status.phase}}
  # List resource information in custom columns.
  # List resource information in custom columns
  kubectl get pod test-pod -o custom-columns=CONTAINER:.spec.containers[0].name,IMAGE:.spec.containers[0].image
  # List all replication controllers and services together in ps output format.
  # List all replication controllers and services together in ps output format
  kubectl get rc,services
  # List one or more resources by their type and names.
  # List one or more resources by their type and names
  kubectl get rc/web service/frontend pods/web-pod-13je7
  # List status subresource for a single pod.
  # List the 'status' subresource for a single pod
  kubectl get pod web-pod-13je7 --subresource status
  # List all deployments in namespace 'backend'
  kubectl get deployments.apps --namespace backend
  # List all pods existing in all namespaces
  kubectl get pods --all-namespaces
      --chunk-size=500: Return large lists in chunks rather than all at once. Pass 0 to disable. This flag is beta and may change in the future.
  -f, --filename=[]: Filename, directory, or URL to files identifying the resource to get from a server.
      --ignore-not-found=false: If the requested object does not exist the command will return exit code 0.
  -L, --label-columns=[]: Accepts a comma separated list of labels that are going to be presented as columns. Names are case-sensitive. You can also use multiple flag options like -L label1 -L label2...
  -o, --output='': Output format. One of: json|yaml|wide|name|custom-columns=...|custom-columns-file=...|go-template=...|go-template-file=...|jsonpath=...|jsonpath-file=... See custom columns [http://kubernetes.io/docs/user-guide/kubectl-overview/#custom-columns], golang template [http://golang.org/pkg/text/template/#pkg-overview] and jsonpath template [http://kubernetes.io/docs/user-guide/jsonpath].
      --output-watch-events=false: Output watch event objects when --watch or --watch-only is used. Existing objects are output as initial ADDED events.
      --raw='': Raw URI to request from the server.  Uses the transport specified by the kubeconfig file.
      --server-print=true: If true, have the server return the appropriate table output. Supports extension APIs and CRDs.
      --show-kind=false: If present, list the resource type for the requested object(s).
      --show-labels=false: When printing, show all labels as the last column (default hide labels column)
      --sort-by='': If non-empty, sort list types using this field specification.  The field specification is expressed as a JSONPath expression (e.g. '{.metadata.name}'). The field in the API resource specified by this JSONPath expression must be an integer or a string.
  -w, --watch=false: After listing/getting the requested object, watch for changes. Uninitialized objects are excluded if no object name is provided.
      --watch-only=false: Watch for changes to the requested object(s), without listing/getting first.
	Filename, directory, or URL to files identifying the resource to get from a server.
	If the requested object does not exist the command will return exit code 0.
    -L, --label-columns=[]:
	Accepts a comma separated list of labels that are going to be presented as columns. Names are case-sensitive. You can also use multiple flag options like -L label1 -L label2...
	Output format. One of: (json, yaml, name, go-template, go-template-file, template, templatefile, jsonpath, jsonpath-as-json, jsonpath-file, custom-columns, custom-columns-file, wide). See custom columns [https://kubernetes.io/docs/reference/kubectl/#custom-columns], golang template [http://golang.org/pkg/text/template/#pkg-overview] and jsonpath template [https://kubernetes.io/docs/reference/kubectl/jsonpath/].
    --output-watch-events=false:
	Output watch event objects when --watch or --watch-only is used. Existing objects are output as initial ADDED events.
	Raw URI to request from the server.  Uses the transport specified by the kubeconfig file.
    --server-print=true:
	If true, have the server return the appropriate table output. Supports extension APIs and CRDs.
    --show-kind=false:
	If present, list the resource type for the requested object(s).
    --show-labels=false:
	When printing, show all labels as the last column (default hide labels column)
	If non-empty, sort list types using this field specification.  The field specification is expressed as a JSONPath expression (e.g. '{.metadata.name}'). The field in the API resource specified by this JSONPath expression must be an integer or a string.
	If specified, gets the subresource of the requested object. Must be one of [status scale]. This flag is beta and may change in the future.
	If specified, gets the subresource of the requested object. This flag is beta and may change in the future.
	If specified, gets the subresource of the requested object.
	After listing/getting the requested object, watch for changes.
    --watch-only=false:
	Watch for changes to the requested object(s), without listing/getting first.
  kubectl get [(-o|--output=)json|yaml|wide|custom-columns=...|custom-columns-file=...|go-template=...|go-template-file=...|jsonpath=...|jsonpath-file=...] (TYPE[.VERSION][.GROUP] [NAME | -l label] | TYPE[.VERSION][.GROUP]/NAME ...) [flags] [options]
  kubectl get [(-o|--output=)json|yaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file|custom-columns|custom-columns-file|wide] (TYPE[.VERSION][.GROUP] [NAME | -l label] | TYPE[.VERSION][.GROUP]/NAME ...) [flags] [options]
Print a set of API resources generated from instructions in a kustomization.yaml file.
Build a set of KRM resources using a 'kustomization.yaml' file. The DIR argument must be a path to a directory containing 'kustomization.yaml', or a git repository URL with a path suffix specifying same with respect to the repository root. If DIR is omitted, '.' is assumed.
 The argument must be the path to the directory containing the file, or a git repository URL with a path suffix specifying same with respect to the repository root.
 kubectl kustomize somedir
  # Use the current working directory
  kubectl kustomize .
  # Build the current working directory
  kubectl kustomize
  # Use some shared configuration directory
  kubectl kustomize /home/configuration/production
  # Build some shared configuration directory
  kubectl kustomize /home/config/production
  # Use a URL
  kubectl kustomize github.com/kubernetes-sigs/kustomize.git/examples/helloWorld?ref=v1.0.6
  # Build from github
  kubectl kustomize https://github.com/kubernetes-sigs/kustomize.git/examples/helloWorld?ref=v1.0.6
    --as-current-user=false:
	use the uid and gid of the command executor to run the function in the container
    --enable-alpha-plugins=false:
	enable kustomize plugins
    --enable-helm=false:
	Enable use of the Helm chart inflator generator.
    -e, --env=[]:
	a list of environment variables to be used by functions
    --helm-api-versions=[]:
	Kubernetes api versions used by Helm for Capabilities.APIVersions
    --helm-command='helm':
	helm command (path to executable)
    --helm-debug=false:
	Enable debug output from the Helm chart inflator generator.
    --helm-kube-version='':
	Kubernetes version used by Helm for Capabilities.KubeVersion
    --load-restrictor='LoadRestrictionsRootOnly':
	if set to 'LoadRestrictionsNone', local kustomizations may load files from outside their root. This does, however, break the relocatability of the kustomization.
    --mount=[]:
	a list of storage options read from the filesystem
    --network=false:
	enable network access for functions that declare it
    --network-name='bridge':
	the docker network to run the container in
	If specified, write output to this path.
  kubectl kustomize <dir> [flags] [options]
  kubectl kustomize DIR [flags] [options]
Update the labels on a resource.
  *  A label key and value must begin with a letter or number, and may contain letters, numbers, hyphens, dots, and underscores, up to  63 characters each.
  *  Optionally, the key can begin with a DNS subdomain prefix and a single '/', like example.com/my-app
  *  A label key and value must begin with a letter or number, and may contain letters, numbers, hyphens, dots, and underscores, up to 63 characters each.
  *  Optionally, the key can begin with a DNS subdomain prefix and a single '/', like example.com/my-app.
  *  If --overwrite is true, then existing labels can be overwritten, otherwise attempting to overwrite a label will result in an error.
  *  If --resource-version is specified, then updates will use this resource version, otherwise the existing resource-version will be used.
  # Update pod 'foo' with the label 'unhealthy' and the value 'true'.
  # Update pod 'foo' with the label 'unhealthy' and the value 'true'
  kubectl label pods foo unhealthy=true
  # Update pod 'foo' with the label 'status' and the value 'unhealthy', overwriting any existing value.
  # Update pod 'foo' with the label 'status' and the value 'unhealthy', overwriting any existing value
  kubectl label --overwrite pods foo status=unhealthy
  kubectl label pods --all status=unhealthy
  # Update a pod identified by the type and name in "pod.json"
  kubectl label -f pod.json status=unhealthy
  kubectl label pods foo status=unhealthy --resource-version=1
  # Update pod 'foo' by removing a label named 'bar' if it exists.
  # Update pod 'foo' by removing a label named 'bar' if it exists
  kubectl label pods foo bar-
      --all=false: Select all resources, including uninitialized ones, in the namespace of the specified resource types
      --field-manager='kubectl-label': Name of the manager used to track field ownership.
  -f, --filename=[]: Filename, directory, or URL to files identifying the resource to update the labels
      --list=false: If true, display the labels for a given resource.
      --local=false: If true, label will NOT contact api-server but run locally.
      --overwrite=false: If true, allow labels to be overwritten, otherwise reject label updates that overwrite existing labels.
      --resource-version='': If non-empty, the labels update will only succeed if this is the current resource-version for the object. Only valid when specifying a single resource.
	Select all resources, in the namespace of the specified resource types
    --field-manager='kubectl-label':
	Filename, directory, or URL to files identifying the resource to update the labels
	If true, display the labels for a given resource.
	If true, label will NOT contact api-server but run locally.
	If true, allow labels to be overwritten, otherwise reject label updates that overwrite existing labels.
	If non-empty, the labels update will only succeed if this is the current resource-version for the object. Only valid when specifying a single resource.
  kubectl label [--overwrite] (-f FILENAME | TYPE NAME) KEY_1=VAL_1 ... KEY_N=VAL_N [--resource-version=version] [options]
Print the logs for a container in a pod or specified resource. If the pod has only one container, the container name is optional.
  # Return snapshot logs from pod nginx with only one container
  kubectl logs nginx
  # Return snapshot logs from pod nginx, prefixing each line with the source pod and container name
  kubectl logs nginx --prefix
  # Return snapshot logs from pod nginx, limiting output to 500 bytes
  kubectl logs nginx --limit-bytes=500
  # Return snapshot logs from pod nginx, waiting up to 20 seconds for it to start running.
  kubectl logs nginx --pod-running-timeout=20s
  # Return snapshot logs from pod nginx with multi containers
  kubectl logs nginx --all-containers=true
  # Return snapshot logs from all pods in the deployment nginx
  kubectl logs deployment/nginx --all-pods=true
  # Return snapshot logs from all containers in pods defined by label app=nginx
  kubectl logs -lapp=nginx --all-containers=true
  kubectl logs -l app=nginx --all-containers=true
  # Return snapshot logs from all pods defined by label app=nginx, limiting concurrent log requests to 10 pods
  kubectl logs -l app=nginx --max-log-requests=10
  # Return snapshot of previous terminated ruby container logs from pod web-1
  kubectl logs -p -c ruby web-1
  # Begin streaming the logs from pod nginx, continuing even if errors occur
  kubectl logs nginx -f --ignore-errors=true
  # Begin streaming the logs of the ruby container in pod web-1
  kubectl logs -f -c ruby web-1
  # Begin streaming the logs from all containers in pods defined by label app=nginx
  kubectl logs -f -lapp=nginx --all-containers=true
  kubectl logs -f -l app=nginx --all-containers=true
  # Display only the most recent 20 lines of output in pod nginx
  kubectl logs --tail=20 nginx
  # Show all logs from pod nginx written in the last hour
  kubectl logs --since=1h nginx
  # Show all logs with timestamps from pod nginx starting from August 30, 2024, at 06:00:00 UTC
  kubectl logs nginx --since-time=2024-08-30T06:00:00Z --timestamps=true
  # Show logs from a kubelet with an expired serving certificate
  kubectl logs --insecure-skip-tls-verify-backend nginx
  # Return snapshot logs from first container of a job named hello
  kubectl logs job/hello
  # Return snapshot logs from container nginx-1 of a deployment named nginx
  kubectl logs deployment/nginx -c nginx-1
      --all-containers=false: Get all containers' logs in the pod(s).
  -c, --container='': Print the logs of this container
  -f, --follow=false: Specify if the logs should be streamed.
      --ignore-errors=false: If watching / following pod logs, allow for any errors that occur to be non-fatal
      --insecure-skip-tls-verify-backend=false: Skip verifying the identity of the kubelet that logs are requested from.  In theory, an attacker could provide invalid log content back. You might want to use this if your kubelet serving certificates have expired.
      --limit-bytes=0: Maximum bytes of logs to return. Defaults to no limit.
      --max-log-requests=5: Specify maximum number of concurrent logs to follow when using by a selector. Defaults to 5.
      --prefix=false: Prefix each log line with the log source (pod name and container name)
  -p, --previous=false: If true, print the logs for the previous instance of the container in a pod if it exists.
  -l, --selector='': Selector (label query) to filter on.
      --since=0s: Only return logs newer than a relative duration like 5s, 2m, or 3h. Defaults to all logs. Only one of since-time / since may be used.
      --since-time='': Only return logs after a specific date (RFC3339). Defaults to all logs. Only one of since-time / since may be used.
      --tail=-1: Lines of recent log file to display. Defaults to -1 with no selector, showing all log lines otherwise 10, if a selector is provided.
      --timestamps=false: Include timestamps on each line in the log output
    --all-containers=false:
	Get all containers' logs in the pod(s).
    --all-pods=false:
	Get logs from all pod(s). Sets prefix to true.
	Print the logs of this container
    -f, --follow=false:
	Specify if the logs should be streamed.
    --ignore-errors=false:
	If watching / following pod logs, allow for any errors that occur to be non-fatal
    --insecure-skip-tls-verify-backend=false:
	Skip verifying the identity of the kubelet that logs are requested from.  In theory, an attacker could provide invalid log content back. You might want to use this if your kubelet serving certificates have expired.
    --limit-bytes=0:
	Maximum bytes of logs to return. Defaults to no limit.
    --max-log-requests=5:
	Specify maximum number of concurrent logs to follow when using by a selector. Defaults to 5.
    --prefix=false:
	Prefix each log line with the log source (pod name and container name)
    -p, --previous=false:
	If true, print the logs for the previous instance of the container in a pod if it exists.
    --since=0s:
	Only return logs newer than a relative duration like 5s, 2m, or 3h. Defaults to all logs. Only one of since-time / since may be used.
    --since-time='':
	Only return logs after a specific date (RFC3339). Defaults to all logs. Only one of since-time / since may be used.
    --tail=-1:
	Lines of recent log file to display. Defaults to -1 with no selector, showing all log lines otherwise 10, if a selector is provided.
    --timestamps=false:
	Include timestamps on each line in the log output
  kubectl logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER] [options]
The following options can be passed to any command:
      --add-dir-header=false: If true, adds the file directory to the header of the log messages
      --alsologtostderr=false: log to standard error as well as files
      --as='': Username to impersonate for the operation
      --as-group=[]: Group to impersonate for the operation, this flag can be repeated to specify multiple groups.
      --cache-dir='/home/user/.kube/cache': Default cache directory
      --certificate-authority='': Path to a cert file for the certificate authority
      --client-certificate='': Path to a client certificate file for TLS
      --client-key='': Path to a client key file for TLS
      --cluster='': The name of the kubeconfig cluster to use
      --context='': The name of the kubeconfig context to use
      --insecure-skip-tls-verify=false: If true, the server's certificate will not be checked for validity. This will make your HTTPS connections insecure
      --kubeconfig='': Path to the kubeconfig file to use for CLI requests.
      --log-backtrace-at=:0: when logging hits line file:N, emit a stack trace
      --log-dir='': If non-empty, write log files in this directory
      --log-file='': If non-empty, use this log file
      --log-file-max-size=1800: Defines the maximum size a log file can grow to. Unit is megabytes. If the value is 0, the maximum file size is unlimited.
      --log-flush-frequency=5s: Maximum number of seconds between log flushes
      --logtostderr=true: log to standard error instead of files
      --match-server-version=false: Require server version to match client version
  -n, --namespace='': If present, the namespace scope for this CLI request
      --one-output=false: If true, only write logs to their native severity level (vs also writing to each lower severity level
      --password='': Password for basic authentication to the API server
      --profile='none': Name of profile to capture. One of (none|cpu|heap|goroutine|threadcreate|block|mutex)
      --profile-output='profile.pprof': Name of the file to write the profile to
      --request-timeout='0': The length of time to wait before giving up on a single server request. Non-zero values should contain a corresponding time unit (e.g. 1s, 2m, 3h). A value of zero means don't timeout requests.
  -s, --server='': The address and port of the Kubernetes API server
      --skip-headers=false: If true, avoid header prefixes in the log messages
      --skip-log-headers=false: If true, avoid headers when opening log files
      --stderrthreshold=2: logs at or above this threshold go to stderr
      --tls-server-name='': Server name to use for server certificate validation. If it is not provided, the hostname used to contact the server is used
      --token='': Bearer token for authentication to the API server
      --user='': The name of the kubeconfig user to use
      --username='': Username for basic authentication to the API server
  -v, --v=0: number for the log level verbosity
      --vmodule=: comma-separated list of pattern=N settings for file-filtered logging
      --warnings-as-errors=false: Treat warnings received from the server as errors and exit with a non-zero exit code
    --as='':
	Username to impersonate for the operation. User could be a regular user or a service account in a namespace.
    --as-group=[]:
	Group to impersonate for the operation, this flag can be repeated to specify multiple groups.
    --as-uid='':
	UID to impersonate for the operation.
    --cache-dir='/home/user/.kube/cache':
	Default cache directory
	Path to a cert file for the certificate authority
	Path to a client certificate file for TLS
	Path to a client key file for TLS
	The name of the kubeconfig cluster to use
    --context='':
	The name of the kubeconfig context to use
    --disable-compression=false:
	If true, opt-out of response compression for all requests to the server
	If true, the server's certificate will not be checked for validity. This will make your HTTPS connections insecure
    --kubeconfig='':
	Path to the kubeconfig file to use for CLI requests.
    --log-flush-frequency=5s:
	Maximum number of seconds between log flushes
    --match-server-version=false:
	Require server version to match client version
    -n, --namespace='':
	If present, the namespace scope for this CLI request
	Password for basic authentication to the API server
    --profile='none':
	Name of profile to capture. One of (none|cpu|heap|goroutine|threadcreate|block|mutex)
    --profile-output='profile.pprof':
	Name of the file to write the profile to
    --request-timeout='0':
	The length of time to wait before giving up on a single server request. Non-zero values should contain a corresponding time unit (e.g. 1s, 2m, 3h). A value of zero means don't timeout requests.
    -s, --server='':
	The address and port of the Kubernetes API server
	Server name to use for server certificate validation. If it is not provided, the hostname used to contact the server is used
	Bearer token for authentication to the API server
	The name of the kubeconfig user to use
	Username for basic authentication to the API server
    -v, --v=0:
	number for the log level verbosity
    --vmodule=:
	comma-separated list of pattern=N settings for file-filtered logging (only works for the default text log format)
    --warnings-as-errors=false:
	Treat warnings received from the server as errors and exit with a non-zero exit code
Update field(s) of a resource using strategic merge patch, a JSON merge patch, or a JSON patch.
Update fields of a resource using strategic merge patch, a JSON merge patch, or a JSON patch.
 Note: Strategic merge patch is not supported for custom resources.
  # Partially update a node using a strategic merge patch. Specify the patch as JSON.
  # Partially update a node using a strategic merge patch, specifying the patch as JSON
  kubectl patch node k8s-node-1 -p '{"spec":{"unschedulable":true}}'
  # Partially update a node using a strategic merge patch. Specify the patch as YAML.
  # Partially update a node using a strategic merge patch, specifying the patch as YAML
  kubectl patch node k8s-node-1 -p $'spec:\\n unschedulable: true'
  # Partially update a node identified by the type and name specified in "node.json" using strategic merge patch.
  # Partially update a node identified by the type and name specified in "node.json" using strategic merge patch
  kubectl patch -f node.json -p '{"spec":{"unschedulable":true}}'
  # Update a container's image; spec.containers[*].name is required because it's a merge key.
  # Update a container's image; spec.containers[*].name is required because it's a merge key
  kubectl patch pod valid-pod -p '{"spec":{"containers":[{"name":"kubernetes-serve-hostname","image":"new image"}]}}'
  # Update a container's image using a json patch with positional arrays.
  # Update a container's image using a JSON patch with positional arrays
  kubectl patch pod valid-pod --type='json' -p='[{"op": "replace", "path": "/spec/containers/0/image", "value":"new image"}]'
  # Update a deployment's replicas through the scale subresource using a merge patch.
  # Update a deployment's replicas through the 'scale' subresource using a merge patch
  kubectl patch deployment nginx-deployment --subresource='scale' --type='merge' -p '{"spec":{"replicas":2}}'
      --field-manager='kubectl-patch': Name of the manager used to track field ownership.
      --local=false: If true, patch will operate on the content of the file, not the server-side resource.
  -p, --patch='': The patch to be applied to the resource JSON file.
      --patch-file='': A file containing a patch to be applied to the resource.
      --type='strategic': The type of patch being provided; one of [json merge strategic]
    --field-manager='kubectl-patch':
	If true, patch will operate on the content of the file, not the server-side resource.
    -p, --patch='':
	The patch to be applied to the resource JSON file.
    --patch-file='':
	A file containing a patch to be applied to the resource.
	If specified, patch will operate on the subresource of the requested object. Must be one of [status scale]. This flag is beta and may change in the future.
	If specified, patch will operate on the subresource of the requested object. This flag is beta and may change in the future.
	If specified, patch will operate on the subresource of the requested object.
    --type='strategic':
	The type of patch being provided; one of [json merge strategic]
  kubectl patch (-f FILENAME | TYPE NAME) [-p PATCH|--patch-file FILE] [options]
Provides utilities for interacting with plugins.
 Plugins provide extended functionality that is not part of the major command-line distribution. Please refer to the documentation and examples for more information about how write your own plugins.
 The easiest way to discover and install plugins is via the kubernetes sub-project krew. To install krew, visit https://krew.sigs.k8s.io/docs/user-guide/setup/install/
 The easiest way to discover and install plugins is via the kubernetes sub-project krew. To install krew, visit https://krew.sigs.k8s.io/docs/user-guide/setup/install/ krew.sigs.k8s.io https://krew.sigs.k8s.io/docs/user-guide/setup/install/
 The easiest way to discover and install plugins is via the kubernetes sub-project krew: [krew.sigs.k8s.io]. To install krew, visit https://krew.sigs.k8s.io/docs/user-guide/setup/install
  # List all available plugins
  kubectl plugin list
  # List only binary names of available plugins without paths
  kubectl plugin list --name-only
  list        list all visible plugin executables on a user's PATH
  list          List all visible plugin executables on a user's PATH
  kubectl plugin [flags] [options]
Use "kubectl plugin <command> --help" for more information about a given command.
List all available plugin files on a user's PATH.
List all available plugin files on a user's PATH. To see plugins binary names without the full path use --name-only flag.
 Available plugin files are those that are: - executable - anywhere on the user's PATH - begin with "kubectl-"
      --name-only=false: If true, display only the binary name of each plugin, rather than its full path
    --name-only=false:
	If true, display only the binary name of each plugin, rather than its full path
  kubectl plugin list [flags] [options]
Forward one or more local ports to a pod. This command requires the node to have 'socat' installed.
Forward one or more local ports to a pod.
 Use resource type/name such as deployment/mydeployment to select a pod. Resource type defaults to 'pod' if omitted.
 If there are multiple pods matching the criteria, a pod will be selected automatically. The forwarding session ends when the selected pod terminates, and rerun of the command is needed to resume forwarding.
 If there are multiple pods matching the criteria, a pod will be selected automatically. The forwarding session ends when the selected pod terminates, and a rerun of the command is needed to resume forwarding.
  # Listen on ports 5000 and 6000 locally, forwarding data to/from ports 5000 and 6000 in the pod
  kubectl port-forward pod/mypod 5000 6000
  # Listen on ports 5000 and 6000 locally, forwarding data to/from ports 5000 and 6000 in a pod selected by the deployment
  kubectl port-forward deployment/mydeployment 5000 6000
  # Listen on port 8443 locally, forwarding to the targetPort of the service's port named "https" in a pod selected by the service
  kubectl port-forward service/myservice 8443:https
  # Listen on port 8888 locally, forwarding to 5000 in the pod
  kubectl port-forward pod/mypod 8888:5000
  # Listen on port 8888 on all addresses, forwarding to 5000 in the pod
  kubectl port-forward --address 0.0.0.0 pod/mypod 8888:5000
  # Listen on port 8888 on localhost and selected IP, forwarding to 5000 in the pod
  kubectl port-forward --address localhost,10.19.21.23 pod/mypod 8888:5000
  # Listen on a random port locally, forwarding to 5000 in the pod
  kubectl port-forward pod/mypod :5000
      --address=[localhost]: Addresses to listen on (comma separated). Only accepts IP addresses or localhost as a value. When localhost is supplied, kubectl will try to bind on both 127.0.0.1 and ::1 and will fail if neither of these addresses are available to bind.
    --address=[localhost]:
	Addresses to listen on (comma separated). Only accepts IP addresses or localhost as a value. When localhost is supplied, kubectl will try to bind on both 127.0.0.1 and ::1 and will fail if neither of these addresses are available to bind.
  kubectl port-forward TYPE/NAME [options] [LOCAL_PORT:]REMOTE_PORT [...[LOCAL_PORT_N:]REMOTE_PORT_N]
Creates a proxy server or application-level gateway between localhost and the Kubernetes API Server. It also allows serving static content over specified HTTP path. All incoming data enters through one port and gets forwarded to the remote kubernetes API Server port, except for the path matching the static content path.
Creates a proxy server or application-level gateway between localhost and the Kubernetes API server. It also allows serving static content over specified HTTP path. All incoming data enters through one port and gets forwarded to the remote Kubernetes API server port, except for the path matching the static content path.
  # To proxy all of the kubernetes api and nothing else, use:
  # To proxy all of the Kubernetes API and nothing else
  kubectl proxy --api-prefix=/
  $ kubectl proxy --api-prefix=/
  # To proxy only part of the Kubernetes API and also some static files
  # You can get pods info with 'curl localhost:8001/api/v1/pods'
  kubectl proxy --www=/my/files --www-prefix=/static/ --api-prefix=/api/
  # To proxy only part of the kubernetes api and also some static files:
  # To proxy the entire Kubernetes API at a different root
  # You can get pods info with 'curl localhost:8001/custom/api/v1/pods'
  kubectl proxy --api-prefix=/custom/
  $ kubectl proxy --www=/my/files --www-prefix=/static/ --api-prefix=/api/
  # The above lets you 'curl localhost:8001/api/v1/pods'.
  # To proxy the entire kubernetes api at a different root, use:
  $ kubectl proxy --api-prefix=/custom/
  # The above lets you 'curl localhost:8001/custom/api/v1/pods'
  # Run a proxy to kubernetes apiserver on port 8011, serving static content from ./local/www/
  # Run a proxy to the Kubernetes API server on port 8011, serving static content from ./local/www/
  kubectl proxy --port=8011 --www=./local/www/
  # Run a proxy to kubernetes apiserver on an arbitrary local port.
  # The chosen port for the server will be output to stdout.
  # Run a proxy to the Kubernetes API server on an arbitrary local port
  # The chosen port for the server will be output to stdout
  kubectl proxy --port=0
  # Run a proxy to kubernetes apiserver, changing the api prefix to k8s-api
  # This makes e.g. the pods api available at localhost:8001/k8s-api/v1/pods/
  # Run a proxy to the Kubernetes API server, changing the API prefix to k8s-api
  # This makes e.g. the pods API available at localhost:8001/k8s-api/v1/pods/
  kubectl proxy --api-prefix=/k8s-api
      --accept-hosts='^localhost$,^127\\.0\\.0\\.1$,^\\[::1\\]$': Regular expression for hosts that the proxy should accept.
      --accept-paths='^.*': Regular expression for paths that the proxy should accept.
      --address='127.0.0.1': The IP address on which to serve on.
      --api-prefix='/': Prefix to serve the proxied API under.
      --disable-filter=false: If true, disable request filtering in the proxy. This is dangerous, and can leave you vulnerable to XSRF attacks, when used with an accessible port.
      --keepalive=0s: keepalive specifies the keep-alive period for an active network connection. Set to 0 to disable keepalive.
  -p, --port=8001: The port on which to run the proxy. Set to 0 to pick a random port.
      --reject-methods='^$': Regular expression for HTTP methods that the proxy should reject (example --reject-methods='POST,PUT,PATCH'). 
      --reject-paths='^/api/.*/pods/.*/exec,^/api/.*/pods/.*/attach': Regular expression for paths that the proxy should reject. Paths specified here will be rejected even accepted by --accept-paths.
  -u, --unix-socket='': Unix socket on which to run the proxy.
  -w, --www='': Also serve static files from the given directory under the specified prefix.
  -P, --www-prefix='/static/': Prefix to serve static files under, if static file directory is specified.
    --accept-hosts='^localhost$,^127\\.0\\.0\\.1$,^\\[::1\\]$':
	Regular expression for hosts that the proxy should accept.
    --accept-paths='^.*':
	Regular expression for paths that the proxy should accept.
    --address='127.0.0.1':
	The IP address on which to serve on.
    --api-prefix='/':
	Prefix to serve the proxied API under.
    --append-server-path=false:
	If true, enables automatic path appending of the kube context server path to each request.
    --disable-filter=false:
	If true, disable request filtering in the proxy. This is dangerous, and can leave you vulnerable to XSRF attacks, when used with an accessible port.
    --keepalive=0s:
	keepalive specifies the keep-alive period for an active network connection. Set to 0 to disable keepalive.
    -p, --port=8001:
	The port on which to run the proxy. Set to 0 to pick a random port.
    --reject-methods='^$':
	Regular expression for HTTP methods that the proxy should reject (example --reject-methods='POST,PUT,PATCH'). 
    --reject-paths='^/api/.*/pods/.*/exec,^/api/.*/pods/.*/attach':
	Regular expression for paths that the proxy should reject. Paths specified here will be rejected even accepted by --accept-paths.
    -u, --unix-socket='':
	Unix socket on which to run the proxy.
    -w, --www='':
	Also serve static files from the given directory under the specified prefix.
    -P, --www-prefix='/static/':
	Prefix to serve static files under, if static file directory is specified.
  kubectl proxy [--port=PORT] [--www=static-dir] [--www-prefix=prefix] [--api-prefix=prefix] [options]
Replace a resource by filename or stdin.
Replace a resource by file name or stdin.
 JSON and YAML formats are accepted. If replacing an existing resource, the complete resource spec must be provided. This can be obtained by
  $ kubectl get TYPE NAME -o yaml
        $ kubectl get TYPE NAME -o yaml
  # Replace a pod using the data in pod.json.
  # Replace a pod using the data in pod.json
  kubectl replace -f ./pod.json
  # Replace a pod based on the JSON passed into stdin.
  # Replace a pod based on the JSON passed into stdin
  cat pod.json | kubectl replace -f -
  # Update a single-container pod's image version (tag) to v4
  kubectl get pod mypod -o yaml | sed 's/\\(image: myimage\\):.*$/\\1:v4/' | kubectl replace -f -
  # Force replace, delete and then re-create the resource
  kubectl replace --force -f ./pod.json
      --field-manager='kubectl-replace': Name of the manager used to track field ownership.
  -f, --filename=[]: to use to replace the resource.
      --raw='': Raw URI to PUT to the server.  Uses the transport specified by the kubeconfig file.
    --field-manager='kubectl-replace':
	The files that contain the configurations to replace.
	Raw URI to PUT to the server.  Uses the transport specified by the kubeconfig file.
	If specified, replace will operate on the subresource of the requested object. Must be one of [status scale]. This flag is beta and may change in the future.
	If specified, replace will operate on the subresource of the requested object. This flag is beta and may change in the future.
	If specified, replace will operate on the subresource of the requested object.
  kubectl replace -f FILENAME [options]
Manage the rollout of a resource.
Manage the rollout of one or many resources.
 Valid resource types include:
  *  deployments
  *  daemonsets
  *  statefulsets
  # Rollback to the previous deployment
  kubectl rollout undo deployment/abc
  # Check the rollout status of a daemonset
  kubectl rollout status daemonset/foo
  # Restart a deployment
  kubectl rollout restart deployment/abc
  # Restart deployments with the app=nginx label
  # Restart deployments with the 'app=nginx' label
  kubectl rollout restart deployment --selector=app=nginx
  history     View rollout history
  pause       Mark the provided resource as paused
  restart     Restart a resource
  resume      Resume a paused resource
  status      Show the status of the rollout
  undo        Undo a previous rollout
  history       View rollout history
  pause         Mark the provided resource as paused
  restart       Restart a resource
  resume        Resume a paused resource
  status        Show the status of the rollout
  undo          Undo a previous rollout
  kubectl rollout SUBCOMMAND [options]
Use "kubectl rollout <command> --help" for more information about a given command.
View previous rollout revisions and configurations.
  # View the rollout history of a deployment
  kubectl rollout history deployment/abc
  # View the details of daemonset revision 3
  kubectl rollout history daemonset/abc --revision=3
      --revision=0: See the details, including podTemplate of the revision specified
    --revision=0:
	See the details, including podTemplate of the revision specified
  kubectl rollout history (TYPE NAME | TYPE/NAME) [flags] [options]
Mark the provided resource as paused
Mark the provided resource as paused.
 Paused resources will not be reconciled by a controller. Use "kubectl rollout resume" to resume a paused resource. Currently only deployments support being paused.
  # Mark the nginx deployment as paused. Any current state of
  # the deployment will continue its function, new updates to the deployment will not
  # have an effect as long as the deployment is paused.
  # Mark the nginx deployment as paused
  # Any current state of the deployment will continue its function; new updates
  # to the deployment will not have an effect as long as the deployment is paused
  kubectl rollout pause deployment/nginx
      --field-manager='kubectl-rollout': Name of the manager used to track field ownership.
    --field-manager='kubectl-rollout':
  kubectl rollout pause RESOURCE [options]
Restart a resource.
     Resource will be rollout restarted.
  Resource rollout will be restarted.
        Resource rollout will be restarted.
  # Restart all deployments in test-namespace namespace
  # Restart all deployments in the test-namespace namespace
  kubectl rollout restart deployment -n test-namespace
  kubectl rollout restart deployment/nginx
  # Restart a daemonset
  # Restart a daemon set
  kubectl rollout restart daemonset/abc
  kubectl rollout restart RESOURCE [options]
Resume a paused resource
Resume a paused resource.
 Paused resources will not be reconciled by a controller. By resuming a resource, we allow it to be reconciled again. Currently only deployments support being resumed.
  # Resume an already paused deployment
  kubectl rollout resume deployment/nginx
  kubectl rollout resume RESOURCE [options]
Show the status of the rollout.
 By default 'rollout status' will watch the status of the latest rollout until it's done. If you don't want to wait for the rollout to finish then you can use --watch=false. Note that if a new rollout starts in-between, then 'rollout status' will continue watching the latest revision. If you want to pin to a specific revision and abort if it is rolled over by another revision, use --revision=N where N is the revision you need to watch for.
  # Watch the rollout status of a deployment
  kubectl rollout status deployment/nginx
      --revision=0: Pin to a specific revision for showing its status. Defaults to 0 (last revision).
      --timeout=0s: The length of time to wait before ending watch, zero means never. Any other values should contain a corresponding time unit (e.g. 1s, 2m, 3h).
  -w, --watch=true: Watch the status of the rollout until it's done.
	Pin to a specific revision for showing its status. Defaults to 0 (last revision).
	The length of time to wait before ending watch, zero means never. Any other values should contain a corresponding time unit (e.g. 1s, 2m, 3h).
    -w, --watch=true:
	Watch the status of the rollout until it's done.
  kubectl rollout status (TYPE NAME | TYPE/NAME) [flags] [options]
Rollback to a previous rollout.
Roll back to a previous rollout.
  # Roll back to the previous deployment
  # Rollback to daemonset revision 3
  # Roll back to daemonset revision 3
  kubectl rollout undo daemonset/abc --to-revision=3
  # Rollback to the previous deployment with dry-run
  # Roll back to the previous deployment with dry-run
  kubectl rollout undo --dry-run=server deployment/abc
      --to-revision=0: The revision to rollback to. Default to 0 (last revision).
    --to-revision=0:
	The revision to rollback to. Default to 0 (last revision).
  kubectl rollout undo (TYPE NAME | TYPE/NAME) [flags] [options]
Create and run a particular image in a pod.
  # Start a nginx pod.
  # Start a nginx pod
  kubectl run nginx --image=nginx
  # Start a hazelcast pod and let the container expose port 5701.
  # Start a hazelcast pod and let the container expose port 5701
  kubectl run hazelcast --image=hazelcast/hazelcast --port=5701
  # Start a hazelcast pod and set environment variables "DNS_DOMAIN=cluster" and "POD_NAMESPACE=default" in the container.
  # Start a hazelcast pod and set environment variables "DNS_DOMAIN=cluster" and "POD_NAMESPACE=default" in the container
  kubectl run hazelcast --image=hazelcast/hazelcast --env="DNS_DOMAIN=cluster" --env="POD_NAMESPACE=default"
  # Start a hazelcast pod and set labels "app=hazelcast" and "env=prod" in the container.
  # Start a hazelcast pod and set labels "app=hazelcast" and "env=prod" in the container
  kubectl run hazelcast --image=hazelcast/hazelcast --labels="app=hazelcast,env=prod"
  # Dry run. Print the corresponding API objects without creating them.
  # Dry run; print the corresponding API objects without creating them
  kubectl run nginx --image=nginx --dry-run=client
  # Start a nginx pod, but overload the spec with a partial set of values parsed from JSON.
  # Start a nginx pod, but overload the spec with a partial set of values parsed from JSON
  kubectl run nginx --image=nginx --overrides='{ "apiVersion": "v1", "spec": { ... } }'
  # Start a busybox pod and keep it in the foreground, don't restart it if it exits.
  # Start a busybox pod and keep it in the foreground, don't restart it if it exits
  kubectl run -i -t busybox --image=busybox --restart=Never
  # Start the nginx pod using the default command, but use custom arguments (arg1 .. argN) for that command.
  # Start the nginx pod using the default command, but use custom arguments (arg1 .. argN) for that command
  kubectl run nginx --image=nginx -- <arg1> <arg2> ... <argN>
  # Start the nginx pod using a different command and custom arguments.
  # Start the nginx pod using a different command and custom arguments
  kubectl run nginx --image=nginx --command -- <cmd> <arg1> ... <argN>
      --annotations=[]: Annotations to apply to the pod.
      --attach=false: If true, wait for the Pod to start running, and then attach to the Pod as if 'kubectl attach ...' were called.  Default false, unless '-i/--stdin' is set, in which case the default is true. With '--restart=Never' the exit code of the container process is returned.
      --command=false: If true and extra arguments are present, use them as the 'command' field in the container, rather than the 'args' field which is the default.
      --expose=false: If true, service is created for the container(s) which are run
      --field-manager='kubectl-run': Name of the manager used to track field ownership.
      --hostport=-1: The host port mapping for the container port. To demonstrate a single-machine container.
      --image='': The image for the container to run.
      --image-pull-policy='': The image pull policy for the container. If left empty, this value will not be specified by the client and defaulted by the server
  -l, --labels='': Comma separated labels to apply to the pod(s). Will override previous values.
      --leave-stdin-open=false: If the pod is started in interactive mode or with stdin, leave stdin open after the first attach completes. By default, stdin will be closed after the first attach completes.
      --limits='': The resource requirement limits for this container.  For example, 'cpu=200m,memory=512Mi'.  Note that server side components may assign limits depending on the server configuration, such as limit ranges.
      --port='': The port that this container exposes.
      --privileged=false: If true, run the container in privileged mode.
      --quiet=false: If true, suppress prompt messages.
      --requests='': The resource requirement requests for this container.  For example, 'cpu=100m,memory=256Mi'.  Note that server side components may assign requests depending on the server configuration, such as limit ranges.
      --restart='Always': The restart policy for this Pod.  Legal values [Always, OnFailure, Never].
      --rm=false: If true, delete resources created in this command for attached containers.
      --serviceaccount='': Service account to set in the pod spec.
  -t, --tty=false: Allocated a TTY for each container in the pod.
    --annotations=[]:
	Annotations to apply to the pod.
	If true, wait for the Pod to start running, and then attach to the Pod as if 'kubectl attach ...' were called.  Default false, unless '-i/--stdin' is set, in which case the default is true. With '--restart=Never' the exit code of the container process is returned.
    --command=false:
	If true and extra arguments are present, use them as the 'command' field in the container, rather than the 'args' field which is the default.
    --expose=false:
	If true, create a ClusterIP service associated with the pod.  Requires \`--port\`.
    --field-manager='kubectl-run':
	to use to replace the resource.
	The image for the container to run.
	The image pull policy for the container.  If left empty, this value will not be specified by the client and defaulted by the server.
	Comma separated labels to apply to the pod. Will override previous values.
    --leave-stdin-open=false:
	If the pod is started in interactive mode or with stdin, leave stdin open after the first attach completes. By default, stdin will be closed after the first attach completes.
    --privileged=false:
	If true, run the container in privileged mode.
	If true, suppress prompt messages.
    --restart='Always':
	The restart policy for this Pod.  Legal values [Always, OnFailure, Never].
    --rm=false:
	If true, delete the pod after it exits.  Only valid when attaching to the container, e.g. with '--attach' or with '-i/--stdin'.
	Keep stdin open on the container in the pod, even if nothing is attached.
	Allocate a TTY for the container in the pod.
  kubectl run NAME --image=image [--env="key=value"] [--port=port] [--dry-run=server|client] [--overrides=inline-json] [--command] -- [COMMAND] [args...] [options]
Set a new size for a Deployment, ReplicaSet, Replication Controller, or StatefulSet.
Set a new size for a deployment, replica set, replication controller, or stateful set.
 Scale also allows users to specify one or more preconditions for the scale action.
 If --current-replicas or --resource-version is specified, it is validated before the scale is attempted, and it is guaranteed that the precondition holds true when the scale is sent to the server.
  # Scale a replicaset named 'foo' to 3.
  # Scale a replica set named 'foo' to 3
  kubectl scale --replicas=3 rs/foo
  # Scale a resource identified by type and name specified in "foo.yaml" to 3.
  # Scale a resource identified by type and name specified in "foo.yaml" to 3
  kubectl scale --replicas=3 -f foo.yaml
  # If the deployment named mysql's current size is 2, scale mysql to 3.
  # If the deployment named mysql's current size is 2, scale mysql to 3
  kubectl scale --current-replicas=2 --replicas=3 deployment/mysql
  # Scale multiple replication controllers.
  # Scale multiple replication controllers
  kubectl scale --replicas=5 rc/foo rc/bar rc/baz
  kubectl scale --replicas=5 rc/example1 rc/example2 rc/example3
  # Scale statefulset named 'web' to 3.
  # Scale stateful set named 'web' to 3
  kubectl scale --replicas=3 statefulset/web
      --current-replicas=-1: Precondition for current size. Requires that the current size of the resource match this value in order to scale.
  -f, --filename=[]: Filename, directory, or URL to files identifying the resource to set a new size
      --replicas=0: The new desired number of replicas. Required.
      --resource-version='': Precondition for resource version. Requires that the current resource version match this value in order to scale.
      --timeout=0s: The length of time to wait before giving up on a scale operation, zero means don't wait. Any other values should contain a corresponding time unit (e.g. 1s, 2m, 3h).
    --current-replicas=-1:
	Precondition for current size. Requires that the current size of the resource match this value in order to scale. -1 (default) for no condition.
	Filename, directory, or URL to files identifying the resource to set a new size
    --replicas=0:
	The new desired number of replicas. Required.
	Precondition for resource version. Requires that the current resource version match this value in order to scale.
	The length of time to wait before giving up on a scale operation, zero means don't wait. Any other values should contain a corresponding time unit (e.g. 1s, 2m, 3h).
  kubectl scale [--resource-version=version] [--current-replicas=count] --replicas=COUNT (-f FILENAME | TYPE NAME) [options]
Configure application resources
Configure application resources.
 These commands help you make changes to existing application resources.
  env            Update environment variables on a pod template
  image          Update image of a pod template
  resources      Update resource requests/limits on objects with pod templates
  selector       Set the selector on a resource
  serviceaccount Update ServiceAccount of a resource
  subject        Update User, Group or ServiceAccount in a RoleBinding/ClusterRoleBinding
  env              Update environment variables on a pod template
  image            Update the image of a pod template
  resources        Update resource requests/limits on objects with pod templates
  selector         Set the selector on a resource
  serviceaccount   Update the service account of a resource
  subject          Update the user, group, or service account in a role binding or cluster role binding
  kubectl set SUBCOMMAND [options]
Use "kubectl set <command> --help" for more information about a given command.
Update environment variables on a pod template.
 List environment variable definitions in one or more pods, pod templates. Add, update, or remove container environment variable definitions in one or more pod templates (within replication controllers or deployment configurations). View or modify the environment variable definitions on all containers in the specified pods or pod templates, or just those that match a wildcard.
 If "--env -" is passed, environment variables can be read from STDIN using the standard env syntax.
  pod (po), replicationcontroller (rc), deployment (deploy), daemonset (ds), job, replicaset (rs)
  pod (po), replicationcontroller (rc), deployment (deploy), daemonset (ds), statefulset (sts), cronjob (cj), replicaset (rs)
        pod (po), replicationcontroller (rc), deployment (deploy), daemonset (ds), statefulset (sts), cronjob (cj), replicaset (rs)
  # Update deployment 'registry' with a new environment variable
  kubectl set env deployment/registry STORAGE_DIR=/local
  # List the environment variables defined on a deployments 'sample-build'
  kubectl set env deployment/sample-build --list
  # List the environment variables defined on all pods
  kubectl set env pods --all --list
  # Output modified deployment in YAML, and does not alter the object on the server
  kubectl set env deployment/sample-build STORAGE_DIR=/data -o yaml
  # Update all containers in all replication controllers in the project to have ENV=prod
  kubectl set env rc --all ENV=prod
  # Import environment from a secret
  kubectl set env --from=secret/mysecret deployment/myapp
  # Import environment from a config map with a prefix
  kubectl set env --from=configmap/myconfigmap --prefix=MYSQL_ deployment/myapp
  # Import specific keys from a config map
  kubectl set env --keys=my-example-key --from=configmap/myconfigmap deployment/myapp
  # Remove the environment variable ENV from container 'c1' in all deployment configs
  kubectl set env deployments --all --containers="c1" ENV-
  # Remove the environment variable ENV from a deployment definition on disk and
  # update the deployment config on the server
  kubectl set env -f deploy.json ENV-
  # Set some of the local shell environment into a deployment config on the server
  env | grep RAILS_ | kubectl set env -e - deployment/registry
      --all=false: If true, select all resources in the namespace of the specified resource types
  -c, --containers='*': The names of containers in the selected pod templates to change - may use wildcards
  -e, --env=[]: Specify a key-value pair for an environment variable to set into each container.
      --field-manager='kubectl-set': Name of the manager used to track field ownership.
  -f, --filename=[]: Filename, directory, or URL to files the resource to update the env
      --from='': The name of a resource from which to inject environment variables
      --keys=[]: Comma-separated list of keys to import from specified resource
      --list=false: If true, display the environment and any changes in the standard format. this flag will removed when we have kubectl view env.
      --local=false: If true, set env will NOT contact api-server but run locally.
      --overwrite=true: If true, allow environment to be overwritten, otherwise reject updates that overwrite existing environment.
      --prefix='': Prefix to append to variable names
      --resolve=false: If true, show secret or configmap references when listing variables
	If true, select all resources in the namespace of the specified resource types
    -c, --containers='*':
	The names of containers in the selected pod templates to change - may use wildcards
	Specify a key-value pair for an environment variable to set into each container.
    --field-manager='kubectl-set':
	Filename, directory, or URL to files the resource to update the env
	The name of a resource from which to inject environment variables
    --keys=[]:
	Comma-separated list of keys to import from specified resource
	If true, display the environment and any changes in the standard format. this flag will removed when we have kubectl view env.
	If true, set env will NOT contact api-server but run locally.
	If true, allow environment to be overwritten, otherwise reject updates that overwrite existing environment.
    --prefix='':
	Prefix to append to variable names
    --resolve=false:
	If true, show secret or configmap references when listing variables
  kubectl set env RESOURCE/NAME KEY_1=VAL_1 ... KEY_N=VAL_N [options]
Update existing container image(s) of resources.
  pod (po), replicationcontroller (rc), deployment (deploy), daemonset (ds), replicaset (rs)
  # Set a deployment's nginx container image to 'nginx:1.9.1', and its busybox container image to 'busybox'.
  # Set a deployment's nginx container image to 'nginx:1.9.1', and its busybox container image to 'busybox'
  kubectl set image deployment/nginx busybox=busybox nginx=nginx:1.9.1
  # Update all deployments' and rc's nginx container's image to 'nginx:1.9.1'
  kubectl set image deployments,rc nginx=nginx:1.9.1 --all
  # Update image of all containers of daemonset abc to 'nginx:1.9.1'
  kubectl set image daemonset abc *=nginx:1.9.1
  # Print result (in yaml format) of updating nginx container image from local file, without hitting the server
  kubectl set image -f path/to/file.yaml nginx=nginx:1.9.1 --local -o yaml
      --local=false: If true, set image will NOT contact api-server but run locally.
  -l, --selector='': Selector (label query) to filter on, not including uninitialized ones, supports '=', '==', and '!='.(e.g. -l key1=value1,key2=value2)
	If true, set image will NOT contact api-server but run locally.
  kubectl set image (-f FILENAME | TYPE NAME) CONTAINER_NAME_1=CONTAINER_IMAGE_1 ... CONTAINER_NAME_N=CONTAINER_IMAGE_N [options]
Specify compute resource requirements (cpu, memory) for any resource that defines a pod template.  If a pod is successfully scheduled, it is guaranteed the amount of resource requested, but may burst up to its specified limits.
Specify compute resource requirements (CPU, memory) for any resource that defines a pod template.  If a pod is successfully scheduled, it is guaranteed the amount of resource requested, but may burst up to its specified limits.
 for each compute resource, if a limit is specified and a request is omitted, the request will default to the limit.
 For each compute resource, if a limit is specified and a request is omitted, the request will default to the limit.
 Possible resources include (case insensitive): Use "kubectl api-resources" for a complete list of supported resources..
  # Set a deployments nginx container cpu limits to "200m" and memory to "512Mi"
  kubectl set resources deployment nginx -c=nginx --limits=cpu=200m,memory=512Mi
  # Set the resource request and limits for all containers in nginx
  kubectl set resources deployment nginx --limits=cpu=200m,memory=512Mi --requests=cpu=100m,memory=256Mi
  # Remove the resource requests for resources on containers in nginx
  kubectl set resources deployment nginx --limits=cpu=0,memory=0 --requests=cpu=0,memory=0
  # Print the result (in yaml format) of updating nginx container limits from a local, without hitting the server
  kubectl set resources -f path/to/file.yaml --limits=cpu=200m,memory=512Mi --local -o yaml
  -c, --containers='*': The names of containers in the selected pod templates to change, all containers are selected by default - may use wildcards
      --limits='': The resource requirement requests for this container.  For example, 'cpu=100m,memory=256Mi'.  Note that server side components may assign requests depending on the server configuration, such as limit ranges.
      --local=false: If true, set resources will NOT contact api-server but run locally.
  -l, --selector='': Selector (label query) to filter on, not including uninitialized ones,supports '=', '==', and '!='.(e.g. -l key1=value1,key2=value2)
	The names of containers in the selected pod templates to change, all containers are selected by default - may use wildcards
    --limits='':
	The resource requirement requests for this container.  For example, 'cpu=100m,memory=256Mi'.  Note that server side components may assign requests depending on the server configuration, such as limit ranges.
	If true, set resources will NOT contact api-server but run locally.
    --requests='':
  kubectl set resources (-f FILENAME | TYPE NAME)  ([--limits=LIMITS & --requests=REQUESTS] [options]
Set the selector on a resource. Note that the new selector will overwrite the old selector if the resource had one prior to the invocation of 'set selector'.
 A selector must begin with a letter or number, and may contain letters, numbers, hyphens, dots, and underscores, up to  63 characters. If --resource-version is specified, then updates will use this resource version, otherwise the existing resource-version will be used. Note: currently selectors can only be set on Service objects.
 A selector must begin with a letter or number, and may contain letters, numbers, hyphens, dots, and underscores, up to 63 characters. If --resource-version is specified, then updates will use this resource version, otherwise the existing resource-version will be used. Note: currently selectors can only be set on Service objects.
  # set the labels and selector before creating a deployment/service pair.
  # Set the labels and selector before creating a deployment/service pair
  kubectl create service clusterip my-svc --clusterip="None" -o yaml --dry-run=client | kubectl set selector --local -f - 'environment=qa' -o yaml | kubectl create -f -
  kubectl create deployment my-dep -o yaml --dry-run=client | kubectl label --local -f - environment=qa -o yaml | kubectl create -f -
  -f, --filename=[]: identifying the resource.
  -R, --recursive=true: Process the directory used in -f, --filename recursively. Useful when you want to manage related manifests organized within the same directory.
      --resource-version='': If non-empty, the selectors update will only succeed if this is the current resource-version for the object. Only valid when specifying a single resource.
	identifying the resource.
    -R, --recursive=true:
	If non-empty, the selectors update will only succeed if this is the current resource-version for the object. Only valid when specifying a single resource.
  kubectl set selector (-f FILENAME | TYPE NAME) EXPRESSIONS [--resource-version=version] [options]
Update ServiceAccount of pod template resources.
Update the service account of pod template resources.
 Possible resources (case insensitive) can be:
 replicationcontroller (rc), deployment (deploy), daemonset (ds), job, replicaset (rs), statefulset
  # Set Deployment nginx-deployment's ServiceAccount to serviceaccount1
  # Set deployment nginx-deployment's service account to serviceaccount1
  kubectl set serviceaccount deployment nginx-deployment serviceaccount1
  # Print the result (in yaml format) of updated nginx deployment with serviceaccount from local file, without hitting apiserver
  # Print the result (in YAML format) of updated nginx deployment with the service account from local file, without hitting the API server
  kubectl set sa -f nginx-deployment.yaml serviceaccount1 --local --dry-run=client -o yaml
      --local=false: If true, set serviceaccount will NOT contact api-server but run locally.
	If true, set serviceaccount will NOT contact api-server but run locally.
  kubectl set serviceaccount (-f FILENAME | TYPE NAME) SERVICE_ACCOUNT [options]
Update User, Group or ServiceAccount in a RoleBinding/ClusterRoleBinding.
Update the user, group, or service account in a role binding or cluster role binding.
  # Update a ClusterRoleBinding for serviceaccount1
  # Update a cluster role binding for serviceaccount1
  kubectl set subject clusterrolebinding admin --serviceaccount=namespace:serviceaccount1
  # Update a RoleBinding for user1, user2, and group1
  # Update a role binding for user1, user2, and group1
  kubectl set subject rolebinding admin --user=user1 --user=user2 --group=group1
  # Print the result (in yaml format) of updating rolebinding subjects from a local, without hitting the server
  # Print the result (in YAML format) of updating rolebinding subjects from a local, without hitting the server
  kubectl create rolebinding admin --role=admin --user=admin -o yaml --dry-run=client | kubectl set subject --local -f - --user=foo -o yaml
  -f, --filename=[]: Filename, directory, or URL to files the resource to update the subjects
      --local=false: If true, set subject will NOT contact api-server but run locally.
      --serviceaccount=[]: Service accounts to bind to the role
	Filename, directory, or URL to files the resource to update the subjects
	Groups to bind to the role
	If true, set subject will NOT contact api-server but run locally.
	Service accounts to bind to the role
	Usernames to bind to the role
  kubectl set subject (-f FILENAME | TYPE NAME) [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] [--dry-run=server|client|none] [options]
Update the taints on one or more nodes.
  *  A taint consists of a key, value, and effect. As an argument here, it is expressed as key=value:effect.
  *  The key must begin with a letter or number, and may contain letters, numbers, hyphens, dots, and underscores, up to  253 characters.
  *  The value is optional. If given, it must begin with a letter or number, and may contain letters, numbers, hyphens, dots, and underscores, up to  63 characters.
  *  The key must begin with a letter or number, and may contain letters, numbers, hyphens, dots, and underscores, up to 253 characters.
  *  The value is optional. If given, it must begin with a letter or number, and may contain letters, numbers, hyphens, dots, and underscores, up to 63 characters.
  *  The effect must be NoSchedule, PreferNoSchedule or NoExecute.
  *  Currently taint can only apply to node.
  # Update node 'foo' with a taint with key 'dedicated' and value 'special-user' and effect 'NoSchedule'.
  # If a taint with that key and effect already exists, its value is replaced as specified.
  # Update node 'foo' with a taint with key 'dedicated' and value 'special-user' and effect 'NoSchedule'
  # If a taint with that key and effect already exists, its value is replaced as specified
  kubectl taint nodes foo dedicated=special-user:NoSchedule
  # Remove from node 'foo' the taint with key 'dedicated' and effect 'NoSchedule' if one exists.
  # Remove from node 'foo' the taint with key 'dedicated' and effect 'NoSchedule' if one exists
  kubectl taint nodes foo dedicated:NoSchedule-
  # Remove from node 'foo' all the taints with key 'dedicated'
  kubectl taint nodes foo dedicated-
  # Add a taint with key 'dedicated' on nodes having label mylabel=X
  # Add a taint with key 'dedicated' on nodes having label myLabel=X
  kubectl taint node -l myLabel=X  dedicated=foo:PreferNoSchedule
  # Add to node 'foo' a taint with key 'bar' and no value
  kubectl taint nodes foo bar:NoSchedule
      --all=false: Select all nodes in the cluster
      --field-manager='kubectl-taint': Name of the manager used to track field ownership.
      --overwrite=false: If true, allow taints to be overwritten, otherwise reject taint updates that overwrite existing taints.
	Select all nodes in the cluster
    --field-manager='kubectl-taint':
	If true, allow taints to be overwritten, otherwise reject taint updates that overwrite existing taints.
  kubectl taint NODE NAME KEY_1=VAL_1:TAINT_EFFECT_1 ... KEY_N=VAL_N:TAINT_EFFECT_N [options]
Display Resource (CPU/Memory/Storage) usage.
Display Resource (CPU/Memory) usage.
Display resource (CPU/memory) usage.
 The top command allows you to see the resource consumption for nodes or pods.
 This command provides a view of recent resource consumption for nodes and pods. It fetches metrics from the Metrics Server, which aggregates this data from the kubelet on each node. The Metrics Server must be installed and running in the cluster for this command to work.
 This command requires Metrics Server to be correctly configured and working on the server.
 The metrics shown are specifically optimized for Kubernetes autoscaling decisions, such as those made by the Horizontal Pod Autoscaler (HPA) and Vertical Pod Autoscaler (VPA). Because of this, the values may not match those from standard OS tools like 'top', as the metrics are designed to provide a stable signal for autoscalers rather than for pinpoint accuracy.
 FAQ for Metrics Server: https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md
 When to use this command:
  *  For on-the-fly spot-checks of resource usage (e.g. identify which pods are consuming the most resources at a glance, or get a quick sense of the load on your nodes)
  *  Understand current resource consumption patterns
  *  Validate the behavior of your HPA or VPA configurations by seeing the metrics they use for scaling decisions.
 It is not intended to be a replacement for full-featured monitoring solutions. Its primary design goal is to provide a low-overhead signal for autoscalers, not to be a perfectly accurate monitoring tool. For high-accuracy reporting, historical analysis, dashboarding, or alerting, you should use a dedicated monitoring solution.
  node        Display Resource (CPU/Memory/Storage) usage of nodes
  pod         Display Resource (CPU/Memory/Storage) usage of pods
  node          Display resource (CPU/memory) usage of nodes
  pod           Display resource (CPU/memory) usage of pods
  kubectl top [flags] [options]
Use "kubectl top <command> --help" for more information about a given command.
Display Resource (CPU/Memory/Storage) usage of nodes.
Display resource (CPU/memory) usage of nodes.
 The top-node command allows you to see the resource consumption of nodes.
node, nodes, no
  # Show metrics for all nodes
  kubectl top node
  # Show metrics for a given node
  kubectl top node NODE_NAME
      --no-headers=false: If present, print output without headers
      --sort-by='': If non-empty, sort nodes list using specified field. The field can be either 'cpu' or 'memory'.
	If present, print output without headers
    --show-capacity=false:
	Print node resources based on Capacity instead of Allocatable(default) of the nodes.
	If non-empty, sort nodes list using specified field. The field can be either 'cpu' or 'memory'.
    --use-protocol-buffers=true:
	Enables using protocol-buffers to access Metrics API.
  kubectl top node [NAME | -l label] [options]
Display Resource (CPU/Memory/Storage) usage of pods.
Display resource (CPU/memory) usage of pods.
 The 'top pod' command allows you to see the resource consumption of pods.
 Due to the metrics pipeline delay, they may be unavailable for a few minutes since pod creation.
pod, pods, po
  # Show metrics for all pods in the default namespace
  kubectl top pod
  # Show metrics for all pods in the given namespace
  kubectl top pod --namespace=NAMESPACE
  # Show metrics for a given pod and its containers
  kubectl top pod POD_NAME --containers
  # Show metrics for the pods defined by label name=myLabel
  kubectl top pod -l name=myLabel
      --containers=false: If present, print usage of containers within a pod.
      --no-headers=false: If present, print output without headers.
      --sort-by='': If non-empty, sort pods list using specified field. The field can be either 'cpu' or 'memory'.
    --containers=false:
	If present, print usage of containers within a pod.
	If present, print output without headers.
	If non-empty, sort pods list using specified field. The field can be either 'cpu' or 'memory'.
    --sum=false:
	Print the sum of the resource usage
  kubectl top pod [NAME | -l label] [options]
Mark node as schedulable.
  # Mark node "foo" as schedulable.
  $ kubectl uncordon foo
  # Mark node "foo" as schedulable
  kubectl uncordon foo
  kubectl uncordon NODE [options]
Print the client and server version information for the current context
Print the client and server version information for the current context.
  # Print the client and server versions for the current context
  kubectl version
      --client=false: If true, shows client version only (no server required).
  -o, --output='': One of 'yaml' or 'json'.
      --short=false: If true, print just the version number.
    --client=false:
	If true, shows client version only (no server required).
	One of 'yaml' or 'json'.
  kubectl version [flags] [options]
Experimental: Wait for a specific condition on one or many resources.
 The command takes multiple resources and waits until the specified condition is seen in the Status field of every given resource.
 Alternatively, the command can wait for the given set of resources to be deleted by providing the "delete" keyword as the value to the --for flag.
 Alternatively, the command can wait for the given set of resources to be created or deleted by providing the "create" or "delete" keyword as the value to the --for flag.
 A successful message will be printed to stdout indicating when the specified condition has been met. One can use -o option to change to output destination.
 A successful message will be printed to stdout indicating when the specified condition has been met. You can use -o option to change to output destination.
  # Wait for the pod "busybox1" to contain the status condition of type "Ready".
  # Wait for the pod "busybox1" to contain the status condition of type "Ready"
  kubectl wait --for=condition=Ready pod/busybox1
  # Wait for the pod "busybox1" to be deleted, with a timeout of 60s, after having issued the "delete" command.
  # The default value of status condition is true; you can wait for other targets after an equal delimiter (compared after Unicode simple case folding, which is a more general form of case-insensitivity):
  # The default value of status condition is true; you can wait for other targets after an equal delimiter (compared after Unicode simple case folding, which is a more general form of case-insensitivity)
  kubectl wait --for=condition=Ready=false pod/busybox1
  # Wait for the pod "busybox1" to contain the status phase to be "Running".
  # Wait for the pod "busybox1" to contain the status phase to be "Running"
  kubectl wait --for=jsonpath='{.status.phase}'=Running pod/busybox1
  # Wait for pod "busybox1" to be Ready
  kubectl wait --for='jsonpath={.status.conditions[?(@.type=="Ready")].status}=True' pod/busybox1
  # Wait for the service "loadbalancer" to have ingress.
  # Wait for the service "loadbalancer" to have ingress
  kubectl wait --for=jsonpath='{.status.loadBalancer.ingress}' service/loadbalancer
  # Wait for the secret "busybox1" to be created, with a timeout of 30s
  kubectl create secret generic busybox1
  kubectl wait --for=create secret/busybox1 --timeout=30s
  # Wait for the pod "busybox1" to be deleted, with a timeout of 60s, after having issued the "delete" command
  kubectl delete pod/busybox1
  kubectl wait --for=delete pod/busybox1 --timeout=60s
      --for='': The condition to wait on: [delete|condition=condition-name].
      --timeout=30s: The length of time to wait before giving up.  Zero means check once and don't wait, negative means wait for a week.
	The condition to wait on: [delete|condition=condition-name[=condition-value]|jsonpath='{JSONPath expression}'=JSONPath Condition]. The default condition-value is true.  Condition values are compared after Unicode simple case folding, which is a more general form of case-insensitivity.
	The condition to wait on: [delete|condition=condition-name[=condition-value]|jsonpath='{JSONPath expression}'=[JSONPath value]]. The default condition-value is true.  Condition values are compared after Unicode simple case folding, which is a more general form of case-insensitivity.
	The condition to wait on: [create|delete|condition=condition-name[=condition-value]|jsonpath='{JSONPath expression}'=[JSONPath value]]. The default condition-value is true. Condition values are compared after Unicode simple case folding, which is a more general form of case-insensitivity.
	Selector (label query) to filter on, supports '=', '==', and '!='.(e.g. -l key1=value1,key2=value2)
    --timeout=30s:
	The length of time to wait before giving up.  Zero means check once and don't wait, negative means wait for a week.
	The length of time to wait before giving up. Zero means check once and don't wait, negative means wait for a week.
  kubectl wait ([-f FILENAME] | resource.group/resource.name | resource.group [(-l label | --all)]) [--for=delete|--for condition=available] [options]
  kubectl wait ([-f FILENAME] | resource.group/resource.name | resource.group [(-l label | --all)]) [--for=delete|--for condition=available|--for=jsonpath='{}'=value] [options]
  kubectl wait ([-f FILENAME] | resource.group/resource.name | resource.group [(-l label | --all)]) [--for=delete|--for condition=available|--for=jsonpath='{}'[=value]] [options]
  kubectl wait ([-f FILENAME] | resource.group/resource.name | resource.group [(-l label | --all)]) [--for=create|--for=delete|--for condition=available|--for=jsonpath='{}'[=value]] [options]`;

/** The lines of each command in order, by their numbers, each run with the versions that have it. */
export const helpRuns = `
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:0,1
1.20:2
1.27 1.28 1.29 1.30 1.31 1.32 1.33:3
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,4
1.20:5,6,7,8
1.27 1.28 1.29 1.30 1.31 1.32 1.33:9,10,11,12
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,13
1.20:14,15,16,17
1.27 1.28 1.29 1.30 1.31 1.32 1.33:18,19,20,21
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,22
1.20:23,24,25
1.27 1.28 1.29 1.30 1.31 1.32 1.33:26,27,28
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,29
1.20:30,31,32,33,34,35,36
1.27:37
1.28 1.29 1.30 1.31 1.32 1.33:38
1.27 1.28 1.29 1.30 1.31 1.32 1.33:39,40,41,42,43,44
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,45
1.20:46,47,48,49,50,51,52,53,54
1.27 1.28 1.29 1.30 1.31 1.32 1.33:55,56,57,58,59,60,61,62,63,64
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,65
1.20:66,67,68,69,70,71
1.27 1.28 1.29 1.30 1.31 1.32 1.33:72,73,74,75,76,77
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,78
1.20:79,80,81
1.27 1.28 1.29 1.30 1.31 1.32 1.33:82,83,84
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.29 1.30 1.31 1.32 1.33:85,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:86
1.20:87,88,89,90,91
1.27 1.28 1.29 1.30 1.31 1.32 1.33:92,93,94,95,96
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,98,1,99,100,1

alpha
1.20:101
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:99,1

annotate
1.20:102
1.27 1.28 1.29 1.30 1.31 1.32 1.33:103
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,104,1,105,1,106,1,107
1.20:108
1.27 1.28 1.29 1.30 1.31 1.32 1.33:109
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:110,111,112,113,114,112
1.20:115
1.27 1.28 1.29 1.30 1.31 1.32 1.33:116
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:117,112,118,119,112
1.20:120
1.27 1.28 1.29 1.30 1.31 1.32 1.33:121
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:122,112
1.20:123,124
1.27 1.28 1.29 1.30 1.31 1.32 1.33:125,126
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:127,1,128
1.20:129,130,131,132,133,134,135,136,137,138,139,140,141,142,143,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,146
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:147,148,1,149,150,1,151,152,1,153,154,1,155,156,1,157,158,1,159,160,1,161,162,1,163,164,1,165,166,1,167,168,1,169,170,1,171,172,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,180,1,100,1

api-resources
1.20:181
1.27 1.28 1.29 1.30 1.31 1.32 1.33:182
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:183
1.27 1.28 1.29 1.30 1.31 1.32 1.33:184
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:185,112
1.20:186
1.27 1.28 1.29 1.30 1.31 1.32 1.33:187
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:188,112
1.20:189
1.27 1.28 1.29 1.30 1.31 1.32 1.33:190
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:191,112,192,193,112,194,195,112
1.20:196,197
1.27 1.28 1.29 1.30 1.31 1.32 1.33:198,199
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:200,201,202,203,204,205,206
1.27 1.28 1.29 1.30 1.31 1.32 1.33:207,208
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:209,210,1,211
1.27:212
1.28 1.29 1.30 1.31 1.32 1.33:213
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,214,215,1,216,217,1,165,218,1,219,220,1,221,222,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,223,1,100,1

api-versions
1.20:224
1.27 1.28 1.29 1.30 1.31 1.32 1.33:225
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,226,227,1,97,228,1,100,1

apply
1.20:229
1.27 1.28 1.29 1.30 1.31 1.32 1.33:230
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,231,1,232,1,107
1.20:233
1.27 1.28 1.29 1.30 1.31 1.32 1.33:234
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:235,112
1.20:236
1.27 1.28 1.29 1.30 1.31 1.32 1.33:237
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:238,112
1.20:239
1.27 1.28 1.29 1.30 1.31 1.32 1.33:240
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:241,112
1.27:242
1.28 1.29 1.30 1.31 1.32 1.33:243
1.27 1.28 1.29 1.30 1.31 1.32 1.33:244,112
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:245
1.20:246
1.27 1.28 1.29 1.30 1.31 1.32 1.33:247
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:248,112
1.20:249,250
1.27 1.28 1.29 1.30 1.31 1.32 1.33:251,252
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,253
1.20:254,255,256
1.27 1.28 1.29 1.30 1.31 1.32 1.33:257,258,259
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:260,130,261,131,262,263,264,265,266,267,268,138,269,270,271,140,141,272,273,144,274,275,276
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,277
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,278,279,1,151,152,1,280,154,1,157,281,1,282,283,1,284,285,1,286,287,1,159,288,1,289,290,1,165,166,1,291,292,1,293,294,1,295,296,1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,297,298,1,176,177,1
1.32 1.33:299
1.32:300
1.33:301
1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:178,179,1,302,303,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,307,308,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,309,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:310
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

apply edit-last-applied
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:311,1
1.20:312
1.27 1.28 1.29 1.30 1.31 1.32 1.33:313
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,314,1,315,1,316,1,107
1.20:317
1.27 1.28 1.29 1.30 1.31 1.32 1.33:318
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:319,112
1.20:320
1.27 1.28 1.29 1.30 1.31 1.32 1.33:321
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:322,1,128
1.20:130,262,323,135,138,140,141,144,324
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:280,154,1,157,325,1,159,160,1,165,166,1,169,170,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,326,327,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,328,1,100,1

apply set-last-applied
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:329,1,107
1.20:330
1.27 1.28 1.29 1.30 1.31 1.32 1.33:331
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:332,112
1.20:333
1.27 1.28 1.29 1.30 1.31 1.32 1.33:334
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:335,112
1.20:336
1.27 1.28 1.29 1.30 1.31 1.32 1.33:337
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:338,1,128
1.20:130,339,131,340,138,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:341,342,1,151,152,1,157,343,1,165,166,1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,344,1,100,1

apply view-last-applied
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:345,1
1.20:346
1.27 1.28 1.29 1.30 1.31 1.32 1.33:347
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:348
1.27 1.28 1.29 1.30 1.31 1.32 1.33:349
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:350,112,351,352,1,128
1.20:353,340,135,354,141,272
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,355
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:157,343,1,159,160,1,356,357,1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,358,1,100,1

attach
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:359,1,107
1.20:360
1.27 1.28 1.29 1.30 1.31 1.32 1.33:361,362
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:363,112,364,365,112
1.20:366
1.27 1.28 1.29 1.30 1.31 1.32 1.33:367
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:368,369,112
1.20:370
1.27 1.28 1.29 1.30 1.31 1.32 1.33:371
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:372,1,128
1.20:373,374,375,376
1.27 1.28 1.29 1.30 1.31 1.32 1.33:377,378
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:379,380,1,381,382,1,383,384,1,385,386,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,387,1,100,1

auth
1.20 1.27:388
1.28 1.29 1.30 1.31 1.32 1.33:389
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,253
1.20:390,391
1.27 1.28 1.29 1.30 1.31 1.32 1.33:392,393,394
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,395,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:396
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

auth can-i
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:397,1
1.20:398
1.27 1.28 1.29 1.30 1.31 1.32 1.33:399
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,400,401,112,402,403,112
1.27 1.28 1.29 1.30:404,405,406
1.31 1.32 1.33:407,408
1.27 1.28 1.29 1.30 1.31 1.32 1.33:409,112
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:410,411,112,412,413,112,414,415,112,416,417,112
1.31 1.32 1.33:418,419,112
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:420,421,1,128
1.20:422,423,424,425,426
1.27 1.28 1.29 1.30 1.31 1.32 1.33:147,148
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:161,427,1,216,428,1,381,429,1,299,430,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,431,1,100,1

auth reconcile
1.20:432
1.27 1.28 1.29 1.30 1.31 1.32 1.33:433
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,434,1,435,1,436,1,437,1,107
1.20:438
1.27 1.28 1.29 1.30 1.31 1.32 1.33:439
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:440,1,128
1.20:130,131,441,135,138,141,442,443,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,157,444,1,159,160,1,165,166,1,169,170,1,445,446,1,447,448,1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,449,1,100,1

auth whoami
1.27 1.28 1.29 1.30 1.31 1.32 1.33:450,1
1.27:451,452,453
1.28 1.29 1.30 1.31 1.32 1.33:454,455,456
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.27 1.28 1.29 1.30:457
1.31 1.32 1.33:458
1.27 1.28 1.29 1.30 1.31 1.32 1.33:459,112
1.27 1.28 1.29 1.30:460
1.31 1.32 1.33:461
1.27 1.28 1.29 1.30 1.31 1.32 1.33:462,1,128,149,150,1,165,166,1,176,177,1,178,179,1,97,463,1,100,1

autoscale
1.20:464
1.27 1.28 1.29 1.30 1.31 1.32:465
1.33:466
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:467
1.27 1.28 1.29 1.30 1.31 1.32 1.33:468
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:469
1.27 1.28 1.29 1.30 1.31 1.32 1.33:470
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:471,112
1.20:472
1.27 1.28 1.29 1.30 1.31 1.32 1.33:473
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:474,1,128
1.20:130,475,131,476,477,135,478,479,480,138,140,141,481,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:482,483,1,151,152,1,484,154,1,157,485,1,159,160,1,486,487,1,488,489,1,490,491,1,165,166,1,169,170,1,492,493,1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,494,1,100,1

certificate
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:495,1,253
1.20:496,497
1.27 1.28 1.29 1.30 1.31 1.32 1.33:498,499
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,500,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:501
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

certificate approve
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:502,1
1.20 1.27:503
1.28 1.29 1.30 1.31 1.32 1.33:504
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,505,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:107,506,507,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:128
1.20:130,508,509,135,138,141,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:157,510,1,282,511,1,159,160,1,165,166,1,169,170,1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,512,1,100,1

certificate deny
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:513,1
1.20 1.27:514
1.28 1.29 1.30 1.31 1.32 1.33:515
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:107,516,517,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:128
1.20:130,508,518,135,138,141,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:157,510,1,282,519,1,159,160,1,165,166,1,169,170,1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,520,1,100,1

cluster-info
1.20:521
1.27 1.28 1.29 1.30 1.31 1.32 1.33:522
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,523,524,1,253
1.20:525
1.27 1.28 1.29 1.30 1.31 1.32 1.33:526
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,527,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:528
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

cluster-info dump
1.20:529
1.27 1.28 1.29 1.30 1.31 1.32 1.33:530
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:531
1.27 1.28 1.29 1.30 1.31 1.32 1.33:532
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,533,534,112,535,536,112,537,538,112,539,540,1,128
1.20:541,130,542,543,544,545,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:147,546
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,547,548,1,549,166,1,550,551,1,552,380,1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,553,1,100,1

completion
1.20:554
1.27 1.28 1.29 1.30 1.31 1.32 1.33:555
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:556
1.27 1.28 1.29 1.30 1.31 1.32 1.33:557
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:558
1.27:559,560,112,561,562,112,563,564,112
1.28 1.29 1.30 1.31 1.32 1.33:565,566,567,568,569,567,570,571,567
1.27 1.28 1.29 1.30 1.31 1.32 1.33:572
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,573,574,575,576,577
1.20:578
1.27 1.28 1.29 1.30 1.31 1.32 1.33:579
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:580,581,112,112,582
1.20:583
1.27 1.28 1.29 1.30 1.31 1.32 1.33:584
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:585,586,587
1.20:588
1.27 1.28 1.29 1.30 1.31 1.32 1.33:589
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:590,591
1.20 1.27:592
1.28 1.29 1.30 1.31 1.32 1.33:593
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:594,595,596,112,597,598,599,600
1.27 1.28 1.29 1.30 1.31 1.32 1.33:112,112,601,602,603,604,112,605,606,607,608,609,610,611,612,606,613,614,615
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,616,1,100,1

config
1.20 1.27:617
1.28 1.29 1.30 1.31 1.32 1.33 1.36:618
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,619,1,620,621,622,1,253
1.20:623,624,625,626,627,628,629,630,631,632,633,634,635,636,637
1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:638,639,640,641,642,643,644,645,646,647,648,649,650,651,652
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,97,653,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33 1.36:654
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:100,1

config current-context
1.20:655
1.27 1.28 1.29 1.30 1.31 1.32 1.33:656
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,657,658,1,97,659,1,100,1

config delete-cluster
1.20:660
1.27 1.28 1.29 1.30 1.31 1.32 1.33:661
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,662,663,1,97,664,1,100,1

config delete-context
1.20:665
1.27 1.28 1.29 1.30 1.31 1.32 1.33:666
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,667,668,1,97,669,1,100,1

config delete-user
1.20:670
1.27 1.28 1.29 1.30 1.31 1.32 1.33:671
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,672,673,1,97,674,1,100,1

config get-clusters
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:675,1,107
1.20:676
1.27 1.28 1.29 1.30 1.31 1.32 1.33:677
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:678,1,97,679,1,100,1

config get-contexts
1.20:680
1.27 1.28 1.29 1.30 1.31 1.32 1.33:681
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,682,683,112
1.20:684
1.27 1.28 1.29 1.30 1.31 1.32 1.33:685
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:686,1,128
1.20:203,687
1.27 1.28 1.29 1.30 1.31 1.32 1.33:216,217
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:165,688,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,689,1,100,1

config get-users
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:690,1,107
1.20:691
1.27 1.28 1.29 1.30 1.31 1.32 1.33:692
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:693,1,97,694,1,100,1

config rename-context
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:695,1
1.20:696
1.27 1.28 1.29 1.30 1.31 1.32 1.33:697
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:698
1.27 1.28 1.29 1.30 1.31 1.32 1.33:699
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:700
1.27 1.28 1.29 1.30 1.31 1.32 1.33:701
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,702,703,1,97,704,1,100,1

config set
1.20:705
1.27 1.28 1.29 1.30 1.31 1.32 1.33:706
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,707,1
1.20:708
1.27 1.28 1.29 1.30 1.31 1.32 1.33:709
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:710
1.27 1.28 1.29 1.30 1.31 1.32 1.33:711
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:712
1.27 1.28 1.29 1.30 1.31 1.32 1.33:713
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:714,112
1.20:715
1.27 1.28 1.29 1.30 1.31 1.32 1.33:716
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:717,112
1.20:718
1.27 1.28 1.29 1.30 1.31 1.32 1.33:719
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:720,112
1.20:721
1.27 1.28 1.29 1.30 1.31 1.32 1.33:722
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:723,1,128
1.20:724
1.27 1.28 1.29 1.30 1.31 1.32 1.33:725,726
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,727,1,100,1

config set-cluster
1.20:728
1.27 1.28 1.29 1.30 1.31 1.32 1.33:729
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,730,1,107
1.20:731
1.27 1.28 1.29 1.30 1.31 1.32 1.33:732
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:733,112,734,735,112
1.20:736
1.27 1.28 1.29 1.30 1.31 1.32 1.33:737
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:738,112
1.20 1.27:739
1.28 1.29 1.30 1.31 1.32 1.33:740
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:741
1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.27:742
1.28 1.29 1.30 1.31 1.32 1.33:743
1.27 1.28 1.29 1.30 1.31 1.32 1.33:744
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:745
1.27 1.28 1.29 1.30 1.31 1.32 1.33:746,747
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:748,749,1,750,751,1,752,753,1,754,755,1,756,757,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,758,1,100,1

config set-context
1.20:759
1.27 1.28 1.29 1.30 1.31 1.32 1.33:760
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,730,1,107,761,762,1,128
1.20:763
1.27 1.28 1.29 1.30 1.31 1.32 1.33:764,765
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:766,767,1,768,769,1,770,771,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,772,1,100,1

config set-credentials
1.20:773
1.27 1.28 1.29 1.30 1.31 1.32 1.33:774
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,775,1
1.20 1.27:776,777,112,778
1.20:779
1.27:780
1.20 1.27:112,781
1.20:782
1.27:783
1.20 1.27:112
1.28 1.29 1.30 1.31 1.32 1.33:784,785,567,786,787,567,788,789,567
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:790,1,107,791
1.20:792
1.27 1.28 1.29 1.30 1.31 1.32 1.33:793
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:794,112,795,796,112,797,798,112,799,800,112
1.20 1.27:801
1.28 1.29 1.30 1.31 1.32 1.33:802
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:803,112,804,805,112,806,807,112
1.20 1.27:808
1.30 1.31 1.32 1.33:809,810,112
1.28 1.29 1.30 1.31 1.32 1.33:811
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:812,112,813,814,112,815,816,1,128
1.20:817,818,819,820,821,822,823
1.27 1.28 1.29 1.30 1.31 1.32 1.33:824,825
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:826,827,1,828,829,1,830,831,1,748,832,1,833,834,1,835,836,1,837,838,1,839,840,1
1.30 1.31 1.32 1.33:841,842,1,843,844,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:845,846,1,847,848,1,849,850,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,851,1,100,1

config unset
1.20:852
1.27 1.28 1.29 1.30 1.31 1.32 1.33:853
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,707,1,107
1.20:854
1.27 1.28 1.29 1.30 1.31 1.32 1.33:855
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:856,112
1.20:857
1.27 1.28 1.29 1.30 1.31 1.32 1.33:858
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:859,1,97,860,1,100,1

config use-context
1.20:861
1.27 1.28 1.29 1.30 1.31 1.32 1.33:862
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,863,864,1,107,865,866,1,97,867,1,100,1

config view
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:868,1,869,1,107
1.20:870
1.27 1.28 1.29 1.30 1.31 1.32 1.33:871
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:872,112
1.20:873
1.27:874
1.28 1.29 1.30 1.31 1.32 1.33:875
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:876,112,877,878,1,128
1.20:130,879,880,881,882,883,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:884,885,1,886,887,1,888,889,1,356,166,1,890,891,1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,892,1,100,1

cordon
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:893,1,107
1.20:894
1.27 1.28 1.29 1.30 1.31 1.32 1.33:895
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:896,1,128
1.20:131,897
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,898,1,100,1

cp
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:899,1,107,900,901,902,903,904
1.20:905
1.27 1.28 1.29 1.30 1.31 1.32 1.33:906
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112,907,908,112,909,910,112,911,912,112,913,914,112,907,915,112,909,916,1,128
1.20:373,917
1.27 1.28 1.29 1.30 1.31 1.32 1.33:377,378
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:918,919,1,920,921,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,922,1,100,1

create
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:923,1,231,1,107
1.20:924
1.27 1.28 1.29 1.30 1.31 1.32 1.33:925
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:926,112
1.20:927
1.27 1.28 1.29 1.30 1.31 1.32 1.33:928
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:929,112
1.20:930,931
1.27 1.28 1.29 1.30 1.31 1.32 1.33:932,933
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,253
1.20:934,935,936,937,938,939,940,941,942,943,944,945,946,947,948,949
1.27 1.28 1.29 1.30 1.31 1.32 1.33:950,951,952,953,954,955,956,957,958,959,960,961,962
1.27:963
1.28 1.29 1.30 1.31 1.32 1.33:964
1.27 1.28 1.29 1.30 1.31 1.32 1.33:965,966,967
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:130,131,968,969,970,135,138,971,140,141,481,272,144,275,972
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,973,974,1,975,154,1,157,976,1,159,160,1,165,166,1,977,978,1,169,170,1,492,493,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,326,979,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,980,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:981
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

create clusterrole
1.20:982
1.27 1.28 1.29 1.30 1.31 1.32 1.33:983
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:984
1.27 1.28 1.29 1.30 1.31 1.32 1.33:985
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:986,112
1.20:987
1.27 1.28 1.29 1.30 1.31 1.32 1.33:988
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:989,112
1.20:990,991
1.27 1.28 1.29 1.30 1.31 1.32 1.33:992,993
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.20:994
1.27 1.28 1.29 1.30 1.31 1.32 1.33:995
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:996,112
1.20:997
1.27 1.28 1.29 1.30 1.31 1.32 1.33:998
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:999,112
1.20:1000
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1001
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1002,1,128
1.20:1003,130,131,969,1004,138,1005,1006,481,144,275,1007
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1008,1009
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,151,152,1,975,154,1,1010,1011,1,165,166,1,1012,1013,1,1014,1015,1,492,493,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1016,1017,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1018,1,100,1

create clusterrolebinding
1.20:1019
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1020
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:1021
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1022
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1023,1,128
1.20:130,1024,131,969,1025,138,481,1026,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1027,1028,1,151,152,1,975,154,1,1029,1030,1,165,166,1,492,493,1,1031,1032,1,176,177,1,178,179,1,1033,1034,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1035,1,100,1

create configmap
1.20:1036
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1037
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1038
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1039
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1040
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1041
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1042
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1043
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,863,1044,1,107
1.20:1045
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1046
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1047,112
1.20:1048
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1049
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1050,112
1.20:1051
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1052
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1053,112
1.20:1054
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1055
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1047,112
1.20:1056,1057
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1058,1059
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:130,1060,131,969,1061,1062,1063,138,481,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1064,1065,1,151,152,1,975,154,1,1066,1067,1,1068,1069,1,1070,1071,1,165,166,1,492,493,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1072,1,100,1

create cronjob
1.20:1073
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1074
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,863,1075,1,107
1.20:1076
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1077
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1078,112
1.20:1079
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1080
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1081,1,128
1.20:130,131,969,1082,138,1083,481,1084,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,975,154,1,1085,1086,1,165,166,1,1087,1088,1,492,493,1,1089,1090,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1091,1,100,1

create deployment
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1092,1,863,1093,1,107
1.20:1094
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1095
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1096,112
1.20:1097
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1098
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1099,112
1.20:1100
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1101
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1102,112
1.20:1103
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1104
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1105
1.30 1.31 1.32 1.33:112,1106,1107
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:130,131,969,1108,138,1109,1110,481,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,975,154,1,1111
1.27 1.28 1.29:1112
1.30 1.31 1.32 1.33:1113
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,165,166,1,1114
1.27 1.28 1.29:1115
1.30 1.31 1.32 1.33:1116
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1117,1118,1,492,493,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1119,1,100,1

create ingress
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1120,1,863,1121,1,107,1122
1.20 1.27:1123
1.28 1.29 1.30 1.31 1.32 1.33:1124
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1125,112,1126,1127,112,1128,1129,1130,1131,112,1132,1133,1134,1135,112,1136,1137,1138,1139,112,1140,1141,1142,1143,112,1144,1145,1146,112,1147,1148,1149,1146,1,128
1.20:130,1150,1151,1152,131,969,138,1153,481,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1154,1155,1,1156,1157,1,1158,1159,1,151,152,1,975,154,1,165,166,1,1160,1161,1,492,493,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1162,1,100,1

create job
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1163,1,107,1164,1165,112
1.20:1166
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1167
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1168,112
1.20:1169
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1170
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1171,1,128
1.20:130,131,969,1172,1082,138,481,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,975,154,1,1173,1174,1,1085,1086,1,165,166,1,492,493,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1175,1,100,1

create namespace
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1176,1,863,1177,1,107,1178,1179,1,128
1.20:130,131,969,138,481,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,975,154,1,165,166,1,492,493,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1180,1,100,1

create poddisruptionbudget
1.20:1181
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1182
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,863,1183,1,107,1184
1.20:1185
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1186
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1187,112,1188
1.20:1189
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1190
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1191,1,128
1.20:130,131,969,1192,1193,138,481,1194,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,975,154,1,1195,1196,1,1197,1198,1,165,166,1,492,493,1,1199,1200,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1201,1,100,1

create priorityclass
1.20:1202
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1203
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,863,1204,1,107
1.20:1205
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1206
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1207,112
1.20:1208
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1209
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1210,112
1.20:1211
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1212
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1213,1,128
1.20:130,1214,131,969,1215,138,1216,481,144,275,1217
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1218,1219,1,151,152,1,975,154,1,1220,1221,1,165,166,1,1222,1223,1,492,493,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1224,1225,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1226,1,100,1

create quota
1.20:1227
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1228
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,863,1229,1,107
1.20:1230
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1231
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1232,112
1.20:1233
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1234
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1235,1,128
1.20:130,131,969,1236,138,481,1237,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,975,154,1,1238,1239,1,165,166,1,492,493,1,1240,1241,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1242,1,100,1

create role
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1243,1,107
1.20:1244
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1245
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1246,112
1.20:1247
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1248
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1249,112
1.20:1250,1251
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1252,1253
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.20:1254
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1255
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1256,1,128
1.20:130,131,969,138,1005,1006,481,144,275,1007
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,975,154,1,165,166,1,1012,1013,1,1014,1015,1,492,493,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1016,1017,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1257,1,100,1

create rolebinding
1.20:1258
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1259
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:1260
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1261
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1262
1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.27 1.28 1.29 1.30:1263
1.31 1.32 1.33:1264
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1265
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:130,1266,131,969,1267,138,1268,481,1269,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1027,1270,1,151,152,1,975,154,1,1029,1271,1,165,166,1,1272,1273,1,492,493,1,1031,1274,1,176,177,1,178,179,1,1033,1275,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1276,1,100,1

create secret
1.20 1.27:1277
1.28 1.29 1.30 1.31 1.32 1.33 1.36:1278
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1
1.28 1.29 1.30 1.31 1.32 1.33 1.36:1279,1,1280,1,1281,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:253
1.20:1282,1283,1284
1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1285,1286,1287
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,97
1.20 1.27:1288
1.28 1.29 1.30 1.31 1.32 1.33 1.36:1289
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33 1.36:1290
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:100,1

create secret docker-registry
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1291
1.20 1.27:112,1292,112,1293
1.20:1294
1.27:1295
1.20 1.27:112
1.28 1.29 1.30 1.31 1.32 1.33:567,1296,567,1297,1298,567
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1299,1
1.20 1.27:1300
1.20:1301
1.27:1302
1.20 1.27:1303
1.28 1.29 1.30 1.31 1.32 1.33:1304,1305,1306
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20 1.27:1307
1.28 1.29 1.30 1.31 1.32 1.33:1308
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1309
1.27 1.28 1.29 1.30 1.31 1.32 1.33:112,1310
1.27 1.28 1.29 1.30:1311
1.31 1.32 1.33:1312
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:130,1313,1314,1315,1316,1317,131,969,1318,138,481,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1064,1319,1,1320,1321,1,1322,1323,1,1324,1325,1,1326,1327,1,151,152,1,975,154,1,1068
1.27 1.28 1.29 1.30:1328
1.31 1.32 1.33:1329
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,165,166,1,492,493,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97
1.20:1330
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1331
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1

create secret generic
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1332,1,1333,1,1334,1,1335,1,107,1336,1337,112,1338,1339,112,1340,1341,112,1342,1343,112
1.20:1344,1345
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1346,1347
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:130,1313,131,969,1348,1318,1349,138,481,144,1350,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1064,1319,1,151,152,1,975,154,1,1066,1351,1,1068,1328,1,1070,1352,1,165,166,1,492,493,1,176,177,1,178,179,1,1353,1354,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1355,1,100,1

create secret tls
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1356,1
1.20:1357
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1358
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:1359
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1360
1.20 1.27 1.28 1.29:1361
1.30 1.31 1.32 1.33:1362
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:130,1313,1363,131,969,1364,138,481,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1064,1319,1,1365,1366,1,151,152,1,975,154,1,1367,1368,1,165,166,1,492,493,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1369,1,100,1

create service
1.20:1370
1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1371
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,863,1372,1,253
1.20:1373,1374,1375,1376
1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1377,1378,1379,1380
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,97,1381,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33 1.36:1382
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:100,1

create service clusterip
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1383,1,107,1384,1385,112,1386,1387,1,128
1.20:130,1388,131,969,138,481,1389,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1390,1391,1,151,152,1,975,154,1,165,166,1,492,493,1,176,177,1,1392,1393,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1394,1,100,1

create service externalname
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1395,1,1396,1,107,1397,1398,1,128
1.20:130,131,1399,969,138,481,1389,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,1400,1401,1,975,154,1,165,166,1,492,493,1,176,177,1,1392,1393,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1402,1,100,1

create service loadbalancer
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1403,1,107,1404,1405,1,128
1.20:130,131,969,138,481,1389,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,975,154,1,165,166,1,492,493,1,176,177,1,1392,1393,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1406,1,100,1

create service nodeport
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1407,1,107,1408,1409,1,128
1.20:130,131,969,1410,138,481,1389,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,975,154,1,1411,1412,1,165,166,1,492,493,1,176,177,1,1392,1393,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1413,1,100,1

create serviceaccount
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1414,1,863,1415,1,107,1416,1417,1,128
1.20:130,131,969,138,481,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,975,154,1,165,166,1,492,493,1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1418,1,100,1

create token
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1419,1,107,1420,1421,112,1422,1423,112,1424,1425,112,1426,1427,112,1428,1429,112
1.27:1430
1.28 1.29 1.30 1.31 1.32 1.33:1431
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1432,1,128,149,150,1,1433,1434,1,1435
1.27 1.28 1.29 1.30:1436
1.31 1.32 1.33:1437
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1438,1439,1,1440,1441,1,1442
1.27 1.28:1443
1.29:1444
1.30 1.31 1.32 1.33:1445
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,165,166,1,176,177,1,178,179,1,97,1446,1,100,1

debug
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1447,1,1448,1,1449,1,1450,1451,1452,1
1.33:1453,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:107,1454
1.20:1455
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1456,112
1.20:1457
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1458
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1455
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1459,112,1457
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1460,112,1461,1462,112,1463,1464,112,1465,1466,112,1467,1468,112,1469,1470,1471,1,128
1.20:1472,1473,1474,1475,1476,1477,1478,1479,1480,1481,1482,1483,1484,1485,1486
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1487,1488
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1489,1490,1,377,1491,1,1492,1493,1
1.31 1.32 1.33:1494,1495,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1496,1497,1,157,1498,1,1085,1499,1,1500,1501,1
1.31 1.32 1.33:1502,1503,1,1504,1505,1,1506,1507,1,1508,1509,1,1510,1511,1,1512,1513,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1514
1.27 1.28 1.29:1515
1.30 1.31 1.32 1.33:1516
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,381,1517,1,1518,1519,1,1520,1521,1,1522,1523,1,1524,1525,1,383,1526,1,1527,1528,1,385,1529,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1530,1,100,1

delete
1.20:1531
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1532
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1533
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1534
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1535
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1536
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1537
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1538
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1539,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1540,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:107
1.20:1541
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1542
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1543,112
1.20:1544
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1545
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1546,112
1.20:1547
1.27:1548
1.28 1.29 1.30 1.31 1.32 1.33:1549
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1550,112,1551
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1552,112,1553,1554,112
1.20:1555
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1556
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1557,112,1558,1559,112,1560,1561,112,1562,1563
1.32 1.33:112,1564,1565
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:1566,1567,261,131,133,1568,264,266,1569,267,1570,1571,1572,141,1573,274,1574
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,1575
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:147,1576,1,278,279,1,151,152,1,155,156,1,157,1577,1,282,283,1,286,287,1,1578,1579,1
1.29 1.30 1.31 1.32 1.33:1580
1.29:1581
1.30 1.31 1.32 1.33:1582
1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:159,288,1,1583,1584,1,165,1585,1,977,1586,1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,302,303,1,1587,308,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1588,1,100,1

describe
1.20:1589
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1590
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1591,1
1.20 1.27:1592,112
1.28 1.29 1.30 1.31 1.32 1.33:1593,567
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1594,1,106,1,107,1595,1596,112,1597,1598,112,1599,1600,112,1601,1602,112,1603
1.20 1.27:1604
1.28 1.29 1.30 1.31 1.32 1.33:1605
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.20:1606,1607
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1608,1609
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1610,1,128
1.20:1567,1611,135,141,272,1612
1.27 1.28 1.29 1.30 1.31 1.32 1.33:147,1576
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1613,1614,1,157,1615,1,159,160,1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1616,1617,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1618,1,100,1

diff
1.20:1619
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1620
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1621
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1622
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1623,1
1.20:1624
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1625
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1626,1,1627,1,107
1.20:1628
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1629
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1630,112,1631,1632,1,128
1.20:262,1633,265,135,141,272,273
1.28 1.29 1.30 1.31 1.32 1.33:1634,1635,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:280,154
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:157,1636,1,284,285,1,159,160,1,293,1637,1,295
1.27 1.28 1.29:1638
1.30 1.31 1.32 1.33:296
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,297,298,1,176,1639,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1640,1,100,1

drain
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1641,1
1.20:1642
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1643
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1644,1,1645,1
1.20:1646
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1647
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:1648,1649
1.27:1650
1.28 1.29 1.30 1.31 1.32 1.33:1651
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1652
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.20:1653,1654
1.27:1655
1.28 1.29 1.30 1.31 1.32 1.33:1656
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1657
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:1658,1659,131,1660,1661,1662,1663,897,1664,1665
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1613,1614
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1666,1667,1,1668,1669,1,151,152,1,282,1670,1,286,1671,1,1672,1673,1,1674,1675,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1676,1677,1,302,1678,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1679,1,100,1

edit
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1680,1
1.20:1681
1.27:1682
1.28 1.29 1.30 1.31 1.32 1.33:1683
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.28 1.29 1.30 1.31 1.32 1.33:1684,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1685,1,314,1,315,1,316,1,107
1.20:1686,1687
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1688,1689
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112,1690
1.20:1691
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1692
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.20:1693
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1694
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1695,112
1.20:1696
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1697
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1698
1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.27:1699
1.28 1.29 1.30 1.31 1.32 1.33:1700
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1701
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:130,1702,323,135,138,1703,140,141,481,144,275,324
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1704,154,1,157,325,1,159,160,1,165,166,1,1705,1706,1,169,170,1,492,493,1,176,177,1,299
1.27 1.28 1.29 1.30 1.31:1707
1.32:1708
1.33:1709
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,326,327,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1710,1,100,1

events
1.27:1711
1.28 1.29 1.30 1.31 1.32 1.33:1712
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1713,1,107
1.27:1714
1.28 1.29 1.30 1.31 1.32 1.33:1715
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1716,112
1.27:1717
1.28 1.29 1.30 1.31 1.32 1.33:1718
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1719,112
1.27:1720
1.28 1.29 1.30 1.31 1.32 1.33:1721
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1722,112
1.27:1723
1.28 1.29 1.30 1.31 1.32 1.33:1724
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1725,112
1.27:1726
1.28 1.29 1.30 1.31 1.32 1.33:1727
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1728,1,128,147,1576,1,149,150,1,1613,1614,1,1729,1730,1,216,1731,1,165,166,1,176,177,1,178,179,1,1732,1733,1,1734,1735,1,97
1.27 1.28:1736
1.29 1.30 1.31 1.32 1.33:1737
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1

exec
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1738,1,107
1.20:1739
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1740
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1741,112
1.20:1742
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1743
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1744,112
1.20:366
1.27 1.28 1.29 1.30 1.31 1.32 1.33:367
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:368,1745,112
1.20:1746
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1747
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1748
1.20:1749
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1750
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1751
1.20:1752
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1753
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1754,112,1755,1756,112,1757,1758,1,128
1.20:373,1759,374,375,376
1.27 1.28 1.29 1.30 1.31 1.32 1.33:377,378
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:157,1760,1,379,380,1,381,382,1,383,384,1,385,386,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1761,1,100,1

explain
1.20:1762
1.27:1763
1.28 1.29 1.30 1.31 1.32 1.33:1764
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1765,1
1.20 1.27:1766,112,1767
1.28 1.29 1.30 1.31 1.32 1.33:1768,567,1769
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,1,107,1770,1771,112
1.28 1.29 1.30 1.31 1.32 1.33:1772,1773,112,1774,1775,112
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1776,1777
1.28 1.29 1.30 1.31 1.32 1.33:112,1778,1779
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:1780,1781
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1782
1.27 1.33:1783
1.28 1.29 1.30 1.31 1.32:1784
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.33:1785
1.27 1.33:1786
1.32:1787
1.28 1.29 1.30 1.31 1.32:1788
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1789
1.27 1.33:1790
1.28 1.29 1.30 1.31 1.32:1791
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97
1.20 1.27:1792
1.28 1.29 1.30 1.31:1793
1.32 1.33:1794
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1

expose
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1795,1,1796,1,1797,1,1798,1,107
1.20:1799
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1800
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1801,112
1.20:1802
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1803
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1804,112,1805,1806,112,1807,1808,112,1809,1810,112
1.20:1811
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1812
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1813,112
1.20:1814
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1815
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1816,1,128
1.20:130,1817,131,1818,1819,1820,1821,135,1822,1823,1824,138,1825,1826,1827,140,141,481,1828,1829,1830,144,1831
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1832,1833,1,151,152,1,1834,1835,1,1836,154,1,157,1837,1,159,160,1,1838,1839,1,1840,1841,1,490,1842,1,165,166,1,1843,1844,1,1845,1846,1,1847,1848,1,1849,1850,1,169,170,1,492,493,1,1199,1851,1,1852,1853,1,176,177,1,1854,1855,1,178,179,1,1353,1856,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1857,1,100,1

get
1.20:1858
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1859
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30:1860
1.31 1.32 1.33:1861
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1862,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1863,1,106,1,107
1.20:1864
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1865
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1866,112
1.20:1867
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1868
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1869,112
1.20:1870
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1871
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1872,112
1.20:1873
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1874
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1875,112
1.20:1876
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1877
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1878,112
1.20:1879
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1880
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1881,112
1.20:1882
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1883
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1884,112
1.20:1885
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1886
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1887,112
1.20:1888
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1889
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1890,112
1.20:1891
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1892
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1893,112
1.20:1894
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1895
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1896
1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.27:1897
1.28 1.29 1.30 1.31 1.32 1.33:1898
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1899
1.31 1.32 1.33:112,1900,1901,112,1902,1903
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:1567,130,1904,133,1905,1906,135,1907,203,1908,1909,1910,141,272,1911,1912,1913,1914,144,1915,1916
1.27 1.28 1.29 1.30 1.31 1.32 1.33:147,1576
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,1613,1614,1,155,156,1,157,1917,1,1578,1918,1,159,160,1,1919,1920,1,216,217,1,165,1921,1,1922,1923,1,977,1924,1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1925,1926,1,1927,1928,1,1929,1930,1,176,177,1,219,1931,1,299
1.27 1.28 1.29 1.30 1.31:1932
1.32:1933
1.33:1934
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,178,179,1,1734,1935,1,1936,1937,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97
1.20:1938
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1939
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1

kustomize
1.20:1940
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1941
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1942,1,1943,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:107
1.20:1944,1945
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1946,1947
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.20:1948,1949
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1950,1951
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.20:1952,1953
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1954,1955
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:128,1956,1957,1,1958,1959,1,1960,1961,1,1962,1963,1
1.31 1.32 1.33:1964,1965,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1966,1967,1
1.32 1.33:1968,1969,1
1.31 1.32 1.33:1970,1971,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1972,1973,1,1974,1975,1,1976,1977,1,1978,1979,1,165,1980,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97
1.20:1981
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1982
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1

label
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1983,1
1.20:1984,1985
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1986,1987
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1988,1989,1,107
1.20:1990
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1991
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1992,112
1.20:1993
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1994
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1995,112,118,1996,112,1997,1998,112
1.20:120
1.27 1.28 1.29 1.30 1.31 1.32 1.33:121
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1999,112
1.20:2000,124
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2001,126
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2002,1,128
1.20:2003,130,131,2004,133,2005,135,2006,2007,138,2008,140,141,2009,143,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,2010
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:147,148,1,149,150,1,151,152,1,2011,154,1,155,156,1,157,2012,1,159,160,1,161,2013,1,163,2014,1,165,166,1,167,2015,1,169,170,1,171,2016,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2017,1,100,1

logs
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2018,1,107,2019,2020,112
1.32 1.33:2021,2022,112,2023,2024,112,2025,2026,112
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2027,2028,112
1.32 1.33:2029,2030,112
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2031
1.20:2032
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2033
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.32 1.33:2034,2035,112
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2036,2037,112
1.32 1.33:2038,2039,112
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2040,2041,112,2042
1.20:2043
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2044
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112,2045,2046,112,2047,2048,112
1.32 1.33:2049,2050,112
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2051,2052,112,2053,2054,112,2055,2056,1,128
1.20:2057,2058,2059,2060,2061,2062,2063,545,2064,2065,2066,2067,2068,2069,2070
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2071,2072
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.31 1.32 1.33:2073,2074,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:377,2075,1,2076,2077,1,2078,2079,1,2080,2081,1,2082,2083,1,2084,2085,1,552,380,1,2086,2087,1,2088,2089,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2090,2091,1,2092,2093,1,2094,2095,1,2096,2097,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2098,1,100,1

options
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2099,1
1.20:2100,2101,2102,2103,2104,2105,2106,2107,2108,2109,2110,2111,2112,2113,2114,2115,2116,2117,2118,2119,2120,2121,2122,2123,2124,2125,2126,2127,2128,2129,2130,2131,2132,2133,2134,2135
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2136,2137
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2138,2139,1,2140,2141,1,2142,2143,1,746,2144,1,828,2145,1,830,2146,1,764,2147,1,2148,2149,1,2150,2151,1,750,2152,1,2153,2154,1,2155,2156,1,2157,2158,1,2159,2160,1,845,2161,1,2162,2163,1,2164,2165,1,2166,2167,1,2168,2169,1,756,2170,1,847,2171,1,770,2172,1,849,2173,1,2174,2175,1,2176,2177,1,2178,2179,1,1

patch
1.20:2180
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2181
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,231,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2182,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:107
1.20:2183
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2184
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2185,112
1.20:2186
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2187
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2188,112
1.20:2189
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2190
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2191,112
1.20:2192
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2193
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2194,112
1.20:2195
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2196
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2197
1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.27:2198
1.28 1.29 1.30 1.31 1.32 1.33:2199
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2200
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:130,131,2201,508,135,2202,138,2203,2204,140,141,144,2205
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,2206,154,1,157,510,1,159,160,1,163,2207,1,165,166,1,2208,2209,1,2210,2211,1,169,170,1,176,177,1,299
1.27 1.28 1.29 1.30 1.31:2212
1.32:2213
1.33:2214
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,178,179,1,2215,2216,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2217,1,100,1

plugin
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2218,1,2219,1
1.20:2220
1.27 1.28 1.29 1.30:2221
1.31 1.32 1.33:2222
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.31 1.32 1.33:107,2223,2224,112,2225,2226,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:253
1.20:2227
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2228
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,2229,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:2230
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

plugin list
1.20 1.27 1.28 1.29 1.30:2231
1.31 1.32 1.33:2232
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2233,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:107,2223,2224
1.31 1.32 1.33:112,2225,2226
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:128
1.20:2234
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2235,2236
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,2237,1,100,1

port-forward
1.20:2238
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2239
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2240,1
1.20:2241
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2242
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,2243,2244,112,2245,2246,112,2247,2248,112,2249,2250,112,2251,2252,112,2253,2254,112,2255,2256,1,128
1.20:2257,374
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2258,2259
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:379,380,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2260,1,100,1

proxy
1.20:2261
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2262
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:2263
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2264,2265
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.20:2266
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2267,2268,2269
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.20:2270
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2271,2272,2273
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.20:2274,112,2275,112,2276,112,2277,112,2278,112,2279
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2280
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2281,112
1.20:2282,2283
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2284,2285
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2286,112
1.20:2287,2288
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2289,2290
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2291,1,128
1.20:2292,2293,2294,2295,2296,2297,2298,2299,2300,2301,2302,2303
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2304,2305
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2306,2307,1,2308,2309,1,2310,2311,1,2312,2313,1,2314,2315,1,2316,2317,1,2318,2319,1,2320,2321,1,2322,2323,1,2324,2325,1,2326,2327,1,2328,2329,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2330,1,100,1

replace
1.20:2331
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2332
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2333,1
1.20 1.27:2334
1.28 1.29 1.30 1.31 1.32 1.33:2335
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:2336
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2337
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2338,112
1.20:2339
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2340
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2341,112,2342,2343,112,2344,2345,1,128
1.20:130,261,131,2346,2347,264,266,267,138,2348,141,481,144,274,275,276
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:278,279,1,151,152,1,2349,154,1,157,2350,1,282,283,1,286,287,1,159,288,1,165,166,1,977,2351,1,169,170,1,492,493,1,176,177,1,299
1.27 1.28 1.29 1.30 1.31:2352
1.32:2353
1.33:2354
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,178,179,1,302,303,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,307,308,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2355,1,100,1

rollout
1.20:2356
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2357
1.20 1.27:112
1.28 1.29 1.30 1.31 1.32 1.33:567
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2358,1,2359,2360,2361,1,107,2362,2363,112,2364,2365
1.27 1.28 1.29 1.30 1.31 1.32 1.33:112,2366,2367,112
1.27:2368
1.28 1.29 1.30 1.31 1.32 1.33:2369
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2370
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,253
1.20:2371,2372,2373,2374,2375,2376
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2377,2378,2379,2380,2381,2382
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,2383,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:2384
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

rollout history
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2385,1,107,2386,2387,112,2388,2389,1,128
1.20:130,1905,135,138,141,2390,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:157,1917,1,159,160,1,165,166,1,169,170,1,2391,2392,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2393,1,100,1

rollout pause
1.20:2394
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2395
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2396,1,107
1.20:2397,2398,2399
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2400,2401,2402
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2403,1,128
1.20:130,2404,1905,135,138,141,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2405,154,1,157,1917,1,159,160,1,165,166,1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2406,1,100,1

rollout restart
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2407,1
1.20:2408
1.27:2409
1.28 1.29 1.30 1.31 1.32 1.33:2410
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.29 1.30:2411
1.31 1.32 1.33:2412
1.29 1.30 1.31 1.32 1.33:2413,112
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2366,2414,112
1.20:2415
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2416
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2417
1.27 1.28 1.29 1.30 1.31 1.32 1.33:112,2368,2370
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:130,2404,1905,135,138,141,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2405,154,1,157,1917,1,159,160,1,165,166,1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2418,1,100,1

rollout resume
1.20:2419
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2420
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2421,1,107,2422,2423,1,128
1.20:130,2404,1905,135,138,141,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2405,154,1,157,1917,1,159,160,1,165,166,1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2424,1,100,1

rollout status
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2425,1,2426,1,107,2427,2428,1,128
1.20:1905,135,141,2429,2430,2431
1.27 1.28 1.29 1.30 1.31 1.32 1.33:157,1917
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:159,160,1,169,170,1,2391,2432,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,302,2433,1,2434,2435,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2436,1,100,1

rollout undo
1.20:2437
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2438
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:2362
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2439
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2363,112
1.20:2440
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2441
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2442,112
1.20:2443
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2444
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2445,1,128
1.20:130,131,1905,135,138,141,144,2446
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152,1,157,1917,1,159,160,1,165,166,1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1,2447,2448,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2449,1,100,1

run
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2450,1,107
1.20:2451
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2452
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2453,112
1.20:2454
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2455
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2456,112
1.20:2457
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2458
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2459,112
1.20:2460
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2461
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2462,112
1.20:2463
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2464
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2465,112
1.20:2466
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2467
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2468,112
1.20:2469
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2470
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2471,112
1.20:2472
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2473
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2474,112
1.20:2475
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2476
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2477,1,128
1.20:130,2478,2479,261,2480,131,1476,2481,2482,2347,264,266,2483,2484,2485,267,2486,2487,2488,138,1825,374,2489,2490,2491,140,141,2492,2493,2494,481,2495,1484,144,274,2496,276
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2497,2498,1,1489,2499,1
1.31 1.32 1.33:278,279,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2500,2501,1,151,152,1,1496,1497,1,2502,2503,1,2504,154,1
1.31 1.32 1.33:157,2505,1,282,283,1,286,287,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1085,2506,1,1500,2507,1
1.31 1.32 1.33:159,288,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1838,2508,1,2509,2510,1,165,166,1,1843,1844,1,1845,1846,1,379,380,1,1847,1115,1,2511,2512,1,381,2513,1
1.31 1.32 1.33:169,170,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2514,2515,1,2516,2517,1,492,493,1,176,177,1,383,2518,1,178,179,1
1.31 1.32 1.33:302,303,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:385,2519,1
1.31 1.32 1.33:307,308,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2520,1,100,1

scale
1.20:2521
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2522
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2523,1,2524,1,107
1.20:2525
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2526
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2527,112
1.20:2528
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2529
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2530,112
1.20:2531
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2532
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2533,112
1.20:2534
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2535
1.20 1.27:2536
1.28 1.29 1.30 1.31 1.32 1.33:2537
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:112
1.20:2538
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2539
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2540,1,128
1.20:353,130,2541,131,2542,135,138,140,141,2543,2544,272,144,2545
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,355
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,2546,2547,1,151,152,1,157,2548,1,159,160,1,165,166,1,169,170,1,2549,2550,1,171,2551,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1,302,2552,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2553,1,100,1

set
1.20:2554
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2555
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2556,1,253
1.20:2557,2558,2559,2560,2561,2562
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2563,2564,2565,2566,2567,2568
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,2569,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:2570
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

set env
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2571,1,2572,1,2573,1,1797,1
1.20:2574
1.27:2575
1.28 1.29 1.30 1.31 1.32 1.33:2576
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,2577,2578,112,2579,2580,112,2581,2582,112,2583,2584,112,2585,2586,112,2587,2588,112,2589,2590,112,2591,2592,112,2593,2594,112,2595,2596,2597,112,2598,2599,1,128
1.20:2600,130,2601,131,2602,2603,2604,2605,2606,135,2607,2608,138,2609,2610,141,2611,897,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,2612
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,2613,2614,1,151,152,1,1962,2615,1,2616,154,1,157,2617,1,1173,2618,1,2619,2620,1,159,160,1,161,2621,1,163,2622,1,165,166,1,291,2623,1,2624,2625,1,169,170,1,2626,2627,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2628,1,100,1

set image
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2629,1,1797,1
1.20:2630
1.27:2575
1.28 1.29 1.30 1.31 1.32 1.33:2576
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:2631
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2632
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2633,112,2634,2635,112,2636,2637,112,2638,2639,1,128
1.20:2003,130,131,2603,1905,135,2640,138,140,141,2641,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,2010
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,151,152,1,2616,154,1,157,1917,1,159,160,1,163,2642,1,165,166,1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2643,1,100,1

set resources
1.20:2644
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2645
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:2646
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2647
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2648,1,107,2649,2650,112,2651,2652,112,2653,2654,112,2655,2656,1,128
1.20:2003,130,2657,131,2603,1905,135,2658,2659,138,140,141,2492,2660,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,2010
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,2613,2661,1,151,152,1,2616,154,1,157,1917,1,159,160,1,2662,2663,1,163,2664,1,165,166,1,169,170,1,2665,2663,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2666,1,100,1

set selector
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2667,1
1.20:2668
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2669
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:2670
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2671
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2672,2673,1,128
1.20:353,130,131,2603,2674,137,138,140,2675,2676,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,355
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,151,152,1,2616,154,1,157,2677,1,163,164,1,165,166,1,2678,170,1,171,2679,1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2680,1,100,1

set serviceaccount
1.20:2681
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2682
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2683,1,2684,1,863,1415,1,107
1.20:2685
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2686
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2687,112
1.20:2688
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2689
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2690,1,128
1.20:2003,130,131,2603,1905,135,2691,138,140,141,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,2010
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,151,152,1,2616,154,1,157,1917,1,159,160,1,163,2692,1,165,166,1,169,170,1,176,177,1,178,179,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2693,1,100,1

set subject
1.20:2694
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2695
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:2696
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2697
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2698,112
1.20:2699
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2700
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2701,112
1.20:2702
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2703
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2704,1,128
1.20:2003,130,131,2603,2705,1267,135,2706,138,141,2641,2707,144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,2010
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,151,152,1,2616,154,1,157,2708,1,1029,2709,1,159,160,1,163,2710,1,165,166,1,169,170,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1031,2711,1,176,177,1,178,179,1,1033,2712,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2713,1,100,1

taint
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2714,1,2715
1.20:2716,1985,2717
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2718,1987,2719
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2720,2721,1,107
1.20:2722,2723
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2724,2725
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2726,112
1.20:2727
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2728
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2729,112,2730,2731,112
1.20 1.27:2732
1.28 1.29 1.30 1.31 1.32 1.33:2733
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2734,112,2735,2736,1,128
1.20:2737,130,131,2738,138,2739,272,144,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,2740
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:149,150,1,151,152,1,2741,154,1,165,166,1,167,2742,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,176,177,1,178,179,1,304
1.27 1.28 1.29 1.30 1.31:305
1.32 1.33:306
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2743,1,100,1

top
1.20:2744
1.27:2745
1.28 1.29 1.30 1.31 1.32 1.33 1.36:2746
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2747
1.36:2748
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2749
1.36:2750
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1
1.36:2751,1,2752,1,2753,2754,2755,1,2756,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:253
1.20:2757,2758
1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:2759,2760
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,97,2761,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33 1.36:2762
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:100,1

top node
1.20:2763
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2764
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2765,1,863,2766,1,107,2767,2768,112,2769,2770,1,128
1.20:2771,272,2772
1.27 1.28 1.29 1.30 1.31 1.32 1.33:216,2773
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2774,2775,1,219,2776,1,2777,2778,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2779,1,100,1

top pod
1.20:2780
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2781
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2782,1,2783,1,863,2784,1,107,2785,2786,112,2787,2788,112,2789,2790,112,2791,2792,1,128
1.20:1567,2793,2794,272,2795
1.27 1.28 1.29 1.30 1.31 1.32 1.33:147,1576
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2796,2797,1,155,156,1,216,2798,1,173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,219,2799,1,2800,2801,1,2777,2778,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2802,1,100,1

uncordon
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2803,1,107
1.20:2804,2805
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2806,2807
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,128
1.20:131,897
1.27 1.28 1.29 1.30 1.31 1.32 1.33:151,152
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:173
1.27 1.28 1.29 1.30 1.31 1.32:174
1.33:175
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2808,1,100,1

version
1.20:2809
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2810
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107,2811,2812,1,128
1.20:2813,2814,2815
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2816,2817
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:165,2818,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2819,1,100,1

wait
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2820,1,2821,1
1.20 1.27 1.28 1.29 1.30 1.31:2822
1.32 1.33:2823
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:2824
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2825
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,107
1.20:2826
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2827
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2828,112
1.20:2829
1.27:2830
1.28 1.29 1.30 1.31 1.32 1.33:2831
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2832,112
1.27:2833
1.28 1.29 1.30 1.31 1.32 1.33:2834
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2835,112
1.29 1.30 1.31 1.32 1.33:2836,2837,112
1.28 1.29 1.30:2838
1.31 1.32 1.33:2839
1.28 1.29 1.30 1.31 1.32 1.33:2840,112
1.32 1.33:2841,2842,2843,112
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2844
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2845,2846,1,128
1.20:353,1567,130,133,2674,2847,137,138,2675,272,144,2848
1.27 1.28 1.29 1.30 1.31 1.32 1.33:145,355
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:147,1576,1,149,150,1,155,156,1,157,2677,1,1729
1.27:2849
1.28 1.29 1.30 1.31:2850
1.32 1.33:2851
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,163,164,1,165,166,1,2678,170,1,173,2852,1,176,177,1,178,179,1,2853
1.27 1.28 1.29 1.30 1.31:2854
1.32 1.33:2855
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97
1.20:2856
1.27:2857
1.28 1.29 1.30 1.31:2858
1.32 1.33:2859
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1`;
