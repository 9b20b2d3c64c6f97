import type { Measure } from '#site';

/** How long each template took, all its pages together, and how often it was rendered. */
export interface TemplateTimes {
  readonly measure: Measure;
  /** One line for each template, the one that took longest first. */
  lines(): readonly string[];
}

/** Measures templates by a clock in milliseconds. What a short code takes is its own, not its page's. */
export function templateTimes(now: () => number): TemplateTimes {
  const times = new Map<string, { total: number; most: number; count: number }>();
  return {
    measure(template, work) {
      const begun = now();
      try {
        return work();
      } finally {
        const taken = now() - begun;
        const known = times.get(template) ?? { total: 0, most: 0, count: 0 };
        const most = Math.max(known.most, taken);
        times.set(template, { total: known.total + taken, most, count: known.count + 1 });
      }
    },
    lines() {
      const rows = [...times].sort(([, a], [, b]) => b.total - a.total);
      return rows.map(([template, { total, most, count }]) =>
        [
          total.toFixed(1).padStart(10),
          most.toFixed(1).padStart(8),
          String(count).padStart(6),
          ` ${template}`,
        ].join(' '),
      );
    },
  };
}
