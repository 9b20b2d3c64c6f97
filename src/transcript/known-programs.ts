const names = `
kubectl k kubectl.exe oc kustomize helm helmfile kubeadm kubelet kubectx kubens stern k9s kind minikube
k3d k3s microk8s microk8s.kubectl crictl ctr nerdctl docker docker-compose podman buildah skopeo
docker-machine gcloud
gsutil aws eksctl az doctl ibmcloud bx oci terraform ansible ansible-playbook vagrant virsh multipass
calicoctl cilium linkerd istioctl etcdctl cfssl cfssljson openssl ssh-keygen ssh scp sftp rsync curl
wget http httpie dig nslookup host drill ping ping6 traceroute tracepath telnet nc ncat socat ss netstat
ip ifconfig arp route iptables iptables-save ip6tables ipvsadm nft conntrack tcpdump nmap ab wrk hey
siege fortio cat ls cd pwd echo printf cp mv rm mkdir rmdir touch ln chmod chown head tail less more
grep egrep fgrep awk gawk sed cut sort uniq wc tr tee xargs find which whereis type file stat du df diff
cmp patch tar zip unzip gzip gunzip base64 md5sum sha1sum sha256sum xxd od hexdump jq yq date sleep
watch time timeout seq yes env printenv export unset set alias source eval exec exit logout clear
history true test whoami id groups uname hostname hostnamectl uptime ps top htop kill pkill killall
pgrep lsof free mount umount dmesg journalctl systemctl sysctl modprobe lsmod su sudo useradd usermod
adduser passwd apt apt-get apk yum dnf apt-cache dpkg rpm brew snap pip pip3 npm npx yarn pnpm python
python3 ruby go cargo make cmake gcc java mvn gradle git svn vi vim nano emacs code subl sh bash ash zsh
dash ksh fish busybox redis-cli mysql mysqladmin mariadb psql mongo mongosh nsenter chroot strace ltrace
for while until if case select function read let declare local test [ [[ wait jobs fg bg nohup tmux
screen open xdg-open getent consul vault nomad sops mkcert certbot kubeval kubeconform kompose skaffold
tilt octant flux argocd argo velero popeye
`;

const programs = new Set(names.split(/\s+/).filter((name) => name !== ''));

/** Names that are also words an author begins a sentence with. */
const alsoWords = new Set(
  `case clear code cut date echo env exit export file find for function go head history host id if
    install join kill kind less let local make more mount node open patch read route run screen select
    set sort source split start stop tail test time top true type unset until wait watch which while
    yes`.split(/\s+/),
);

/** Whether a word names a program (or shell keyword) that notes are known to call. */
export function isKnownProgram(word: string): boolean {
  return programs.has(/^(?:\/|\.{1,2}\/|~\/)/.test(word) ? word.replace(/^.*\//, '') : word);
}

/** Whether a program's name is at the same time an ordinary English word. */
export function isAlsoWord(word: string): boolean {
  return alsoWords.has(word);
}
