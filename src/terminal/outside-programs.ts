import type { Computer } from './computer.ts';
import { isListed } from './find-program.ts';

/**
 * Programs of a person's machine that act on the world outside the cluster: clouds, container engines,
 * package managers, editors. They are not run; what they printed is kept as written.
 */
const outsidePrograms: ReadonlySet<string> = new Set(
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

/** Programs that tell how a machine is connected: a person's has nothing to do with the cluster. */
const connectionPrograms: ReadonlySet<string> = new Set(['ifconfig', 'ip', 'netstat', 'ss']);

/** Whether what a program prints on a computer is nothing that the simulated world can know. */
export function isOutside(name: string, computer: Computer): boolean {
  if (computer.type === 'container') return machinePrograms.has(name) && isListed(name, computer);
  if (outsidePrograms.has(name) || machinePrograms.has(name)) return true;
  return computer.type === 'workstation' && connectionPrograms.has(name);
}
