/** Files that the command lines below name. */
export const files: Readonly<Record<string, string>> = {
  'web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web
spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
      - name: nginx
        image: nginx:1.19
        ports:
        - containerPort: 80
`,
  'svc.yaml': `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
  - port: 80
`,
  'data.txt': 'hello\n',
  'lines.env': '# a comment\nA=1\nB=two words\n\nC=\n',
  'bad.yaml': 'a: [1\n',
  'base/kustomization.yaml': 'resources:\n- web.yaml\n- svc.yaml\n',
  'base/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
      - name: nginx
        image: nginx:1.19
        envFrom:
        - configMapRef:
            name: settings
        volumeMounts:
        - name: keys
          mountPath: /keys
      volumes:
      - name: keys
        secret:
          secretName: keys
`,
  'base/svc.yaml': `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
  - port: 80
`,
  'over/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: prod
namePrefix: p-
nameSuffix: -x
commonLabels:
  env: prod
commonAnnotations:
  note: hello
resources:
- ../base
images:
- name: nginx
  newTag: "1.21"
replicas:
- name: web
  count: 3
configMapGenerator:
- name: settings
  literals:
  - A=1
  - B=two
  files:
  - data.txt
secretGenerator:
- name: keys
  literals:
  - user=admin
  type: Opaque
patchesStrategicMerge:
- patch.yaml
`,
  'over/data.txt': 'hello\n',
  'over/patch.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
      - name: nginx
        resources:
          limits:
            cpu: 100m
`,
  'new/kustomization.yaml': `labels:
- pairs:
    team: a
resources:
- svc.yaml
configMapGenerator:
- name: c
  envs:
  - c.env
generatorOptions:
  disableNameSuffixHash: true
  labels:
    made: by-hand
`,
  'new/svc.yaml': `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
  - port: 80
`,
  'old/kustomization.yaml': `namespace: prod
namePrefix: p-
commonLabels:
  env: prod
bases:
- ../base
images:
- name: nginx
  newTag: "1.21"
configMapGenerator:
- name: settings
  literals:
  - A=1
secretGenerator:
- name: keys
  literals:
  - user=admin
`,
  'new/c.env': 'X=1\nY=2\n',
  'none/readme.txt': 'nothing\n',
};

/** Command lines that a client answers by itself, without any cluster. */
export const commandLines: readonly string[] = [
  '',
  'help',
  'help foo',
  'foo',
  'gt pods',
  'creat',
  'options',
  'get -h',
  'create',
  'create foo',
  'create -f',
  'create service',
  'create service foo',
  'create secret',
  'create secret foo',
  'create deployment',
  'create deployment a b',
  'create deployment a',
  'create deployment a --image=nginx --dry-run=client',
  'create deployment a --image=nginx --dry-run=client -o yaml',
  'create deployment a --image=nginx --dry-run=client -o json',
  'create deployment a --image=nginx --dry-run=client -o name',
  'create deployment a --image=nginx --image=busybox:1.28 --dry-run=client -o yaml',
  'create deployment a --image=nginx --replicas=3 --port=80 --dry-run=client -o yaml',
  'create deployment a --image=nginx --dry-run=client -o yaml -- date -u',
  'create deployment a --image=nginx --image=b --dry-run=client -o yaml -- date',
  'create deployment a --image=nginx -n x --dry-run=client -o yaml',
  'create deployment a --image=nginx --dry-run=foo',
  'create deployment a --image=nginx --dry-run=client -o foo',
  'create deployment a --image=nginx --dry-run=client -o jsonpath={.metadata.name}',
  'create deployment a --image=nginx --replicas=x',
  'create service clusterip a --tcp=80:8080 --dry-run=client -o yaml',
  'create service clusterip a --tcp=80 --dry-run=client -o yaml',
  'create service clusterip a --tcp=80:http --tcp=443 --dry-run=client -o yaml',
  'create service clusterip a --clusterip=None --dry-run=client -o yaml',
  'create service clusterip a --dry-run=client',
  'create service clusterip a --tcp=x --dry-run=client',
  'create service clusterip a --tcp=80:90000 --dry-run=client',
  'create service clusterip a --clusterip=1.2.3.4.5 --tcp=80 --dry-run=client -o yaml',
  'create service clusterip',
  'create service nodeport a --tcp=80:8080 --node-port=30080 --dry-run=client -o yaml',
  'create service nodeport a --tcp=80 --dry-run=client -o json',
  'create service loadbalancer a --tcp=80 --dry-run=client -o yaml',
  'create service externalname a --external-name=example.com --dry-run=client -o yaml',
  'create service externalname a --external-name=example.com --tcp=80 --dry-run=client -o yaml',
  'create service externalname a',
  'create configmap c --from-literal=a=1 --from-literal=b=two --dry-run=client -o yaml',
  'create configmap c --from-file=data.txt --dry-run=client -o yaml',
  'create configmap c --from-file=key=data.txt --dry-run=client -o yaml',
  'create configmap c --from-file=base --dry-run=client -o yaml',
  'create configmap c --from-file=missing --dry-run=client -o yaml',
  'create configmap c --from-env-file=lines.env --dry-run=client -o yaml',
  'create configmap c --from-env-file=missing --dry-run=client -o yaml',
  'create configmap c --from-literal=a --dry-run=client -o yaml',
  'create configmap c --from-literal=a=1 --from-literal=a=2 --dry-run=client -o yaml',
  'create configmap c --from-literal=a=1 --append-hash --dry-run=client -o yaml',
  'create configmap c --dry-run=client -o yaml',
  'create cm c --from-literal=a=1 --from-env-file=lines.env --dry-run=client',
  'create configmap',
  'create secret generic s --from-literal=a=1 --dry-run=client -o yaml',
  'create secret generic s --from-literal=a=1 --type=my/type --dry-run=client -o yaml',
  'create secret generic s --from-file=data.txt --from-literal=b=2 --dry-run=client -o json',
  'create secret generic s --from-literal=a=1 --append-hash --dry-run=client -o yaml',
  'create secret generic s --from-env-file=lines.env --dry-run=client -o yaml',
  'create secret generic',
  'create secret tls t',
  'create secret tls t --cert=missing --key=missing --dry-run=client',
  'create secret tls t --cert=data.txt --key=data.txt --dry-run=client',
  'create secret docker-registry r --docker-username=u --docker-password=p --docker-email=e --dry-run=client -o yaml',
  'create secret docker-registry r --docker-server=s --docker-username=u --docker-password=p --dry-run=client -o yaml',
  'create secret docker-registry r --dry-run=client -o yaml',
  'create namespace n --dry-run=client -o yaml',
  'create ns n --dry-run=client -o json',
  'create namespace',
  'create namespace a b',
  'create quota q --hard=cpu=1,pods=10 --dry-run=client -o yaml',
  'create quota q --hard=cpu=1,memory=1Gi,services=5 --scopes=BestEffort --dry-run=client -o yaml',
  'create quota q --hard=cpu --dry-run=client -o yaml',
  'create quota q --dry-run=client -o yaml',
  'create serviceaccount s --dry-run=client -o yaml',
  'create sa s --dry-run=client',
  'create clusterrolebinding b --clusterrole=view --user=a --group=g --serviceaccount=ns:s --dry-run=client -o yaml',
  'create clusterrolebinding b --clusterrole=view --serviceaccount=s --dry-run=client -o yaml',
  'create clusterrolebinding b --dry-run=client',
  'create rolebinding b --role=r --user=a --dry-run=client -o yaml',
  'create rolebinding b --clusterrole=r --serviceaccount=default:s --dry-run=client -o yaml',
  'create rolebinding b --role=r --clusterrole=x --dry-run=client -o yaml',
  'create rolebinding b --user=a --dry-run=client -o yaml',
  'create poddisruptionbudget p --selector=app=web --min-available=1 --dry-run=client -o yaml',
  'create pdb p --selector=app=web --max-unavailable=50% --dry-run=client -o yaml',
  'create pdb p --selector=app=web --dry-run=client -o yaml',
  'create pdb p --selector=app=web --min-available=1 --max-unavailable=1 --dry-run=client -o yaml',
  'create pdb p --min-available=1 --dry-run=client',
  'create priorityclass p --value=1000 --description=x --dry-run=client -o yaml',
  'create pc p --value=1000 --global-default=true --preemption-policy=Never --dry-run=client -o yaml',
  'create job j --image=busybox --dry-run=client -o yaml',
  'create job j --image=busybox --dry-run=client -o yaml -- date -u',
  'create job j --dry-run=client',
  'create job j --image=a --from=cronjob/x --dry-run=client',
  'create cronjob c --image=busybox --schedule=*/1 --dry-run=client -o yaml',
  'create cronjob c --image=busybox --schedule=@daily --restart=Never --dry-run=client -o yaml -- date',
  'create cronjob c --image=busybox',
  'create cronjob c',
  'create ingress i --rule=foo.com/bar=svc:80 --dry-run=client -o yaml',
  'create ingress i --rule=foo.com/*=svc:http --rule=/x*=b:81,tls=secret --class=nginx --dry-run=client -o yaml',
  'create ingress i --default-backend=svc:80 --annotation=a=b --dry-run=client -o yaml',
  'create ingress i --rule=foo.com/bar --dry-run=client',
  'create ingress i --dry-run=client',
  'run a --image=nginx --dry-run=client',
  'run a --image=nginx --dry-run=client -o yaml',
  'run a --image=nginx --dry-run=client -o json',
  'run a --image=nginx --port=80 --env=A=1 --labels=x=y,z=w --dry-run=client -o yaml',
  'run a --image=nginx --restart=Never --command --dry-run=client -o yaml -- sh -c date',
  'run a --image=nginx --restart=OnFailure --dry-run=client -o yaml -- a b',
  'run a --image=nginx --port=80 --expose --dry-run=client -o yaml',
  'run a --image=nginx --expose --dry-run=client',
  'run a --image=nginx --image-pull-policy=Always --annotations=a=b --dry-run=client -o yaml',
  'run a --image=nginx --overrides={"spec":{"hostNetwork":true}} --dry-run=client -o yaml',
  'run a --image=nginx --overrides={bad --dry-run=client -o yaml',
  'run a --image=nginx --env=A --dry-run=client -o yaml',
  'run a --image=nginx --labels=x --dry-run=client -o yaml',
  'run a --image=nginx --restart=Sometimes --dry-run=client',
  'run a --image=nginx --port=x --dry-run=client -o yaml',
  'run a --image=nginx --privileged --dry-run=client -o yaml',
  'run a --image=nginx --cascade=orphan --wait --dry-run=client',
  'run a --image=nginx --replicas=2 --dry-run=client',
  'run a --image=nginx -it --dry-run=client',
  'run a --image=nginx --rm --dry-run=client',
  'run a --image=nginx -t',
  'run a --image=nginx --rm',
  'run a --image=Bad/Image',
  'run a',
  'run --image=nginx',
  'run',
  'expose',
  'set',
  'set foo',
  'set image',
  'set image deploy/web',
  'set image -f web.yaml nginx=nginx:1.20 --local -o yaml',
  'set image -f web.yaml other=nginx:1.20 --local -o yaml',
  'set image -f web.yaml *=nginx:1.20 --local -o name',
  'set image deploy/web nginx=nginx:1.20 --local',
  'set env -f web.yaml A=1 B=2 --local -o yaml',
  'set env -f web.yaml A- --local -o yaml',
  'set env -f web.yaml --list --local',
  'set env',
  'set resources',
  'set resources -f web.yaml --limits=cpu=200m,memory=512Mi --requests=cpu=100m --local -o yaml',
  'set resources -f web.yaml --local -o yaml',
  'set serviceaccount',
  'set serviceaccount -f web.yaml sa --local -o yaml',
  'set selector',
  'set selector -f svc.yaml a=b --local -o yaml',
  'set subject',
  'label -f web.yaml a=b --local -o yaml',
  'label -f web.yaml app- --local -o yaml',
  'label -f web.yaml app=other --local -o yaml',
  'label -f web.yaml app=other --overwrite --local -o yaml',
  'label -f web.yaml a=b --local',
  'label',
  'label svc',
  'annotate -f web.yaml a=b --local -o yaml',
  'annotate -f web.yaml a=b --local',
  'annotate',
  'patch -f web.yaml -p {"spec":{"replicas":5}} --local -o yaml',
  'patch -f web.yaml -p {"spec":{"replicas":5}} --type=merge --local -o yaml',
  'patch -f web.yaml -p [{"op":"replace","path":"/spec/replicas","value":7}] --type=json --local -o yaml',
  'patch -f web.yaml -p {bad --local',
  'patch -f web.yaml -p {} --type=foo --local',
  'patch',
  'patch svc web',
  'explain',
  'get',
  'get pods --bad-flag',
  'get pods -x',
  'get pods -o',
  'get pods --request-timeout=foo',
  'get --watch=maybe pods',
  'edit',
  'delete',
  'delete -f',
  'rollout',
  'rollout foo',
  'rollout status',
  'rollout undo',
  'rollout history',
  'rollout restart',
  'rollout pause',
  'scale',
  'scale deploy web',
  'scale --replicas=x deploy/web',
  'scale --replicas=-1 deploy/web',
  'autoscale',
  'autoscale deploy/web',
  'autoscale deploy/web --max=0',
  'autoscale deploy/web --max=1 --min=3',
  'certificate',
  'certificate approve',
  'certificate foo',
  'top',
  'top foo',
  'cordon',
  'uncordon',
  'drain',
  'taint',
  'taint nodes',
  'describe',
  'logs',
  'logs a b c',
  'logs a -l x=y',
  'logs a --tail=x',
  'logs a --since=x',
  'logs a --since=1h --since-time=2020-01-01T00:00:00Z',
  'attach',
  'attach a b',
  'exec',
  'exec a',
  'exec a --',
  'exec -- ls',
  'port-forward',
  'port-forward a',
  'cp',
  'cp a',
  'cp a b',
  'cp a b c',
  'auth',
  'auth foo',
  'auth can-i',
  'auth can-i get',
  'auth can-i get pods a b',
  'auth reconcile',
  'debug',
  'debug a',
  'diff',
  'apply',
  'apply foo',
  'apply -f missing.yaml',
  'apply --prune -f web.yaml',
  'apply -f web.yaml --force --dry-run=server',
  'apply -f web.yaml --force-conflicts',
  'apply -k none',
  'apply -k missing',
  'apply -f web.yaml -k base',
  'replace',
  'replace -f',
  'wait',
  'wait pod/a',
  'wait --for=foo pod/a',
  'wait --for=condition pod/a',
  'wait --for=jsonpath pod/a',
  'wait --for=jsonpath={.a} pod/a --timeout=x',
  'wait --for=jsonpath={.a} pod/a',
  'wait --for=jsonpath={.a}= pod/a',
  'wait --for=jsonpath=a pod/a',
  'wait --for=jsonpath={.a=b pod/a',
  'wait --for=create pod/a',
  'wait --for=delete=true pod/a',
  'kustomize',
  'kustomize base',
  'kustomize over',
  'kustomize new',
  'kustomize old',
  'kustomize none',
  'kustomize missing',
  'completion',
  'completion foo',
  'completion bash zsh',
  'alpha',
  'plugin',
  'plugin list',
  'plugin foo',
  'api-versions foo',
  'api-resources foo',
  'api-resources -o foo',
  'api-resources --sort-by=foo',
  'version --client -o foo',
  'config',
  'config foo',
  'config view',
  'config view -o json',
  'config view --minify',
  'config view --raw',
  'config view --flatten',
  'config view -o jsonpath={.users[*].name}',
  'config current-context',
  'config current-context a',
  'config get-contexts',
  'config get-contexts -o name',
  'config get-contexts dev',
  'config get-contexts nope',
  'config get-contexts --no-headers',
  'config get-contexts -o foo',
  'config use-context prod',
  'config use-context nope',
  'config use-context',
  'config use prod',
  'config set-context dev --namespace=x',
  'config set-context new --cluster=c1 --user=u1 --namespace=n',
  'config set-context --current --namespace=x',
  'config set-context',
  'config set-context a b',
  'config set-cluster c2 --server=https://1.2.3.4',
  'config set-cluster c9 --server=https://1.2.3.4 --insecure-skip-tls-verify=true',
  'config set-cluster',
  'config set-credentials u9 --token=t',
  'config set-credentials u9 --username=a --password=b',
  'config set-credentials',
  'config set contexts.dev.namespace x',
  'config set current-context prod',
  'config set a',
  'config set foo.bar x',
  'config unset current-context',
  'config unset contexts.dev',
  'config unset users.u1.token',
  'config unset foo',
  'config rename-context dev test',
  'config rename-context nope test',
  'config rename-context dev prod',
  'config rename-context dev',
  'config delete-context prod',
  'config delete-context dev',
  'config delete-context nope',
  'config delete-context',
  'config delete-cluster c2',
  'config delete-cluster nope',
  'config delete-user u2',
  'config delete-user nope',
  'get pods --context=nope',
  'get pods --kubeconfig=nope',
];

/** The kubeconfig of these command lines. */
export const kubeconfig = `apiVersion: v1
clusters:
- cluster:
    server: http://127.0.0.1:1
  name: c1
- cluster:
    certificate-authority-data: QUJD
    server: https://127.0.0.1:2
  name: c2
contexts:
- context:
    cluster: c1
    user: u1
  name: dev
- context:
    cluster: c2
    namespace: blue
    user: u2
  name: prod
current-context: dev
kind: Config
preferences: {}
users:
- name: u1
  user:
    token: secret
- name: u2
  user:
    client-certificate-data: QUJD
    client-key-data: QUJD
`;
