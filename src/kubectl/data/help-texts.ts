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

annotate
1.20:101
1.27 1.28 1.29 1.30 1.31 1.32 1.33:102
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,103,1,104,1,105,1,106
1.20:107
1.27 1.28 1.29 1.30 1.31 1.32 1.33:108
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:109,110,111,112,113,111
1.20:114
1.27 1.28 1.29 1.30 1.31 1.32 1.33:115
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:116,111,117,118,111
1.20:119
1.27 1.28 1.29 1.30 1.31 1.32 1.33:120
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:121,111
1.20:122,123
1.27 1.28 1.29 1.30 1.31 1.32 1.33:124,125
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:126,1,127
1.20:128,129,130,131,132,133,134,135,136,137,138,139,140,141,142,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,145
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:146,147,1,148,149,1,150,151,1,152,153,1,154,155,1,156,157,1,158,159,1,160,161,1,162,163,1,164,165,1,166,167,1,168,169,1,170,171,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,179,1,100,1

api-resources
1.20:180
1.27 1.28 1.29 1.30 1.31 1.32 1.33:181
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:182
1.27 1.28 1.29 1.30 1.31 1.32 1.33:183
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:184,111
1.20:185
1.27 1.28 1.29 1.30 1.31 1.32 1.33:186
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:187,111
1.20:188
1.27 1.28 1.29 1.30 1.31 1.32 1.33:189
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:190,111,191,192,111,193,194,111
1.20:195,196
1.27 1.28 1.29 1.30 1.31 1.32 1.33:197,198
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:199,200,201,202,203,204,205
1.27 1.28 1.29 1.30 1.31 1.32 1.33:206,207
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:208,209,1,210
1.27:211
1.28 1.29 1.30 1.31 1.32 1.33:212
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,213,214,1,215,216,1,164,217,1,218,219,1,220,221,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,222,1,100,1

api-versions
1.20:223
1.27 1.28 1.29 1.30 1.31 1.32 1.33:224
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,225,226,1,97,227,1,100,1

apply
1.20:228
1.27 1.28 1.29 1.30 1.31 1.32 1.33:229
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,230,1,231,1,106
1.20:232
1.27 1.28 1.29 1.30 1.31 1.32 1.33:233
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:234,111
1.20:235
1.27 1.28 1.29 1.30 1.31 1.32 1.33:236
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:237,111
1.20:238
1.27 1.28 1.29 1.30 1.31 1.32 1.33:239
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:240,111
1.27:241
1.28 1.29 1.30 1.31 1.32 1.33:242
1.27 1.28 1.29 1.30 1.31 1.32 1.33:243,111
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:244
1.20:245
1.27 1.28 1.29 1.30 1.31 1.32 1.33:246
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:247,111
1.20:248,249
1.27 1.28 1.29 1.30 1.31 1.32 1.33:250,251
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,252
1.20:253,254,255
1.27 1.28 1.29 1.30 1.31 1.32 1.33:256,257,258
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:259,129,260,130,261,262,263,264,265,266,267,137,268,269,270,139,140,271,272,143,273,274,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,276
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,277,278,1,150,151,1,279,153,1,156,280,1,281,282,1,283,284,1,285,286,1,158,287,1,288,289,1,164,165,1,290,291,1,292,293,1,294,295,1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,296,297,1,175,176,1
1.32 1.33:298
1.32:299
1.33:300
1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:177,178,1,301,302,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,306,307,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,308,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:309
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

apply edit-last-applied
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:310,1
1.20:311
1.27 1.28 1.29 1.30 1.31 1.32 1.33:312
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,313,1,314,1,315,1,106
1.20:316
1.27 1.28 1.29 1.30 1.31 1.32 1.33:317
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:318,111
1.20:319
1.27 1.28 1.29 1.30 1.31 1.32 1.33:320
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:321,1,127
1.20:129,261,322,134,137,139,140,143,323
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:279,153,1,156,324,1,158,159,1,164,165,1,168,169,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,325,326,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,327,1,100,1

apply set-last-applied
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:328,1,106
1.20:329
1.27 1.28 1.29 1.30 1.31 1.32 1.33:330
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:331,111
1.20:332
1.27 1.28 1.29 1.30 1.31 1.32 1.33:333
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:334,111
1.20:335
1.27 1.28 1.29 1.30 1.31 1.32 1.33:336
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:337,1,127
1.20:129,338,130,339,137,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:340,341,1,150,151,1,156,342,1,164,165,1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,343,1,100,1

apply view-last-applied
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:344,1
1.20:345
1.27 1.28 1.29 1.30 1.31 1.32 1.33:346
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:347
1.27 1.28 1.29 1.30 1.31 1.32 1.33:348
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:349,111,350,351,1,127
1.20:352,339,134,353,140,271
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,354
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:156,342,1,158,159,1,355,356,1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,357,1,100,1

attach
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:358,1,106
1.20:359
1.27 1.28 1.29 1.30 1.31 1.32 1.33:360,361
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:362,111,363,364,111
1.20:365
1.27 1.28 1.29 1.30 1.31 1.32 1.33:366
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:367,368,111
1.20:369
1.27 1.28 1.29 1.30 1.31 1.32 1.33:370
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:371,1,127
1.20:372,373,374,375
1.27 1.28 1.29 1.30 1.31 1.32 1.33:376,377
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:378,379,1,380,381,1,382,383,1,384,385,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,386,1,100,1

auth
1.20 1.27:387
1.28 1.29 1.30 1.31 1.32 1.33:388
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,252
1.20:389,390
1.27 1.28 1.29 1.30 1.31 1.32 1.33:391,392,393
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,394,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:395
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

auth can-i
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:396,1
1.20:397
1.27 1.28 1.29 1.30 1.31 1.32 1.33:398
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,399,400,111,401,402,111
1.27 1.28 1.29 1.30:403,404,405
1.31 1.32 1.33:406,407
1.27 1.28 1.29 1.30 1.31 1.32 1.33:408,111
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:409,410,111,411,412,111,413,414,111,415,416,111
1.31 1.32 1.33:417,418,111
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:419,420,1,127
1.20:421,422,423,424,425
1.27 1.28 1.29 1.30 1.31 1.32 1.33:146,147
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:160,426,1,215,427,1,380,428,1,298,429,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,430,1,100,1

auth reconcile
1.20:431
1.27 1.28 1.29 1.30 1.31 1.32 1.33:432
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,433,1,434,1,435,1,436,1,106
1.20:437
1.27 1.28 1.29 1.30 1.31 1.32 1.33:438
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:439,1,127
1.20:129,130,440,134,137,140,441,442,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,156,443,1,158,159,1,164,165,1,168,169,1,444,445,1,446,447,1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,448,1,100,1

auth whoami
1.27 1.28 1.29 1.30 1.31 1.32 1.33:449,1
1.27:450,451,452
1.28 1.29 1.30 1.31 1.32 1.33:453,454,455
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.27 1.28 1.29 1.30:456
1.31 1.32 1.33:457
1.27 1.28 1.29 1.30 1.31 1.32 1.33:458,111
1.27 1.28 1.29 1.30:459
1.31 1.32 1.33:460
1.27 1.28 1.29 1.30 1.31 1.32 1.33:461,1,127,148,149,1,164,165,1,175,176,1,177,178,1,97,462,1,100,1

autoscale
1.20:463
1.27 1.28 1.29 1.30 1.31 1.32:464
1.33:465
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:466
1.27 1.28 1.29 1.30 1.31 1.32 1.33:467
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:468
1.27 1.28 1.29 1.30 1.31 1.32 1.33:469
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:470,111
1.20:471
1.27 1.28 1.29 1.30 1.31 1.32 1.33:472
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:473,1,127
1.20:129,474,130,475,476,134,477,478,479,137,139,140,480,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:481,482,1,150,151,1,483,153,1,156,484,1,158,159,1,485,486,1,487,488,1,489,490,1,164,165,1,168,169,1,491,492,1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,493,1,100,1

certificate
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:494,1,252
1.20:495,496
1.27 1.28 1.29 1.30 1.31 1.32 1.33:497,498
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,499,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:500
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

certificate approve
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:501,1
1.20 1.27:502
1.28 1.29 1.30 1.31 1.32 1.33:503
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,504,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:106,505,506,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:127
1.20:129,507,508,134,137,140,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:156,509,1,281,510,1,158,159,1,164,165,1,168,169,1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,511,1,100,1

certificate deny
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:512,1
1.20 1.27:513
1.28 1.29 1.30 1.31 1.32 1.33:514
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:106,515,516,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:127
1.20:129,507,517,134,137,140,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:156,509,1,281,518,1,158,159,1,164,165,1,168,169,1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,519,1,100,1

cluster-info
1.20:520
1.27 1.28 1.29 1.30 1.31 1.32 1.33:521
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,522,523,1,252
1.20:524
1.27 1.28 1.29 1.30 1.31 1.32 1.33:525
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,526,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:527
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

cluster-info dump
1.20:528
1.27 1.28 1.29 1.30 1.31 1.32 1.33:529
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:530
1.27 1.28 1.29 1.30 1.31 1.32 1.33:531
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,532,533,111,534,535,111,536,537,111,538,539,1,127
1.20:540,129,541,542,543,544,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:146,545
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,546,547,1,548,165,1,549,550,1,551,379,1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,552,1,100,1

completion
1.20:553
1.27 1.28 1.29 1.30 1.31 1.32 1.33:554
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:555
1.27 1.28 1.29 1.30 1.31 1.32 1.33:556
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:557
1.27:558,559,111,560,561,111,562,563,111
1.28 1.29 1.30 1.31 1.32 1.33:564,565,566,567,568,566,569,570,566
1.27 1.28 1.29 1.30 1.31 1.32 1.33:571
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,572,573,574,575,576
1.20:577
1.27 1.28 1.29 1.30 1.31 1.32 1.33:578
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:579,580,111,111,581
1.20:582
1.27 1.28 1.29 1.30 1.31 1.32 1.33:583
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:584,585,586
1.20:587
1.27 1.28 1.29 1.30 1.31 1.32 1.33:588
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:589,590
1.20 1.27:591
1.28 1.29 1.30 1.31 1.32 1.33:592
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:593,594,595,111,596,597,598,599
1.27 1.28 1.29 1.30 1.31 1.32 1.33:111,111,600,601,602,603,111,604,605,606,607,608,609,610,611,605,612,613,614
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,615,1,100,1

config
1.20 1.27:616
1.28 1.29 1.30 1.31 1.32 1.33 1.36:617
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,618,1,619,620,621,1,252
1.20:622,623,624,625,626,627,628,629,630,631,632,633,634,635,636
1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:637,638,639,640,641,642,643,644,645,646,647,648,649,650,651
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,97,652,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33 1.36:653
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:100,1

config current-context
1.20:654
1.27 1.28 1.29 1.30 1.31 1.32 1.33:655
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,656,657,1,97,658,1,100,1

config delete-cluster
1.20:659
1.27 1.28 1.29 1.30 1.31 1.32 1.33:660
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,661,662,1,97,663,1,100,1

config delete-context
1.20:664
1.27 1.28 1.29 1.30 1.31 1.32 1.33:665
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,666,667,1,97,668,1,100,1

config delete-user
1.20:669
1.27 1.28 1.29 1.30 1.31 1.32 1.33:670
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,671,672,1,97,673,1,100,1

config get-clusters
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:674,1,106
1.20:675
1.27 1.28 1.29 1.30 1.31 1.32 1.33:676
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:677,1,97,678,1,100,1

config get-contexts
1.20:679
1.27 1.28 1.29 1.30 1.31 1.32 1.33:680
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,681,682,111
1.20:683
1.27 1.28 1.29 1.30 1.31 1.32 1.33:684
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:685,1,127
1.20:202,686
1.27 1.28 1.29 1.30 1.31 1.32 1.33:215,216
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:164,687,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,688,1,100,1

config get-users
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:689,1,106
1.20:690
1.27 1.28 1.29 1.30 1.31 1.32 1.33:691
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:692,1,97,693,1,100,1

config rename-context
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:694,1
1.20:695
1.27 1.28 1.29 1.30 1.31 1.32 1.33:696
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:697
1.27 1.28 1.29 1.30 1.31 1.32 1.33:698
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:699
1.27 1.28 1.29 1.30 1.31 1.32 1.33:700
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,701,702,1,97,703,1,100,1

config set
1.20:704
1.27 1.28 1.29 1.30 1.31 1.32 1.33:705
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,706,1
1.20:707
1.27 1.28 1.29 1.30 1.31 1.32 1.33:708
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:709
1.27 1.28 1.29 1.30 1.31 1.32 1.33:710
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:711
1.27 1.28 1.29 1.30 1.31 1.32 1.33:712
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:713,111
1.20:714
1.27 1.28 1.29 1.30 1.31 1.32 1.33:715
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:716,111
1.20:717
1.27 1.28 1.29 1.30 1.31 1.32 1.33:718
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:719,111
1.20:720
1.27 1.28 1.29 1.30 1.31 1.32 1.33:721
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:722,1,127
1.20:723
1.27 1.28 1.29 1.30 1.31 1.32 1.33:724,725
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,726,1,100,1

config set-cluster
1.20:727
1.27 1.28 1.29 1.30 1.31 1.32 1.33:728
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,729,1,106
1.20:730
1.27 1.28 1.29 1.30 1.31 1.32 1.33:731
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:732,111,733,734,111
1.20:735
1.27 1.28 1.29 1.30 1.31 1.32 1.33:736
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:737,111
1.20 1.27:738
1.28 1.29 1.30 1.31 1.32 1.33:739
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:740
1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.27:741
1.28 1.29 1.30 1.31 1.32 1.33:742
1.27 1.28 1.29 1.30 1.31 1.32 1.33:743
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:744
1.27 1.28 1.29 1.30 1.31 1.32 1.33:745,746
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:747,748,1,749,750,1,751,752,1,753,754,1,755,756,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,757,1,100,1

config set-context
1.20:758
1.27 1.28 1.29 1.30 1.31 1.32 1.33:759
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,729,1,106,760,761,1,127
1.20:762
1.27 1.28 1.29 1.30 1.31 1.32 1.33:763,764
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:765,766,1,767,768,1,769,770,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,771,1,100,1

config set-credentials
1.20:772
1.27 1.28 1.29 1.30 1.31 1.32 1.33:773
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,774,1
1.20 1.27:775,776,111,777
1.20:778
1.27:779
1.20 1.27:111,780
1.20:781
1.27:782
1.20 1.27:111
1.28 1.29 1.30 1.31 1.32 1.33:783,784,566,785,786,566,787,788,566
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:789,1,106,790
1.20:791
1.27 1.28 1.29 1.30 1.31 1.32 1.33:792
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:793,111,794,795,111,796,797,111,798,799,111
1.20 1.27:800
1.28 1.29 1.30 1.31 1.32 1.33:801
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:802,111,803,804,111,805,806,111
1.20 1.27:807
1.30 1.31 1.32 1.33:808,809,111
1.28 1.29 1.30 1.31 1.32 1.33:810
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:811,111,812,813,111,814,815,1,127
1.20:816,817,818,819,820,821,822
1.27 1.28 1.29 1.30 1.31 1.32 1.33:823,824
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:825,826,1,827,828,1,829,830,1,747,831,1,832,833,1,834,835,1,836,837,1,838,839,1
1.30 1.31 1.32 1.33:840,841,1,842,843,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:844,845,1,846,847,1,848,849,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,850,1,100,1

config unset
1.20:851
1.27 1.28 1.29 1.30 1.31 1.32 1.33:852
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,706,1,106
1.20:853
1.27 1.28 1.29 1.30 1.31 1.32 1.33:854
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:855,111
1.20:856
1.27 1.28 1.29 1.30 1.31 1.32 1.33:857
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:858,1,97,859,1,100,1

config use-context
1.20:860
1.27 1.28 1.29 1.30 1.31 1.32 1.33:861
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,862,863,1,106,864,865,1,97,866,1,100,1

config view
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:867,1,868,1,106
1.20:869
1.27 1.28 1.29 1.30 1.31 1.32 1.33:870
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:871,111
1.20:872
1.27:873
1.28 1.29 1.30 1.31 1.32 1.33:874
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:875,111,876,877,1,127
1.20:129,878,879,880,881,882,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:883,884,1,885,886,1,887,888,1,355,165,1,889,890,1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,891,1,100,1

cordon
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:892,1,106
1.20:893
1.27 1.28 1.29 1.30 1.31 1.32 1.33:894
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:895,1,127
1.20:130,896
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,897,1,100,1

cp
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:898,1,106,899,900,901,902,903
1.20:904
1.27 1.28 1.29 1.30 1.31 1.32 1.33:905
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111,906,907,111,908,909,111,910,911,111,912,913,111,906,914,111,908,915,1,127
1.20:372,916
1.27 1.28 1.29 1.30 1.31 1.32 1.33:376,377
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:917,918,1,919,920,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,921,1,100,1

create
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:922,1,230,1,106
1.20:923
1.27 1.28 1.29 1.30 1.31 1.32 1.33:924
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:925,111
1.20:926
1.27 1.28 1.29 1.30 1.31 1.32 1.33:927
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:928,111
1.20:929,930
1.27 1.28 1.29 1.30 1.31 1.32 1.33:931,932
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,252
1.20:933,934,935,936,937,938,939,940,941,942,943,944,945,946,947,948
1.27 1.28 1.29 1.30 1.31 1.32 1.33:949,950,951,952,953,954,955,956,957,958,959,960,961
1.27:962
1.28 1.29 1.30 1.31 1.32 1.33:963
1.27 1.28 1.29 1.30 1.31 1.32 1.33:964,965,966
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:129,130,967,968,969,134,137,970,139,140,480,271,143,274,971
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,972,973,1,974,153,1,156,975,1,158,159,1,164,165,1,976,977,1,168,169,1,491,492,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,325,978,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,979,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:980
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

create clusterrole
1.20:981
1.27 1.28 1.29 1.30 1.31 1.32 1.33:982
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:983
1.27 1.28 1.29 1.30 1.31 1.32 1.33:984
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:985,111
1.20:986
1.27 1.28 1.29 1.30 1.31 1.32 1.33:987
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:988,111
1.20:989,990
1.27 1.28 1.29 1.30 1.31 1.32 1.33:991,992
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.20:993
1.27 1.28 1.29 1.30 1.31 1.32 1.33:994
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:995,111
1.20:996
1.27 1.28 1.29 1.30 1.31 1.32 1.33:997
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:998,111
1.20:999
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1000
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1001,1,127
1.20:1002,129,130,968,1003,137,1004,1005,480,143,274,1006
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1007,1008
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,150,151,1,974,153,1,1009,1010,1,164,165,1,1011,1012,1,1013,1014,1,491,492,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1015,1016,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1017,1,100,1

create clusterrolebinding
1.20:1018
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1019
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:1020
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1021
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1022,1,127
1.20:129,1023,130,968,1024,137,480,1025,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1026,1027,1,150,151,1,974,153,1,1028,1029,1,164,165,1,491,492,1,1030,1031,1,175,176,1,177,178,1,1032,1033,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1034,1,100,1

create configmap
1.20:1035
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1036
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1037
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1038
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1039
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1040
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1041
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1042
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,862,1043,1,106
1.20:1044
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1045
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1046,111
1.20:1047
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1048
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1049,111
1.20:1050
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1051
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1052,111
1.20:1053
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1054
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1046,111
1.20:1055,1056
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1057,1058
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:129,1059,130,968,1060,1061,1062,137,480,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1063,1064,1,150,151,1,974,153,1,1065,1066,1,1067,1068,1,1069,1070,1,164,165,1,491,492,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1071,1,100,1

create cronjob
1.20:1072
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1073
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,862,1074,1,106
1.20:1075
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1076
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1077,111
1.20:1078
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1079
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1080,1,127
1.20:129,130,968,1081,137,1082,480,1083,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,974,153,1,1084,1085,1,164,165,1,1086,1087,1,491,492,1,1088,1089,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1090,1,100,1

create deployment
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1091,1,862,1092,1,106
1.20:1093
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1094
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1095,111
1.20:1096
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1097
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1098,111
1.20:1099
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1100
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1101,111
1.20:1102
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1103
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1104
1.30 1.31 1.32 1.33:111,1105,1106
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:129,130,968,1107,137,1108,1109,480,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,974,153,1,1110
1.27 1.28 1.29:1111
1.30 1.31 1.32 1.33:1112
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,164,165,1,1113
1.27 1.28 1.29:1114
1.30 1.31 1.32 1.33:1115
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1116,1117,1,491,492,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1118,1,100,1

create ingress
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1119,1,862,1120,1,106,1121
1.20 1.27:1122
1.28 1.29 1.30 1.31 1.32 1.33:1123
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1124,111,1125,1126,111,1127,1128,1129,1130,111,1131,1132,1133,1134,111,1135,1136,1137,1138,111,1139,1140,1141,1142,111,1143,1144,1145,111,1146,1147,1148,1145,1,127
1.20:129,1149,1150,1151,130,968,137,1152,480,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1153,1154,1,1155,1156,1,1157,1158,1,150,151,1,974,153,1,164,165,1,1159,1160,1,491,492,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1161,1,100,1

create job
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1162,1,106,1163,1164,111
1.20:1165
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1166
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1167,111
1.20:1168
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1169
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1170,1,127
1.20:129,130,968,1171,1081,137,480,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,974,153,1,1172,1173,1,1084,1085,1,164,165,1,491,492,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1174,1,100,1

create namespace
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1175,1,862,1176,1,106,1177,1178,1,127
1.20:129,130,968,137,480,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,974,153,1,164,165,1,491,492,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1179,1,100,1

create poddisruptionbudget
1.20:1180
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1181
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,862,1182,1,106,1183
1.20:1184
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1185
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1186,111,1187
1.20:1188
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1189
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1190,1,127
1.20:129,130,968,1191,1192,137,480,1193,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,974,153,1,1194,1195,1,1196,1197,1,164,165,1,491,492,1,1198,1199,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1200,1,100,1

create priorityclass
1.20:1201
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1202
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,862,1203,1,106
1.20:1204
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1205
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1206,111
1.20:1207
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1208
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1209,111
1.20:1210
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1211
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1212,1,127
1.20:129,1213,130,968,1214,137,1215,480,143,274,1216
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1217,1218,1,150,151,1,974,153,1,1219,1220,1,164,165,1,1221,1222,1,491,492,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1223,1224,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1225,1,100,1

create quota
1.20:1226
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1227
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,862,1228,1,106
1.20:1229
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1230
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1231,111
1.20:1232
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1233
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1234,1,127
1.20:129,130,968,1235,137,480,1236,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,974,153,1,1237,1238,1,164,165,1,491,492,1,1239,1240,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1241,1,100,1

create role
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1242,1,106
1.20:1243
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1244
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1245,111
1.20:1246
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1247
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1248,111
1.20:1249,1250
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1251,1252
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.20:1253
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1254
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1255,1,127
1.20:129,130,968,137,1004,1005,480,143,274,1006
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,974,153,1,164,165,1,1011,1012,1,1013,1014,1,491,492,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1015,1016,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1256,1,100,1

create rolebinding
1.20:1257
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1258
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:1259
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1260
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1261
1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.27 1.28 1.29 1.30:1262
1.31 1.32 1.33:1263
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1264
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:129,1265,130,968,1266,137,1267,480,1268,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1026,1269,1,150,151,1,974,153,1,1028,1270,1,164,165,1,1271,1272,1,491,492,1,1030,1273,1,175,176,1,177,178,1,1032,1274,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1275,1,100,1

create secret
1.20 1.27:1276
1.28 1.29 1.30 1.31 1.32 1.33 1.36:1277
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1
1.28 1.29 1.30 1.31 1.32 1.33 1.36:1278,1,1279,1,1280,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:252
1.20:1281,1282,1283
1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1284,1285,1286
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,97
1.20 1.27:1287
1.28 1.29 1.30 1.31 1.32 1.33 1.36:1288
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33 1.36:1289
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:100,1

create secret docker-registry
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1290
1.20 1.27:111,1291,111,1292
1.20:1293
1.27:1294
1.20 1.27:111
1.28 1.29 1.30 1.31 1.32 1.33:566,1295,566,1296,1297,566
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1298,1
1.20 1.27:1299
1.20:1300
1.27:1301
1.20 1.27:1302
1.28 1.29 1.30 1.31 1.32 1.33:1303,1304,1305
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20 1.27:1306
1.28 1.29 1.30 1.31 1.32 1.33:1307
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1308
1.27 1.28 1.29 1.30 1.31 1.32 1.33:111,1309
1.27 1.28 1.29 1.30:1310
1.31 1.32 1.33:1311
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:129,1312,1313,1314,1315,1316,130,968,1317,137,480,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1063,1318,1,1319,1320,1,1321,1322,1,1323,1324,1,1325,1326,1,150,151,1,974,153,1,1067
1.27 1.28 1.29 1.30:1327
1.31 1.32 1.33:1328
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,164,165,1,491,492,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97
1.20:1329
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1330
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1

create secret generic
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1331,1,1332,1,1333,1,1334,1,106,1335,1336,111,1337,1338,111,1339,1340,111,1341,1342,111
1.20:1343,1344
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1345,1346
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:129,1312,130,968,1347,1317,1348,137,480,143,1349,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1063,1318,1,150,151,1,974,153,1,1065,1350,1,1067,1327,1,1069,1351,1,164,165,1,491,492,1,175,176,1,177,178,1,1352,1353,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1354,1,100,1

create secret tls
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1355,1
1.20:1356
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1357
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:1358
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1359
1.20 1.27 1.28 1.29:1360
1.30 1.31 1.32 1.33:1361
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:129,1312,1362,130,968,1363,137,480,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1063,1318,1,1364,1365,1,150,151,1,974,153,1,1366,1367,1,164,165,1,491,492,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1368,1,100,1

create service
1.20:1369
1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1370
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,862,1371,1,252
1.20:1372,1373,1374,1375
1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1376,1377,1378,1379
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,97,1380,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33 1.36:1381
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:100,1

create service clusterip
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1382,1,106,1383,1384,111,1385,1386,1,127
1.20:129,1387,130,968,137,480,1388,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1389,1390,1,150,151,1,974,153,1,164,165,1,491,492,1,175,176,1,1391,1392,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1393,1,100,1

create service externalname
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1394,1,1395,1,106,1396,1397,1,127
1.20:129,130,1398,968,137,480,1388,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,1399,1400,1,974,153,1,164,165,1,491,492,1,175,176,1,1391,1392,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1401,1,100,1

create service loadbalancer
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1402,1,106,1403,1404,1,127
1.20:129,130,968,137,480,1388,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,974,153,1,164,165,1,491,492,1,175,176,1,1391,1392,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1405,1,100,1

create service nodeport
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1406,1,106,1407,1408,1,127
1.20:129,130,968,1409,137,480,1388,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,974,153,1,1410,1411,1,164,165,1,491,492,1,175,176,1,1391,1392,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1412,1,100,1

create serviceaccount
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1413,1,862,1414,1,106,1415,1416,1,127
1.20:129,130,968,137,480,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,974,153,1,164,165,1,491,492,1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1417,1,100,1

create token
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1418,1,106,1419,1420,111,1421,1422,111,1423,1424,111,1425,1426,111,1427,1428,111
1.27:1429
1.28 1.29 1.30 1.31 1.32 1.33:1430
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1431,1,127,148,149,1,1432,1433,1,1434
1.27 1.28 1.29 1.30:1435
1.31 1.32 1.33:1436
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1437,1438,1,1439,1440,1,1441
1.27 1.28:1442
1.29:1443
1.30 1.31 1.32 1.33:1444
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,164,165,1,175,176,1,177,178,1,97,1445,1,100,1

debug
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1446,1,1447,1,1448,1,1449,1450,1451,1
1.33:1452,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:106,1453
1.20:1454
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1455,111
1.20:1456
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1457
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1454
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1458,111,1456
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1459,111,1460,1461,111,1462,1463,111,1464,1465,111,1466,1467,111,1468,1469,1470,1,127
1.20:1471,1472,1473,1474,1475,1476,1477,1478,1479,1480,1481,1482,1483,1484,1485
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1486,1487
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1488,1489,1,376,1490,1,1491,1492,1
1.31 1.32 1.33:1493,1494,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1495,1496,1,156,1497,1,1084,1498,1,1499,1500,1
1.31 1.32 1.33:1501,1502,1,1503,1504,1,1505,1506,1,1507,1508,1,1509,1510,1,1511,1512,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1513
1.27 1.28 1.29:1514
1.30 1.31 1.32 1.33:1515
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,380,1516,1,1517,1518,1,1519,1520,1,1521,1522,1,1523,1524,1,382,1525,1,1526,1527,1,384,1528,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1529,1,100,1

delete
1.20:1530
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1531
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1532
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1533
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1534
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1535
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1536
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1537
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1538,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1539,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:106
1.20:1540
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1541
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1542,111
1.20:1543
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1544
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1545,111
1.20:1546
1.27:1547
1.28 1.29 1.30 1.31 1.32 1.33:1548
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1549,111,1550
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1551,111,1552,1553,111
1.20:1554
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1555
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1556,111,1557,1558,111,1559,1560,111,1561,1562
1.32 1.33:111,1563,1564
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:1565,1566,260,130,132,1567,263,265,1568,266,1569,1570,1571,140,1572,273,1573
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,1574
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:146,1575,1,277,278,1,150,151,1,154,155,1,156,1576,1,281,282,1,285,286,1,1577,1578,1
1.29 1.30 1.31 1.32 1.33:1579
1.29:1580
1.30 1.31 1.32 1.33:1581
1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:158,287,1,1582,1583,1,164,1584,1,976,1585,1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,301,302,1,1586,307,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1587,1,100,1

describe
1.20:1588
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1589
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1590,1
1.20 1.27:1591,111
1.28 1.29 1.30 1.31 1.32 1.33:1592,566
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1593,1,105,1,106,1594,1595,111,1596,1597,111,1598,1599,111,1600,1601,111,1602
1.20 1.27:1603
1.28 1.29 1.30 1.31 1.32 1.33:1604
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.20:1605,1606
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1607,1608
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1609,1,127
1.20:1566,1610,134,140,271,1611
1.27 1.28 1.29 1.30 1.31 1.32 1.33:146,1575
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1612,1613,1,156,1614,1,158,159,1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1615,1616,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1617,1,100,1

diff
1.20:1618
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1619
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1620
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1621
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1622,1
1.20:1623
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1624
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1625,1,1626,1,106
1.20:1627
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1628
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1629,111,1630,1631,1,127
1.20:261,1632,264,134,140,271,272
1.28 1.29 1.30 1.31 1.32 1.33:1633,1634,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:279,153
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:156,1635,1,283,284,1,158,159,1,292,1636,1,294
1.27 1.28 1.29:1637
1.30 1.31 1.32 1.33:295
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,296,297,1,175,1638,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1639,1,100,1

drain
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1640,1
1.20:1641
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1642
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1643,1,1644,1
1.20:1645
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1646
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:1647,1648
1.27:1649
1.28 1.29 1.30 1.31 1.32 1.33:1650
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1651
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.20:1652,1653
1.27:1654
1.28 1.29 1.30 1.31 1.32 1.33:1655
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1656
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:1657,1658,130,1659,1660,1661,1662,896,1663,1664
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1612,1613
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1665,1666,1,1667,1668,1,150,151,1,281,1669,1,285,1670,1,1671,1672,1,1673,1674,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1675,1676,1,301,1677,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1678,1,100,1

edit
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1679,1
1.20:1680
1.27:1681
1.28 1.29 1.30 1.31 1.32 1.33:1682
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.28 1.29 1.30 1.31 1.32 1.33:1683,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1684,1,313,1,314,1,315,1,106
1.20:1685,1686
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1687,1688
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111,1689
1.20:1690
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1691
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.20:1692
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1693
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1694,111
1.20:1695
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1696
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1697
1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.27:1698
1.28 1.29 1.30 1.31 1.32 1.33:1699
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1700
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:129,1701,322,134,137,1702,139,140,480,143,274,323
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1703,153,1,156,324,1,158,159,1,164,165,1,1704,1705,1,168,169,1,491,492,1,175,176,1,298
1.27 1.28 1.29 1.30 1.31:1706
1.32:1707
1.33:1708
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,325,326,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1709,1,100,1

events
1.27:1710
1.28 1.29 1.30 1.31 1.32 1.33:1711
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1712,1,106
1.27:1713
1.28 1.29 1.30 1.31 1.32 1.33:1714
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1715,111
1.27:1716
1.28 1.29 1.30 1.31 1.32 1.33:1717
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1718,111
1.27:1719
1.28 1.29 1.30 1.31 1.32 1.33:1720
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1721,111
1.27:1722
1.28 1.29 1.30 1.31 1.32 1.33:1723
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1724,111
1.27:1725
1.28 1.29 1.30 1.31 1.32 1.33:1726
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1727,1,127,146,1575,1,148,149,1,1612,1613,1,1728,1729,1,215,1730,1,164,165,1,175,176,1,177,178,1,1731,1732,1,1733,1734,1,97
1.27 1.28:1735
1.29 1.30 1.31 1.32 1.33:1736
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1

exec
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1737,1,106
1.20:1738
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1739
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1740,111
1.20:1741
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1742
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1743,111
1.20:365
1.27 1.28 1.29 1.30 1.31 1.32 1.33:366
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:367,1744,111
1.20:1745
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1746
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1747
1.20:1748
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1749
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1750
1.20:1751
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1752
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1753,111,1754,1755,111,1756,1757,1,127
1.20:372,1758,373,374,375
1.27 1.28 1.29 1.30 1.31 1.32 1.33:376,377
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:156,1759,1,378,379,1,380,381,1,382,383,1,384,385,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1760,1,100,1

explain
1.20:1761
1.27:1762
1.28 1.29 1.30 1.31 1.32 1.33:1763
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1764,1
1.20 1.27:1765,111,1766
1.28 1.29 1.30 1.31 1.32 1.33:1767,566,1768
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,105,1,106,1769,1770,111
1.28 1.29 1.30 1.31 1.32 1.33:1771,1772,111,1773,1774,111
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1775,1776
1.28 1.29 1.30 1.31 1.32 1.33:111,1777,1778
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:1779,1780
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1781
1.27 1.33:1782
1.28 1.29 1.30 1.31 1.32:1783
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.33:1784
1.27 1.33:1785
1.32:1786
1.28 1.29 1.30 1.31 1.32:1787
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1788
1.27 1.33:1789
1.28 1.29 1.30 1.31 1.32:1790
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97
1.20 1.27:1791
1.28 1.29 1.30 1.31:1792
1.32 1.33:1793
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1

expose
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1794,1,1795,1,1796,1,1797,1,106
1.20:1798
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1799
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1800,111
1.20:1801
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1802
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1803,111,1804,1805,111,1806,1807,111,1808,1809,111
1.20:1810
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1811
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1812,111
1.20:1813
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1814
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1815,1,127
1.20:129,1816,130,1817,1818,1819,1820,134,1821,1822,1823,137,1824,1825,1826,139,140,480,1827,1828,1829,143,1830
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1831,1832,1,150,151,1,1833,1834,1,1835,153,1,156,1836,1,158,159,1,1837,1838,1,1839,1840,1,489,1841,1,164,165,1,1842,1843,1,1844,1845,1,1846,1847,1,1848,1849,1,168,169,1,491,492,1,1198,1850,1,1851,1852,1,175,176,1,1853,1854,1,177,178,1,1352,1855,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,1856,1,100,1

get
1.20:1857
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1858
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30:1859
1.31 1.32 1.33:1860
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1861,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1862,1,105,1,106
1.20:1863
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1864
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1865,111
1.20:1866
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1867
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1868,111
1.20:1869
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1870
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1871,111
1.20:1872
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1873
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1874,111
1.20:1875
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1876
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1877,111
1.20:1878
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1879
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1880,111
1.20:1881
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1882
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1883,111
1.20:1884
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1885
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1886,111
1.20:1887
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1888
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1889,111
1.20:1890
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1891
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1892,111
1.20:1893
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1894
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1895
1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.27:1896
1.28 1.29 1.30 1.31 1.32 1.33:1897
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1898
1.31 1.32 1.33:111,1899,1900,111,1901,1902
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:1566,129,1903,132,1904,1905,134,1906,202,1907,1908,1909,140,271,1910,1911,1912,1913,143,1914,1915
1.27 1.28 1.29 1.30 1.31 1.32 1.33:146,1575
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,1612,1613,1,154,155,1,156,1916,1,1577,1917,1,158,159,1,1918,1919,1,215,216,1,164,1920,1,1921,1922,1,976,1923,1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1924,1925,1,1926,1927,1,1928,1929,1,175,176,1,218,1930,1,298
1.27 1.28 1.29 1.30 1.31:1931
1.32:1932
1.33:1933
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,177,178,1,1733,1934,1,1935,1936,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97
1.20:1937
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1938
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1

kustomize
1.20:1939
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1940
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:1941,1,1942,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:106
1.20:1943,1944
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1945,1946
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.20:1947,1948
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1949,1950
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.20:1951,1952
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1953,1954
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:127,1955,1956,1,1957,1958,1,1959,1960,1,1961,1962,1
1.31 1.32 1.33:1963,1964,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1965,1966,1
1.32 1.33:1967,1968,1
1.31 1.32 1.33:1969,1970,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1971,1972,1,1973,1974,1,1975,1976,1,1977,1978,1,164,1979,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97
1.20:1980
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1981
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1

label
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1982,1
1.20:1983,1984
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1985,1986
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1987,1988,1,106
1.20:1989
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1990
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1991,111
1.20:1992
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1993
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1994,111,117,1995,111,1996,1997,111
1.20:119
1.27 1.28 1.29 1.30 1.31 1.32 1.33:120
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1998,111
1.20:1999,123
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2000,125
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2001,1,127
1.20:2002,129,130,2003,132,2004,134,2005,2006,137,2007,139,140,2008,142,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,2009
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:146,147,1,148,149,1,150,151,1,2010,153,1,154,155,1,156,2011,1,158,159,1,160,2012,1,162,2013,1,164,165,1,166,2014,1,168,169,1,170,2015,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2016,1,100,1

logs
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2017,1,106,2018,2019,111
1.32 1.33:2020,2021,111,2022,2023,111,2024,2025,111
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2026,2027,111
1.32 1.33:2028,2029,111
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2030
1.20:2031
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2032
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.32 1.33:2033,2034,111
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2035,2036,111
1.32 1.33:2037,2038,111
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2039,2040,111,2041
1.20:2042
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2043
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111,2044,2045,111,2046,2047,111
1.32 1.33:2048,2049,111
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2050,2051,111,2052,2053,111,2054,2055,1,127
1.20:2056,2057,2058,2059,2060,2061,2062,544,2063,2064,2065,2066,2067,2068,2069
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2070,2071
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.31 1.32 1.33:2072,2073,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:376,2074,1,2075,2076,1,2077,2078,1,2079,2080,1,2081,2082,1,2083,2084,1,551,379,1,2085,2086,1,2087,2088,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2089,2090,1,2091,2092,1,2093,2094,1,2095,2096,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2097,1,100,1

patch
1.20:2098
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2099
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,230,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2100,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:106
1.20:2101
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2102
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2103,111
1.20:2104
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2105
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2106,111
1.20:2107
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2108
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2109,111
1.20:2110
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2111
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2112,111
1.20:2113
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2114
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2115
1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.27:2116
1.28 1.29 1.30 1.31 1.32 1.33:2117
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2118
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:129,130,2119,507,134,2120,137,2121,2122,139,140,143,2123
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,2124,153,1,156,509,1,158,159,1,162,2125,1,164,165,1,2126,2127,1,2128,2129,1,168,169,1,175,176,1,298
1.27 1.28 1.29 1.30 1.31:2130
1.32:2131
1.33:2132
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,177,178,1,2133,2134,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2135,1,100,1

plugin
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2136,1,2137,1
1.20:2138
1.27 1.28 1.29 1.30:2139
1.31 1.32 1.33:2140
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.31 1.32 1.33:106,2141,2142,111,2143,2144,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:252
1.20:2145
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2146
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,2147,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:2148
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

plugin list
1.20 1.27 1.28 1.29 1.30:2149
1.31 1.32 1.33:2150
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2151,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:106,2141,2142
1.31 1.32 1.33:111,2143,2144
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:127
1.20:2152
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2153,2154
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,2155,1,100,1

port-forward
1.20:2156
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2157
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2158,1
1.20:2159
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2160
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,2161,2162,111,2163,2164,111,2165,2166,111,2167,2168,111,2169,2170,111,2171,2172,111,2173,2174,1,127
1.20:2175,373
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2176,2177
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:378,379,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2178,1,100,1

proxy
1.20:2179
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2180
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:2181
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2182,2183
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.20:2184
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2185,2186,2187
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.20:2188
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2189,2190,2191
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.20:2192,111,2193,111,2194,111,2195,111,2196,111,2197
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2198
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2199,111
1.20:2200,2201
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2202,2203
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2204,111
1.20:2205,2206
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2207,2208
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2209,1,127
1.20:2210,2211,2212,2213,2214,2215,2216,2217,2218,2219,2220,2221
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2222,2223
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2224,2225,1,2226,2227,1,2228,2229,1,2230,2231,1,2232,2233,1,2234,2235,1,2236,2237,1,2238,2239,1,2240,2241,1,2242,2243,1,2244,2245,1,2246,2247,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2248,1,100,1

replace
1.20:2249
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2250
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2251,1
1.20 1.27:2252
1.28 1.29 1.30 1.31 1.32 1.33:2253
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:2254
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2255
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2256,111
1.20:2257
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2258
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2259,111,2260,2261,111,2262,2263,1,127
1.20:129,260,130,2264,2265,263,265,266,137,2266,140,480,143,273,274,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:277,278,1,150,151,1,2267,153,1,156,2268,1,281,282,1,285,286,1,158,287,1,164,165,1,976,2269,1,168,169,1,491,492,1,175,176,1,298
1.27 1.28 1.29 1.30 1.31:2270
1.32:2271
1.33:2272
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,177,178,1,301,302,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,306,307,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2273,1,100,1

rollout
1.20:2274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2275
1.20 1.27:111
1.28 1.29 1.30 1.31 1.32 1.33:566
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2276,1,2277,2278,2279,1,106,2280,2281,111,2282,2283
1.27 1.28 1.29 1.30 1.31 1.32 1.33:111,2284,2285,111
1.27:2286
1.28 1.29 1.30 1.31 1.32 1.33:2287
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2288
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,252
1.20:2289,2290,2291,2292,2293,2294
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2295,2296,2297,2298,2299,2300
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,2301,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:2302
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

rollout history
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2303,1,106,2304,2305,111,2306,2307,1,127
1.20:129,1904,134,137,140,2308,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:156,1916,1,158,159,1,164,165,1,168,169,1,2309,2310,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2311,1,100,1

rollout pause
1.20:2312
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2313
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2314,1,106
1.20:2315,2316,2317
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2318,2319,2320
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2321,1,127
1.20:129,2322,1904,134,137,140,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2323,153,1,156,1916,1,158,159,1,164,165,1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2324,1,100,1

rollout restart
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2325,1
1.20:2326
1.27:2327
1.28 1.29 1.30 1.31 1.32 1.33:2328
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.29 1.30:2329
1.31 1.32 1.33:2330
1.29 1.30 1.31 1.32 1.33:2331,111
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2284,2332,111
1.20:2333
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2334
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2335
1.27 1.28 1.29 1.30 1.31 1.32 1.33:111,2286,2288
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:129,2322,1904,134,137,140,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2323,153,1,156,1916,1,158,159,1,164,165,1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2336,1,100,1

rollout resume
1.20:2337
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2338
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2339,1,106,2340,2341,1,127
1.20:129,2322,1904,134,137,140,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2323,153,1,156,1916,1,158,159,1,164,165,1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2342,1,100,1

rollout status
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2343,1,2344,1,106,2345,2346,1,127
1.20:1904,134,140,2347,2348,2349
1.27 1.28 1.29 1.30 1.31 1.32 1.33:156,1916
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:158,159,1,168,169,1,2309,2350,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,301,2351,1,2352,2353,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2354,1,100,1

rollout undo
1.20:2355
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2356
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:2280
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2357
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2281,111
1.20:2358
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2359
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2360,111
1.20:2361
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2362
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2363,1,127
1.20:129,130,1904,134,137,140,143,2364
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151,1,156,1916,1,158,159,1,164,165,1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1,2365,2366,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2367,1,100,1

run
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2368,1,106
1.20:2369
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2370
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2371,111
1.20:2372
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2373
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2374,111
1.20:2375
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2376
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2377,111
1.20:2378
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2379
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2380,111
1.20:2381
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2382
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2383,111
1.20:2384
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2385
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2386,111
1.20:2387
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2388
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2389,111
1.20:2390
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2391
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2392,111
1.20:2393
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2394
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2395,1,127
1.20:129,2396,2397,260,2398,130,1475,2399,2400,2265,263,265,2401,2402,2403,266,2404,2405,2406,137,1824,373,2407,2408,2409,139,140,2410,2411,2412,480,2413,1483,143,273,2414,275
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2415,2416,1,1488,2417,1
1.31 1.32 1.33:277,278,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2418,2419,1,150,151,1,1495,1496,1,2420,2421,1,2422,153,1
1.31 1.32 1.33:156,2423,1,281,282,1,285,286,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1084,2424,1,1499,2425,1
1.31 1.32 1.33:158,287,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1837,2426,1,2427,2428,1,164,165,1,1842,1843,1,1844,1845,1,378,379,1,1846,1114,1,2429,2430,1,380,2431,1
1.31 1.32 1.33:168,169,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2432,2433,1,2434,2435,1,491,492,1,175,176,1,382,2436,1,177,178,1
1.31 1.32 1.33:301,302,1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:384,2437,1
1.31 1.32 1.33:306,307,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2438,1,100,1

scale
1.20:2439
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2440
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2441,1,2442,1,106
1.20:2443
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2444
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2445,111
1.20:2446
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2447
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2448,111
1.20:2449
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2450
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2451,111
1.20:2452
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2453
1.20 1.27:2454
1.28 1.29 1.30 1.31 1.32 1.33:2455
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:111
1.20:2456
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2457
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2458,1,127
1.20:352,129,2459,130,2460,134,137,139,140,2461,2462,271,143,2463
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,354
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,2464,2465,1,150,151,1,156,2466,1,158,159,1,164,165,1,168,169,1,2467,2468,1,170,2469,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1,301,2470,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2471,1,100,1

set
1.20:2472
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2473
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2474,1,252
1.20:2475,2476,2477,2478,2479,2480
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2481,2482,2483,2484,2485,2486
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,97,2487,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33:2488
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:100,1

set env
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2489,1,2490,1,2491,1,1796,1
1.20:2492
1.27:2493
1.28 1.29 1.30 1.31 1.32 1.33:2494
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,2495,2496,111,2497,2498,111,2499,2500,111,2501,2502,111,2503,2504,111,2505,2506,111,2507,2508,111,2509,2510,111,2511,2512,111,2513,2514,2515,111,2516,2517,1,127
1.20:2518,129,2519,130,2520,2521,2522,2523,2524,134,2525,2526,137,2527,2528,140,2529,896,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,2530
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,2531,2532,1,150,151,1,1961,2533,1,2534,153,1,156,2535,1,1172,2536,1,2537,2538,1,158,159,1,160,2539,1,162,2540,1,164,165,1,290,2541,1,2542,2543,1,168,169,1,2544,2545,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2546,1,100,1

set image
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2547,1,1796,1
1.20:2548
1.27:2493
1.28 1.29 1.30 1.31 1.32 1.33:2494
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:2549
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2550
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2551,111,2552,2553,111,2554,2555,111,2556,2557,1,127
1.20:2002,129,130,2521,1904,134,2558,137,139,140,2559,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,2009
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,150,151,1,2534,153,1,156,1916,1,158,159,1,162,2560,1,164,165,1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2561,1,100,1

set resources
1.20:2562
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2563
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:2564
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2565
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2566,1,106,2567,2568,111,2569,2570,111,2571,2572,111,2573,2574,1,127
1.20:2002,129,2575,130,2521,1904,134,2576,2577,137,139,140,2410,2578,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,2009
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,2531,2579,1,150,151,1,2534,153,1,156,1916,1,158,159,1,2580,2581,1,162,2582,1,164,165,1,168,169,1,2583,2581,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2584,1,100,1

set selector
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2585,1
1.20:2586
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2587
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:2588
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2589
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2590,2591,1,127
1.20:352,129,130,2521,2592,136,137,139,2593,2594,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,354
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,150,151,1,2534,153,1,156,2595,1,162,163,1,164,165,1,2596,169,1,170,2597,1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2598,1,100,1

set serviceaccount
1.20:2599
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2600
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2601,1,2602,1,862,1414,1,106
1.20:2603
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2604
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2605,111
1.20:2606
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2607
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2608,1,127
1.20:2002,129,130,2521,1904,134,2609,137,139,140,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,2009
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,150,151,1,2534,153,1,156,1916,1,158,159,1,162,2610,1,164,165,1,168,169,1,175,176,1,177,178,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2611,1,100,1

set subject
1.20:2612
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2613
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:2614
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2615
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2616,111
1.20:2617
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2618
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2619,111
1.20:2620
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2621
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2622,1,127
1.20:2002,129,130,2521,2623,1266,134,2624,137,140,2559,2625,143
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,2009
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,150,151,1,2534,153,1,156,2626,1,1028,2627,1,158,159,1,162,2628,1,164,165,1,168,169,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,1030,2629,1,175,176,1,177,178,1,1032,2630,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2631,1,100,1

taint
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2632,1,2633
1.20:2634,1984,2635
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2636,1986,2637
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2638,2639,1,106
1.20:2640,2641
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2642,2643
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2644,111
1.20:2645
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2646
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2647,111,2648,2649,111
1.20 1.27:2650
1.28 1.29 1.30 1.31 1.32 1.33:2651
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2652,111,2653,2654,1,127
1.20:2655,129,130,2656,137,2657,271,143,274
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,2658
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:148,149,1,150,151,1,2659,153,1,164,165,1,166,2660,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,175,176,1,177,178,1,303
1.27 1.28 1.29 1.30 1.31:304
1.32 1.33:305
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2661,1,100,1

top
1.20:2662
1.27:2663
1.28 1.29 1.30 1.31 1.32 1.33 1.36:2664
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2665
1.36:2666
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2667
1.36:2668
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1
1.36:2669,1,2670,1,2671,2672,2673,1,2674,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:252
1.20:2675,2676
1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:2677,2678
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:1,97,2679,1
1.20 1.27:99
1.28 1.29 1.30 1.31 1.32 1.33 1.36:2680
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.36:100,1

top node
1.20:2681
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2682
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2683,1,862,2684,1,106,2685,2686,111,2687,2688,1,127
1.20:2689,271,2690
1.27 1.28 1.29 1.30 1.31 1.32 1.33:215,2691
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2692,2693,1,218,2694,1,2695,2696,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2697,1,100,1

top pod
1.20:2698
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2699
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,2700,1,2701,1,862,2702,1,106,2703,2704,111,2705,2706,111,2707,2708,111,2709,2710,1,127
1.20:1566,2711,2712,271,2713
1.27 1.28 1.29 1.30 1.31 1.32 1.33:146,1575
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2714,2715,1,154,155,1,215,2716,1,172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,218,2717,1,2718,2719,1,2695,2696,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2720,1,100,1

uncordon
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2721,1,106
1.20:2722,2723
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2724,2725
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,127
1.20:130,896
1.27 1.28 1.29 1.30 1.31 1.32 1.33:150,151
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:172
1.27 1.28 1.29 1.30 1.31 1.32:173
1.33:174
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2726,1,100,1

version
1.20:2727
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2728
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106,2729,2730,1,127
1.20:2731,2732,2733
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2734,2735
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:164,2736,1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97,2737,1,100,1

wait
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2738,1,2739,1
1.20 1.27 1.28 1.29 1.30 1.31:2740
1.32 1.33:2741
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20:2742
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2743
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,106
1.20:2744
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2745
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2746,111
1.20:2747
1.27:2748
1.28 1.29 1.30 1.31 1.32 1.33:2749
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2750,111
1.27:2751
1.28 1.29 1.30 1.31 1.32 1.33:2752
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2753,111
1.29 1.30 1.31 1.32 1.33:2754,2755,111
1.28 1.29 1.30:2756
1.31 1.32 1.33:2757
1.28 1.29 1.30 1.31 1.32 1.33:2758,111
1.32 1.33:2759,2760,2761,111
1.27 1.28 1.29 1.30 1.31 1.32 1.33:2762
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:2763,2764,1,127
1.20:352,1566,129,132,2592,2765,136,137,2593,271,143,2766
1.27 1.28 1.29 1.30 1.31 1.32 1.33:144,354
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.27 1.28 1.29 1.30 1.31 1.32 1.33:146,1575,1,148,149,1,154,155,1,156,2595,1,1728
1.27:2767
1.28 1.29 1.30 1.31:2768
1.32 1.33:2769
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,162,163,1,164,165,1,2596,169,1,172,2770,1,175,176,1,177,178,1,2771
1.27 1.28 1.29 1.30 1.31:2772
1.32 1.33:2773
1.27 1.28 1.29 1.30 1.31 1.32 1.33:1
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:97
1.20:2774
1.27:2775
1.28 1.29 1.30 1.31:2776
1.32 1.33:2777
1.20 1.27 1.28 1.29 1.30 1.31 1.32 1.33:1,100,1`;
