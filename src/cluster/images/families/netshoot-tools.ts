/** Tools of netshoot that are not simulated; they are there, whatever their versions. */
export const netshootMore: Readonly<Record<string, string>> = Object.fromEntries(
  `bridge brctl calicoctl conntrack ctop dhcping drill ethtool file fortio fping ghz git grpcurl http httpie
  iftop iperf iperf3 ipset iptables-save iptraf-ng jq ltrace mtr nft ngrep nmap nping oha openssl perl pip
  python3 scapy socat speedtest-cli ss ssh strace swaks tc tcpdump tcptraceroute telnet termshark tracepath
  trip tshark vim websocat zsh`
    .split(/\s+/)
    .map((name) => [name, 'netshoot'] as const),
);
