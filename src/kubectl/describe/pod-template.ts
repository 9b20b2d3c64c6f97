import type { Json } from '#cluster';
import { list, record, text } from '../fields.ts';
import { describeContainers } from './containers.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeAnnotations, describeLabels } from './labels.ts';
import { describeTolerations } from './tolerations.ts';
import { describeTopologySpread } from './topology-spread.ts';
import { describeVolumes } from './volumes.ts';

/** kubectl: pkg/describe/describe.go `DescribePodTemplate` */
export function describePodTemplate(context: DescribeContext, template: Json): void {
  const { writer, profile } = context;
  const metadata = record(template, 'metadata');
  const spec = record(template, 'spec');
  if (!profile.has('describesImages')) writer.line(0, 'Pod Template:');
  describeLabels(writer, '  Labels', metadata.labels);
  if (Object.keys(record(metadata, 'annotations')).length > 0) {
    describeAnnotations(writer, '  Annotations', metadata.annotations, profile, true);
  }
  const account = text(spec, 'serviceAccountName');
  if (account !== '') writer.line(1, `Service Account:\t${account}`);
  const initial = list(spec, 'initContainers');
  const place = { statuses: undefined, space: '  ' };
  if (initial.length > 0)
    describeContainers(context, { ...place, title: 'Init Containers', containers: initial });
  describeContainers(context, { ...place, title: 'Containers', containers: list(spec, 'containers') });
  describeVolumes(context, list(spec, 'volumes'), '  ');
  describeTopologySpread(context, spec, '  ');
  const priority = text(spec, 'priorityClassName');
  if (priority !== '' && profile.has('templatePriorityClass'))
    writer.line(1, `Priority Class Name:\t${priority}`);
  if (!profile.has('templateSelectors')) return;
  describeLabels(writer, '  Node-Selectors', spec.nodeSelector);
  describeTolerations(context, list(spec, 'tolerations'), '  ');
}
