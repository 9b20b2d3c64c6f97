/** Takes out of a recorded text what varies from run to run by nature. */
export function mask(tool: string, text: string): string {
  const rules = servers.includes(tool) ? [...fileTimes, ...(masks.curl ?? [])] : (masks[tool] ?? []);
  return rules.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
}

const servers: readonly string[] = ['nginx', 'apache', 'python'];

type Rule = readonly [RegExp, string];

/** Dates of files, and what is made from them. */
const fileTimes: readonly Rule[] = [
  [/^((?:\x1b\[1m)?Last-Modified(?:\x1b\[0m)?: ).*GMT/gm, '$1T'],
  [/^((?:\x1b\[1m)?ETag(?:\x1b\[0m)?: ).*"/gm, '$1E'],
];

/** When, or as which package, a busybox was built. */
const build: Rule = [/^(BusyBox v[\d.]+) \(.*\) multi/gm, '$1 (B) multi'];

const masks: Readonly<Record<string, readonly Rule[]>> = {
  dig: [
    [/ id: \d+$/gm, ' id: N'],
    [/^; COOKIE: [0-9a-f]{16}/gm, '; COOKIE: C'],
    [/^;; Query time: \d+ msec/gm, ';; Query time: N msec'],
    [/^(;; WHEN: \w+ \w+ \d+) \d+:\d+:\d+/gm, '$1 T'],
    [/ in \d+ ms\./g, ' in N ms.'],
  ],
  ping: [
    [/time=[\d.]+ ms/g, 'time=N ms'],
    [/= [\d./]+ ms/g, '= N ms'],
    [/time \d+ms/g, 'time Nms'],
  ],
  wget: [
    [/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, 'T'],
    [/\([\d.]+ .?B\/s\)/g, '(R)'],
    [/100% +[\d.]+[KMG]?=[\d.]+s/g, '100% R=0s'],
    [/KB\/s {4}in [\d.]+s +/g, 'KB/s    in 0s '],
    [/Date: .*/g, 'Date: T'],
  ],
  nslookup: [build],
  nc: [[/Date: .*/g, 'Date: T']],
  telnet: [[/Date: .*GMT/g, 'Date: T']],
  ip: [
    // What a note shows of a terminal has no colours.
    [/\x1b\[[0-9;]*m/g, ''],
    [/^\d+: eth0(@if\d+)?/gm, 'N: eth0@ifN'],
    [/^eth0@if\d+ +/gm, 'eth0@ifN '],
    [/link-netnsid \d+/g, 'link-netnsid N'],
  ],
  ifconfig: [
    [/(packets|bytes)([: ])\d+/g, '$1$2N'],
    [/\([\d.]+ [KMG]?i?B\)/g, '(N)'],
  ],
  curl: [
    [/\x1b\]8;;[^\x1b]*\x1b\\/g, ''],
    [/\x1b\[[0-9]*m/g, ''],
    [/(\r[ 0-9.kMGTP:-]{20,})+/g, '<meter>'],
    [/after \d+ ms/g, 'after N ms'],
    [/after \d+ milliseconds/g, 'after N milliseconds'],
    [/ from 10\.4\.1\.20 port \d+/g, ' from 10.4.1.20 port N'],
    [/ from 127\.0\.0\.1 port \d+/g, ' from 127.0.0.1 port N'],
    [/0x[0-9a-f]{12}/g, '0xN'],
    [/^(.*[Dd]ate: ).*GMT/gm, '$1T'],
    [/^\* Request completely sent off\n/gm, ''],
  ],
};
