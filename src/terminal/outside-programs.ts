/**
 * Programs of a person's machine that act on the world outside the cluster: clouds, container engines,
 * package managers, editors. They are not run; what they printed is kept as written.
 */
export const outsidePrograms: ReadonlySet<string> = new Set(
  `ab ansible ansible-playbook apk apt apt-get argocd arp aws az brctl brew bridge buildah calicoctl
  certbot cfssl cfssljson choco cilium code conda conntrack crictl ctr curlie dnf docker docker-compose
  docker-machine doctl eksctl emacs etcdctl firewall-cmd flux fortio gcloud gh git go gsutil hab helm
  helmfile hexdump hey hubble ibmcloud iptables iptables-save ipvsadm istioctl java journalctl k3d k3s
  k3sup k6 k9s kind kops kubeadm kubeconform kubectx kubens kubeseal kubeval kustomize lima limactl
  linkerd lsof make microk8s minikube minishift mkcert modprobe multipass mvn nano nerdctl nft
  nixos-rebuild nmap nmcli node npm npx oc okteto open openssl orb packer pip pip3 podman pulumi python
  python3 rancher route rpm ruby scoop scp service skaffold skopeo snap ssh stern sysctl systemctl tcpdump
  terraform tilt tracepath traceroute ufw vagrant velero vi vim virsh virtualbox vmrun winget wrk wsl
  xdg-open yarn yum`
    .split(/\s+/)
    .filter(Boolean),
);
