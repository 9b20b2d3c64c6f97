import { answerDns } from '../dns/answer-dns.ts';
import { type ClusterZone, clusterZone } from '../dns/cluster-zone.ts';
import { type DnsConfiguration, dnsConfiguration } from '../dns/corefile.ts';
import { DnsCache, type DnsCacheSnapshot } from '../dns/dns-cache.ts';
import type { DnsQuery } from '../dns/dns-message.ts';
import { dnsPersonality, withTtl } from '../dns/personality.ts';
import { closedUpstream } from '../dns/upstream.ts';
import type { ContainerRef } from '../program.ts';
import { iptablesView } from '../proxy/iptables-view.ts';
import { ipvsView } from '../proxy/ipvs-view.ts';
import { usualPodRanges } from '../world.ts';
import { isInRange } from './address.ts';
import { type Affinity, ClientAffinity } from './client-affinity.ts';
import { connectIngress } from './connect-ingress.ts';
import { connectedServer } from './connected-server.ts';
import type { Connection, Resolution } from './connection.ts';
import { dnsContext } from './dns-context.ts';
import { nodeAddresses, podRanges } from './hosts.ts';
import type { Sender, WalkWorld } from './journey.ts';
import { type ListeningContainer, listenersAt, listeningIn, unknownAt } from './listeners.ts';
import {
  chooseConnectionCount,
  chooseServiceOrder,
  networkChoices,
  tellsPodRange,
} from './network-choices.ts';
import { type NetworkView, networkView } from './network-view.ts';
import type { NetworkWorld, Source } from './network-world.ts';
import { type PingResult, pingAddress } from './ping.ts';
import type { Destination } from './trace.ts';
import { walkPacket } from './walk-packet.ts';

/** The network's own state; everything else is read from the store. */
export interface NetworkSnapshot {
  readonly affinity: ReadonlyMap<string, Affinity>;
  readonly dnsCache: DnsCacheSnapshot;
}

/** The cluster's network: what a client sees follows from where its packet ended. */
export class Network {
  readonly #world: NetworkWorld;
  readonly #affinity = new ClientAffinity();
  readonly #dnsCache = new DnsCache();
  #view: { readonly revision: number; readonly view: NetworkView; readonly zone: ClusterZone } | undefined;

  constructor(world: NetworkWorld) {
    this.#world = world;
  }

  /** Opens a connection. Each call is a new one, so the proxy deals an endpoint anew. */
  connect(from: Source, to: Destination): Connection {
    const sender = this.#sender(from);
    if (sender === undefined) return gone(to);
    const { view } = this.#current();
    const walkWorld = this.#walkWorld();
    const ingress = connectIngress(this.#world, view, walkWorld, sender, to);
    if (ingress !== undefined) return ingress;
    const walk = walkPacket(sender, to, walkWorld);
    const server = connectedServer({ world: this.#world, view, reach: this }, walk, to.protocol);
    return { outcome: walk.outcome, trace: walk.trace, ...(server === undefined ? {} : { server }) };
  }

  /** Sends ICMP echo requests. */
  ping(from: Source, ip: string): PingResult {
    const sender = this.#sender(from);
    if (sender === undefined) return { outcome: 'lost', trace: gone({ ip, port: 0, protocol: 'TCP' }).trace };
    return pingAddress(sender, ip, this.#walkWorld());
  }

  /** Asks a DNS server over the network, as any client; the cluster's own unless another address is given. */
  resolve(from: Source, query: DnsQuery, server?: string, port = 53): Resolution {
    const { zone } = this.#current();
    const { settings } = this.#world;
    const address = server ?? zone.dnsAddress ?? '';
    const to = { ip: address, port, protocol: query.transport === 'tcp' ? 'TCP' : 'UDP' } as const;
    const sender = this.#sender(from);
    const walk = sender === undefined ? gone(to) : walkPacket(sender, to, this.#walkWorld());
    const isServed =
      walk.outcome === 'connected' ||
      (address === zone.dnsAddress && port === 53 && walk.outcome === 'refused' && this.#isDnsBuiltIn());
    if (!isServed) return { type: 'no answer', outcome: walk.outcome, trace: walk.trace };
    const configured = this.#dnsConfiguration();
    const other = configured.otherSource(query.name.toLowerCase());
    if (other !== undefined)
      return { type: 'not simulated', name: `${query.name}, for which ${other} answer` };
    const usual = dnsPersonality(settings.dns, settings.kubernetes, settings.provider);
    const personality = configured.ttl === undefined ? usual : withTtl(usual, configured.ttl);
    return answerDns(
      zone,
      query,
      dnsContext(
        this.#world,
        personality,
        closedUpstream(() => this.#rootSerial()),
        this.#dnsCache,
      ),
    );
  }

  /**
   * What `iptables-save` prints on a node: the filter and NAT rules of kube-proxy. Undefined where it uses
   * other means, with few rules beside them.
   */
  iptables(nodeName: string): string | undefined {
    const { plan, hosts } = this.#current().view;
    if (plan.settings.mode !== 'iptables') return undefined;
    const node = hosts.nodeNamed(nodeName);
    const { podCIDR, provider } = this.#world.settings;
    const own = node && podRanges(node)[0];
    const usual = usualPodRanges[provider];
    const isUsual = own !== undefined && isInRange(own.replace(/\/.*/, ''), usual);
    const range = podCIDR ?? (isUsual ? usual : own);
    const clusterCIDR = range !== undefined && tellsPodRange(this.#world) ? range : undefined;
    const ports = chooseServiceOrder(this.#world, plan.ports, nodeName);
    return iptablesView({ ...plan, ports }, { nodeName, clusterCIDR });
  }

  /** What `ipvsadm -Ln` prints on a node. */
  ipvs(nodeName: string): string {
    const { plan, hosts } = this.#current().view;
    const node = hosts.nodeNamed(nodeName);
    const isUsed = plan.settings.mode === 'ipvs';
    return ipvsView(isUsed ? plan : { ...plan, ports: [] }, {
      nodeName,
      addresses: node === undefined ? [] : nodeAddresses(node),
      connections: (which) => chooseConnectionCount(this.#world, `${which} on ${nodeName}`),
    });
  }

  /** What listens in a container's pod; undefined for one that is on its node's network. */
  listening({ namespace, pod: name }: ContainerRef): readonly ListeningContainer[] | undefined {
    const pod = this.#current().view.hosts.podNamed(namespace, name);
    if (pod?.metadata.uid === undefined || pod.spec.hostNetwork) return undefined;
    return listeningIn(this.#world, pod.metadata.uid);
  }

  snapshot(): NetworkSnapshot {
    return { affinity: this.#affinity.snapshot(), dnsCache: this.#dnsCache.snapshot() };
  }

  /**
   * Goes back to a snapshot. Must be called whenever the store goes back, since revisions are then used anew.
   */
  restore(snapshot: NetworkSnapshot): void {
    this.#affinity.restore(snapshot.affinity);
    this.#dnsCache.restore(snapshot.dnsCache);
    this.#view = undefined;
  }

  #sender(from: Source): Sender | undefined {
    const { hosts } = this.#current().view;
    if (from.type === 'outside') return from;
    if (from.type === 'node') {
      const node = hosts.nodeNamed(from.name);
      return node && { type: 'node', node };
    }
    const pod = hosts.podNamed(from.ref.namespace, from.ref.pod);
    return pod && { type: 'pod', pod };
  }

  #walkWorld(): WalkWorld {
    const { view } = this.#current();
    const { settings } = this.#world;
    return {
      plan: view.plan,
      hosts: view.hosts,
      policies: view.objects.networkPolicies,
      provider: settings.provider,
      serviceCIDR: settings.serviceCIDR,
      choices: networkChoices(this.#world, this.#affinity),
      listens: (place, to) => listenersAt(this.#world, view, place, to).length > 0,
      unknownAt: (place) => unknownAt(this.#world, place),
    };
  }

  #dnsConfiguration(): DnsConfiguration {
    const data = (name: string) =>
      this.#world.store.get('configmaps', 'kube-system', name) as
        | { readonly data?: Readonly<Record<string, string>> }
        | undefined;
    return dnsConfiguration(data('coredns')?.data, data('kube-dns')?.data);
  }

  /** A world without pods of a DNS server has it as a part of its control plane. */
  #isDnsBuiltIn(): boolean {
    const workloads = [...this.#current().view.objects.pods, ...this.#world.store.list('deployments.apps')];
    return !workloads.some(
      ({ metadata }) =>
        metadata.namespace === 'kube-system' && /^(coredns|kube-dns)(-|$)/.test(metadata.name),
    );
  }

  /** The root zone's serial is its date and a count. */
  #rootSerial(): number {
    return Number(`${new Date(this.#world.now()).toISOString().slice(0, 10).replaceAll('-', '')}00`);
  }

  #current(): { readonly view: NetworkView; readonly zone: ClusterZone } {
    const { revision } = this.#world.store;
    if (this.#view?.revision !== revision) {
      const view = networkView(this.#world);
      const { clusterDomain, kubernetes } = this.#world.settings;
      this.#view = {
        revision,
        view,
        zone: clusterZone(view.objects, { clusterDomain, version: kubernetes }),
      };
    }
    return this.#view;
  }
}

function gone(to: Destination): Connection {
  const why = `the sender of a packet to ${to.ip} is gone`;
  return { outcome: 'timed out', trace: [{ type: 'ended', outcome: 'timed out', why }] };
}
