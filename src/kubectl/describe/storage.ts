import type { Json, KubeObject } from '#cluster';
import { field, isObject, list, record, sortedEntries, text, texts } from '../fields.ts';
import { goValue } from '../jsonpath/go-value.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { describeNamed } from './header.ts';
import { describeAnnotations, describeLabels } from './labels.ts';
import { volumeSources } from './volume-sources.ts';
import { accessModes, sourceLines } from './volumes.ts';

/** kubectl: pkg/describe/describe.go `describePVC` */
export function describeClaim(context: DescribeContext): void {
  const { writer, object, client, profile } = context;
  const spec = record(object, 'spec');
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  writer.line(0, `StorageClass:\t${storageClassText(object)}`);
  const phase = text(object, 'status', 'phase');
  writer.line(0, `Status:\t${deletionText(context) ?? phase}`);
  writer.line(0, `Volume:\t${text(spec, 'volumeName')}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  writer.line(0, `Finalizers:\t${goValue([...(object.metadata.finalizers ?? [])])}`);
  const bound = text(spec, 'volumeName') !== '';
  writer.line(0, `Capacity:\t${bound ? text(object, 'status', 'capacity', 'storage') : ''}`);
  writer.line(0, `Access Modes:\t${bound ? accessModes(record(object, 'status')) : ''}`);
  const mode = text(spec, 'volumeMode');
  if (mode !== '') writer.line(0, `VolumeMode:\t${mode}`);
  for (const title of ['DataSource', 'DataSourceRef']) describeDataSource(context, title);
  const pods = client.resource('pods');
  const users = (pods ? client.list(pods, object.metadata.namespace).items : []).filter((pod) =>
    list(pod, 'spec', 'volumes').some(
      (one) => text(one, 'persistentVolumeClaim', 'claimName') === object.metadata.name,
    ),
  );
  const title = profile.within({ from: '1.18' }) ? 'Used By' : 'Mounted By';
  writer.line(0, `${title}:\t${users.map((pod) => pod.metadata.name).join('\n\t') || '<none>'}`);
  describeEvents(profile.has('claimEventsAlways') ? { ...context, showEvents: true } : context);
}

function describeDataSource({ writer, object, profile }: DescribeContext, title: string): void {
  const key = title === 'DataSource' ? 'dataSource' : 'dataSourceRef';
  const source = record(object, 'spec', key);
  // A server sets both fields where one was given; newer clients show the newer one then.
  const isDouble = key === 'dataSource' && isObject(field(object, 'spec', 'dataSourceRef'));
  if (Object.keys(source).length === 0 || (isDouble && !profile.has('dataSourceTwice'))) return;
  if (key === 'dataSourceRef' && !profile.has('dataSourceRefShown')) return;
  writer.line(0, `${title}:`);
  if (text(source, 'apiGroup') !== '') writer.line(1, `APIGroup:\t${text(source, 'apiGroup')}`);
  writer.line(1, `Kind:\t${text(source, 'kind')}`);
  writer.line(1, `Name:\t${text(source, 'name')}`);
}

/** kubectl: pkg/describe/describe.go `describePersistentVolume` */
export function describeVolume(context: DescribeContext): void {
  const { writer, object } = context;
  const spec = record(object, 'spec');
  describeNamed(context);
  writer.line(0, `Finalizers:\t${goValue([...(object.metadata.finalizers ?? [])])}`);
  writer.line(0, `StorageClass:\t${storageClassText(object)}`);
  writer.line(0, `Status:\t${deletionText(context) ?? text(object, 'status', 'phase')}`);
  const claim = record(spec, 'claimRef');
  writer.line(
    0,
    `Claim:\t${Object.keys(claim).length === 0 ? '' : `${text(claim, 'namespace')}/${text(claim, 'name')}`}`,
  );
  writer.line(0, `Reclaim Policy:\t${text(spec, 'persistentVolumeReclaimPolicy')}`);
  writer.line(0, `Access Modes:\t${accessModes(spec)}`);
  if (text(spec, 'volumeMode') !== '') writer.line(0, `VolumeMode:\t${text(spec, 'volumeMode')}`);
  writer.line(0, `Capacity:\t${text(spec, 'capacity', 'storage')}`);
  writer.line(0, `Node Affinity:\t${describeAffinity(field(spec, 'nodeAffinity'))}`);
  writer.line(0, `Message:\t${text(object, 'status', 'message')}`);
  writer.line(0, 'Source:');
  const [type = '', source] = Object.entries(spec).find(([key]) => volumeSources[key] !== undefined) ?? [];
  for (const line of sourceLines(type, source, true) ?? ['<unknown>']) writer.line(2, line);
  describeEvents(context);
}

function describeAffinity(affinity: Json | undefined): string {
  const terms = list(affinity, 'required', 'nodeSelectorTerms');
  if (terms.length === 0) return '<none>';
  const shown = terms.map((term, index) => {
    const parts = list(term, 'matchExpressions').map((one) => {
      const values = texts(one, 'values');
      const shown = values.length === 0 ? '' : ` [${values.join(', ')}]`;
      return `${text(one, 'key')} ${text(one, 'operator').toLowerCase()}${shown}`;
    });
    return `  Term ${index}:\t${parts.join('\n\t')}`;
  });
  return `\n  Required Terms:\t\n  ${shown.join('\n  ')}`;
}

function deletionText({ object, clock }: DescribeContext): string | undefined {
  const { deletionTimestamp } = object.metadata;
  return deletionTimestamp === undefined ? undefined : `Terminating (lasts ${clock.age(deletionTimestamp)})`;
}

function truthText(value: Json | undefined): string {
  if (typeof value !== 'boolean') return '<unset>';
  return value ? 'True' : 'False';
}

/** kubectl: pkg/describe/describe.go `describeStorageClass` */
export function describeStorageClass(context: DescribeContext): void {
  const { writer, object } = context;
  writer.line(0, `Name:\t${object.metadata.name}`);
  const annotations = record(object.metadata, 'annotations');
  const isDefault = ['', '.beta'].some(
    (beta) => text(annotations, `storageclass${beta}.kubernetes.io/is-default-class`) === 'true',
  );
  writer.line(0, `IsDefaultClass:\t${isDefault ? 'Yes' : 'No'}`);
  writer.line(
    0,
    `Annotations:\t${
      sortedEntries(annotations)
        .map(([key, value]) => `${key}=${text(value)}`)
        .join(',') || '<none>'
    }`,
  );
  writer.line(0, `Provisioner:\t${text(object, 'provisioner')}`);
  const parameters = sortedEntries(record(object, 'parameters')).map(
    ([key, value]) => `${key}=${text(value)}`,
  );
  writer.line(0, `Parameters:\t${parameters.join(',') || '<none>'}`);
  writer.line(0, `AllowVolumeExpansion:\t${truthText(field(object, 'allowVolumeExpansion'))}`);
  const options = texts(object, 'mountOptions');
  if (options.length === 0) writer.line(0, 'MountOptions:\t<none>');
  else writer.line(0, `MountOptions:${options.map((one) => `\n  ${one}`).join('')}`);
  writer.line(0, `ReclaimPolicy:\t${text(object, 'reclaimPolicy')}`);
  if (text(object, 'volumeBindingMode') !== '')
    writer.line(0, `VolumeBindingMode:\t${text(object, 'volumeBindingMode')}`);
  describeTopologies(context);
  describeEvents(context);
}

function describeTopologies({ writer, object }: DescribeContext): void {
  const terms = list(object, 'allowedTopologies');
  if (terms.length === 0) return;
  writer.line(0, 'AllowedTopologies:\t');
  for (const [index, term] of terms.entries()) {
    const all = list(term, 'matchLabelExpressions').map(
      (one) => `${text(one, 'key')} in [${texts(one, 'values').join(', ')}]`,
    );
    writer.line(1, `Term ${index}:\t${all.length === 0 ? '<none>' : all.join('\n\t\t')}`);
  }
}

/** The old annotation counts first. */
function storageClassText({ metadata, ...object }: KubeObject): string {
  const old = metadata.annotations?.['volume.beta.kubernetes.io/storage-class'];
  return old ?? text(object, 'spec', 'storageClassName');
}
