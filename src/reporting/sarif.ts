import type { Place, Severity } from '#text';
import { type Finding, findings } from './finding.ts';
import type { Reporter } from './reporter.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, as code scanning services read it. */
export const sarif: Reporter = {
  name: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning',
  render: (report, { toolVersion }) => `${JSON.stringify(log(findings(report), toolVersion), null, 2)}\n`,
};

function log(found: readonly Finding[], version: string): unknown {
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  const rules = codes.map((id) => ({ id }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'kanzen', version, rules } },
        columnKind: 'unicodeCodePoints',
        results: found.map((finding) => result(finding, codes.indexOf(finding.code))),
      },
    ],
  };
}

function result({ code, severity, message, place, related, hints }: Finding, ruleIndex: number): unknown {
  const text = [message, ...hints.map((hint) => `Hint: ${hint}`)].join('\n');
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text },
    locations: [location(place)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            ...location(other.place),
            message: { text: other.message },
          })),
        }),
  };
}

function location({ path, line, column }: Place): { readonly physicalLocation: unknown } {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } },
  };
}
