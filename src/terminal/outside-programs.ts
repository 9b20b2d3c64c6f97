import type { Computer } from './computer.ts';
import { isListed } from './find-program.ts';

/**
 * Programs of a person's machine that act on the world outside the cluster: clouds, container engines,
 * package managers, editors. They are not run; what they printed is kept as written.
 */
const outsidePrograms: ReadonlySet<string> = new Set(
  `ab ansible ansible-playbook apk apt apt-get argocd arp aws az bat brctl brew bridge buildah calicoctl
  certbot cfssl cfssljson chkconfig choco cilium clear code conda conntrack crictl ctr curlie dnf docker
  docker-compose docker-machine doctl eksctl emacs etcdctl firewall-cmd flux fortio fzf gcloud getenforce gh
  git go gpasswd groupadd gsutil hab helm helmfile hexdump hey history hostnamectl htpasswd http https
  hubble ibmcloud iperf iperf3 iptables iptables-save ipvsadm istioctl java jmeter journalctl k3d k3s k3sup
  k6 k9s kind kops kubeadm kubeconform kubectx kubens kubeseal kubetail kubeval kustomize lima limactl
  linkerd locust lsb_release lsof make microk8s minikube minishift mkcert mkfs modprobe multipass mvn nano
  nerdctl newgrp nft nixos-rebuild nmap nmcli node npm npx oc okteto open openssl orb packer passwd peco pip
  pip3 podman pulumi python python3 rancher route rpm rsync ruby say scoop scp screen service sestatus
  setenforce siege skaffold skopeo snap ssh stern su sysctl systemctl tcpdump terraform tilt timedatectl
  tmux tracepath traceroute ufw umount uname unzip useradd usermod vagrant vegeta velero vi vim virsh
  virtualbox vmrun whereis which winget wrk wsl xdg-open yarn yum zsh
  bun bundle cargo cmake composer deno dotnet gcc gem gradle hugo jekyll php pnpm rustc rustup svn zola`
    .split(/\s+/)
    .filter(Boolean),
);

/** Plug-ins of kubectl that authors have; each is a program of its own. https://krew.sigs.k8s.io/plugins */
export const kubectlPlugins: ReadonlySet<string> = new Set(
  `access-matrix argo browse-pvc cert-manager clog cnpg ctx deprecations df-pv directpv doctor example
  exec-as foreach get-all graph hns iexec images ingress-nginx karpenter konfig krew kubesec-scan kuttl
  lineage linstor minio modify-secret neat node-shell node_shell ns oidc-login outdated pod-lens popeye
  preflight rakkess rbac-lookup rbac-tool resource-capacity rook-ceph score sniff spy stern tap topology
  tree trace tunnel view-allocations view-cert view-secret view-utilization virt vsphere warp who-can
  whoami`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Programs that tell what a machine has and how busy it is: its memory, disks, processors and people. Nothing
 * in a cluster says it, be it the author's machine, a node, or a container on one.
 */
const machinePrograms: ReadonlySet<string> = new Set(
  `atop blkid df dmesg dmidecode findmnt free fdisk htop inxi iostat last lsblk lscpu lshw lsmod lspci lsusb
  mount mpstat nproc numactl sar swapoff swapon top uptime vmstat w who`
    .split(/\s+/)
    .filter(Boolean),
);

/** Programs that tell how a machine is connected and what it runs: a person's has nothing to do with the cluster. */
const ownPrograms: ReadonlySet<string> = new Set(['ifconfig', 'ip', 'netstat', 'ps', 'ss']);

/** Whether what a program prints on a computer is nothing that the simulated world can know. */
export function isOutside(name: string, computer: Computer): boolean {
  if (computer.type === 'container') return machinePrograms.has(name) && isListed(name, computer);
  if (outsidePrograms.has(name) || machinePrograms.has(name)) return true;
  return computer.type === 'workstation' && ownPrograms.has(name);
}
