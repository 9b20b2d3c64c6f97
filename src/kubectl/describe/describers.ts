import type { ResourceInfo } from '#cluster';
import { groupResource } from '../mapper.ts';
import { describeDeployment } from './deployment.ts';
import type { Describer } from './describe-context.ts';
import { describeGeneric } from './generic.ts';
import { describePod } from './pod.ts';
import { describeService } from './service.ts';

const describers: Readonly<Record<string, Describer>> = {
  deployments: describeDeployment,
  pods: describePod,
  services: describeService,
};

/** What describes the objects of a resource, whatever group serves it. */
export function describerOf(info: ResourceInfo): Describer {
  return describers[groupResource(info)] ?? describers[info.resource] ?? describeGeneric;
}
