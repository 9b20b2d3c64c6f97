/** Takes out of a recorded text what varies from run to run by nature. */
export function mask(tool: string, text: string): string {
  const rules = masks[tool.replace('busybox-', '')] ?? [];
  return rules.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
}

type Rule = readonly [RegExp, string];

const masks: Readonly<Record<string, readonly Rule[]>> = {
  dig: [
    [/ id: \d+$/gm, ' id: N'],
    [/^; COOKIE: [0-9a-f]{16}/gm, '; COOKIE: C'],
    [/^;; Query time: \d+ msec/gm, ';; Query time: N msec'],
    [/^(;; WHEN: \w+ \w+ \d+) \d+:\d+:\d+/gm, '$1 T'],
    [/ in \d+ ms\./g, ' in N ms.'],
  ],
};
