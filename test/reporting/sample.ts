import { plain, type ReportContext } from '#reporting';
import { diagnostic } from '#text';
import {
  type NoteReport,
  type RunReport,
  runReport,
  type StepReport,
} from '../../src/verification/report.ts';

/** The text that the sample reports are about. */
export const sampleText = [
  '# Pods',
  '```',
  '$ kubectl get pods',
  'NAME    READY   STATUS    RESTARTS   AGE',
  'web-1   1/1     Running   0          3s',
  '$ kubectl get pods',
  'NAME    READY   STATUS    RESTARTS   AGE',
  'web-1   2/2     Running   0          5s',
  '$ gcloud container clusters list',
  '```',
].join('\n');

const path = 'content/pods.md';

export const sampleContext: ReportContext = {
  sources: new Map([[path, sampleText]]),
  paint: plain,
  toolVersion: '0.0.0-test',
};

/** A step that is right, but for what is given. */
export function step(parts: Partial<StepReport>): StepReport {
  return {
    place: { path, line: parts.line ?? 3, column: 1 },
    line: 3,
    command: 'kubectl get pods',
    verdict: 'verified',
    code: null,
    message: null,
    class: null,
    related: [],
    expected: 'NAME    READY   STATUS    RESTARTS   AGE\nweb-1   1/1     Running   0          3s\n',
    actual: 'NAME    READY   STATUS    RESTARTS   AGE\nweb-1   1/1     Running   0          3s\n',
    hints: [],
    mismatch: null,
    ...parts,
  };
}

export const wrongStep: StepReport = step({
  line: 6,
  verdict: 'failed',
  code: 'output-differs',
  message: 'Row "web-1", READY: shows 2/2, can only be 1/1',
  class: 'contradiction',
  related: [{ line: 5, message: 'here web-1 has one container' }],
  expected: 'NAME    READY   STATUS    RESTARTS   AGE\nweb-1   2/2     Running   0          5s\n',
  actual: 'NAME    READY   STATUS    RESTARTS   AGE\nweb-1   1/1     Running   0          5s\n',
  hints: ['Write 1/1'],
  mismatch: {
    line: 8,
    column: 9,
    note: 'web-1   2/2     Running   0          5s',
    world: 'web-1   1/1     Running   0          5s',
  },
});

export function note(parts: Partial<NoteReport> = {}): NoteReport {
  return { path, kubernetes: '1.36', kubectl: '1.36', steps: [step({})], diagnostics: [], ...parts };
}

export const rightRun: RunReport = runReport([
  note({ steps: [step({}), step({ line: 6, verdict: 'elided' })] }),
]);

export const wrongRun: RunReport = runReport(
  [
    note({
      steps: [
        step({}),
        wrongStep,
        step({ line: 9, command: 'gcloud container clusters list', verdict: 'recorded' }),
      ],
      diagnostics: [
        diagnostic('unclosed-fence', { path, line: 2, column: 1 }, 'The fence is not closed', {
          severity: 'warning',
          hints: ['End it with ```'],
        }),
      ],
    }),
  ],
  [diagnostic('bad-configuration', { path: 'kanzen.config.yaml', line: 1, column: 3 }, 'Unknown key "x"')],
);
