import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { images, nameColumn, names, pairs } from './cells.ts';
import { defaultPodTemplate } from './pod-defaults.ts';
import type { PodTemplateSpec } from './pod-spec.ts';
import { validateTemplate } from './workload-validation.ts';

/** k8s.io/api: core/v1 `PodTemplate` */
export interface PodTemplate extends KubeObject {
  readonly template: PodTemplateSpec;
}

/** A pod's description kept for later. */
export const podTemplateKind = defineKind<PodTemplate>({
  names: { kind: 'PodTemplate', plural: 'podtemplates', singular: 'podtemplate' },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
  updateChecks: ['metadata change', 'object'],
  answersDeleted: true,
  columns: [
    nameColumn,
    { name: 'Containers', cell: ({ template }) => names(template) },
    { name: 'Images', cell: ({ template }) => images(template) },
    { name: 'Pod Labels', cell: ({ template }) => pairs(template.metadata?.labels) },
  ],
  example: {
    apiVersion: 'v1',
    kind: 'PodTemplate',
    metadata: { name: 'example', namespace: 'default' },
    template: { spec: { containers: [{ name: 'web', image: 'nginx:1.25' }] } },
  },
  defaults: (object) => ({ ...object, template: defaultPodTemplate(object.template) }),
  validate: ({ template }, { version }) => validateTemplate(template, version),
});
