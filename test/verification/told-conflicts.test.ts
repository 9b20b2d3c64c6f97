import { describe, expect, it } from 'vitest';
import { verify } from './verify-text.ts';

const settings = {
  kubernetes: '1.20',
  provider: 'none',
  nodes: ['a', 'b', 'c'].map((name, index) => ({ name, podCIDR: `10.4.${index}.0/24` })),
};

/** A Deployment and its Service, made together, and the description of the Endpoints. */
function note(age: string, reason: string): readonly string[] {
  return [
    '```yaml:web.yaml',
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: {name: web}',
    'spec:',
    '  replicas: 3',
    '  selector: {matchLabels: {app: web}}',
    '  template:',
    '    metadata: {labels: {app: web}}',
    '    spec: {containers: [{name: nginx, image: nginx}]}',
    '---',
    'apiVersion: v1',
    'kind: Service',
    'metadata: {name: web, labels: {app: web}}',
    'spec: {selector: {app: web}, ports: [{port: 80}]}',
    '```',
    '```',
    '$ kubectl apply -f web.yaml',
    'deployment.apps/web created',
    'service/web created',
    '$ kubectl get ep web',
    'NAME   ENDPOINTS                             AGE',
    'web    10.4.0.4:80,10.4.1.5:80,10.4.2.6:80   25s',
    '$ kubectl describe ep web',
    'Name:         web',
    'Namespace:    default',
    'Labels:       app=web',
    'Annotations:  <none>',
    'Subsets:',
    '  Addresses:          10.4.0.4,10.4.1.5,10.4.2.6',
    '  NotReadyAddresses:  <none>',
    '  Ports:',
    '    Name     Port  Protocol',
    '    ----     ----  --------',
    '    <unset>  80    TCP',
    '',
    'Events:',
    '  Type     Reason                  Age   From                 Message',
    '  ----     ------                  ----  ----                 -------',
    `  Warning  ${reason}  ${age}   endpoint-controller  Failed to update endpoint default/web: Operation cannot be fulfilled on endpoints "web": the object has been modified; please apply your changes to the latest version and try again`,
    '```',
  ];
}

describe('a controller that had not seen its own last write', () => {
  it('is refused the next one, and tells of it', async () => {
    const { steps } = await verify(settings, ...note('21s', 'FailedToUpdateEndpoint'));
    expect(steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified', 'verified']);
  });

  it('tells of nothing for longer than events are kept', async () => {
    const { steps } = await verify(settings, ...note('2h ', 'FailedToUpdateEndpoint'));
    expect(steps.at(-1)?.verdict).toBe('failed');
  });
});
