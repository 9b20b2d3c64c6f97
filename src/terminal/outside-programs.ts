/**
 * Programs of a person's machine that act on the world outside the cluster: clouds, container engines,
 * package managers, editors. They are not run; what they printed is kept as written.
 */
export const outsidePrograms: ReadonlySet<string> = new Set(
  `ab ansible ansible-playbook apk apt apt-get aws az brew buildah choco code conda crictl ctr curlie
  docker docker-compose docker-machine doctl dnf eksctl emacs fortio gcloud gh git go gsutil hab helm
  helmfile hey ibmcloud iptables iptables-save ipvsadm istioctl
  java journalctl k3d k3s k3sup k6 kind kops kubeadm kubectx kubens
  kubeseal kustomize lima limactl linkerd make microk8s minikube minishift multipass mvn nano nerdctl
  nixos-rebuild node npm npx oc okteto open openssl orb packer pip pip3 podman pulumi python python3
  rancher rpm ruby scoop scp service skaffold skopeo snap ssh stern systemctl terraform tilt
  vagrant velero vi vim virtualbox vmrun winget wrk wsl xdg-open yarn yum`
    .split(/\s+/)
    .filter(Boolean),
);
