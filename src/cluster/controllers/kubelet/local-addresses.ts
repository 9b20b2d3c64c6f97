import { pickDomain, textDomain } from '../../domains.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';

const forms = ['of the loopback and the cable', 'none', 'of the loopback'] as const;

/**
 * The addresses of version 6 that a pod's kernel gives itself, where its node has that version: that of the
 * loopback, and one on its cable alone, which is made from what nobody knows.
 */
export function localAddresses(pod: Pod, context: Context): readonly string[] {
  const serial = context.objects.serialOf(pod);
  const about = `the addresses of version 6 of pod ${pod.metadata.namespace}/${pod.metadata.name}`;
  const domain = pickDomain(forms, String, 'sets of addresses');
  const form = context.choose<(typeof forms)[number]>({
    key: 'addresses of version 6 of pods',
    domain: { ...domain, sample: () => forms[0] },
    about: 'which addresses of version 6 the pods give themselves',
  });
  if (form === 'none') return [];
  if (form === 'of the loopback') return ['::1'];
  const shape = /^fe80::[0-9a-f]{1,4}(:[0-9a-f]{1,4}){1,3}$/;
  const own = textDomain(shape, '', 'address on a cable');
  const sample: typeof own.sample = (random) => {
    const group = () => random.below(0x10000).toString(16);
    const half = () => random.below(0x100).toString(16).padStart(2, '0');
    return `fe80::${[group(), `${half()}ff`, `fe${half()}`, group()].join(':')}`;
  };
  return [
    '::1',
    context.choose({ key: `address on the cable of ${serial}`, domain: { ...own, sample }, about }),
  ];
}
