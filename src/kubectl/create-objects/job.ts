import type { Json } from '#cluster';
import { failure, NotSimulated } from '../errors.ts';
import type { JsonObject } from '../fields.ts';
import { record } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { resourceFor } from '../mapper.ts';
import { born, commandWords } from '../verbs/create-typed.ts';

/** kubectl: pkg/cmd/create/create_job.go */
export function makeJob(invocation: Invocation, name: string): Json {
  const { flags } = invocation;
  const from = flags.string('from');
  const image = flags.string('image');
  if (image === '' && from === '') throw failure('either --image or --from must be specified');
  if (image !== '' && from !== '') throw failure('either --image or --from must be specified');
  if (from !== '' && commandWords(invocation).length > 0) throw failure('cannot specify --from and command');
  if (from !== '') return fromCronJob(invocation, name, from);
  return {
    kind: 'Job',
    apiVersion: 'batch/v1',
    metadata: { name, ...born(invocation) },
    spec: { template: template(invocation, name, image, 'Never') },
    status: {},
  };
}

/** A Job of a CronJob's template, owned by it. create_job.go `createJobFromCronJob` */
function fromCronJob(invocation: Invocation, name: string, from: string): Json {
  const [type = '', cronName = ''] = from.split('/');
  const info = resourceFor(invocation.client, type);
  const cronJob = invocation.client.get(info, invocation.namespace, cronName);
  if (cronJob.kind !== 'CronJob' && invocation.profile.within({ to: '1.20' }))
    throw new NotSimulated('kubectl create job --from what is no CronJob');
  if (cronJob.kind !== 'CronJob') throw failure(`unknown object type *v1.${cronJob.kind}`);
  if (info.version !== 'v1' && invocation.profile.has('cronJobsOfV1Alone'))
    throw failure(`unknown object type *${info.version}.CronJob`);
  const jobTemplate = record(cronJob, 'spec', 'jobTemplate');
  const annotations = {
    'cronjob.kubernetes.io/instantiate': 'manual',
    ...record(jobTemplate, 'metadata', 'annotations'),
  };
  const labels = record(jobTemplate, 'metadata', 'labels');
  const { apiVersion, kind, metadata } = cronJob;
  const { profile } = invocation;
  const owner = {
    apiVersion,
    kind,
    name: metadata.name,
    uid: metadata.uid ?? '',
    ...(profile.has('jobOwnerControls') && { controller: true }),
    ...(profile.has('jobOwnerBlocks') && { blockOwnerDeletion: true }),
  };
  return {
    kind: 'Job',
    apiVersion: 'batch/v1',
    metadata: {
      name,
      ...born(invocation),
      ...(Object.keys(labels).length > 0 ? { labels } : {}),
      annotations,
      ownerReferences: [owner],
    },
    spec: record(jobTemplate, 'spec'),
    status: {},
  };
}

/** kubectl: pkg/cmd/create/create_cronjob.go */
export function makeCronJob(invocation: Invocation, name: string): Json {
  const { flags, profile } = invocation;
  const jobSpec = {
    template: template(invocation, name, flags.string('image'), flags.string('restart') || 'OnFailure'),
  };
  return {
    kind: 'CronJob',
    apiVersion: profile.within({ from: '1.21' }) ? 'batch/v1' : 'batch/v1beta1',
    metadata: { name, ...born(invocation) },
    spec: {
      schedule: flags.string('schedule'),
      jobTemplate: { metadata: { name, ...born(invocation) }, spec: jobSpec },
    },
    status: {},
  };
}

function template(invocation: Invocation, name: string, image: string, restartPolicy: string): JsonObject {
  const words = commandWords(invocation);
  const container = { name, image, ...(words.length > 0 ? { command: words } : {}), resources: {} };
  return { metadata: { ...born(invocation) }, spec: { containers: [container], restartPolicy } };
}
