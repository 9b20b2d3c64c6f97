import type { KubeObject, ResourceInfo } from '#cluster';
import type { Client } from '../client.ts';
import type { Clock } from '../clock.ts';
import type { KubectlHost } from '../host.ts';
import type { Profile } from '../profile.ts';
import type { DescribeWriter } from './describe-writer.ts';

/** What a describer works with. */
export interface DescribeContext {
  readonly writer: DescribeWriter;
  readonly info: ResourceInfo;
  readonly object: KubeObject;
  readonly client: Client;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly host: KubectlHost;
  readonly showEvents: boolean;
}

/** Writes what one kind shows. */
export type Describer = (context: DescribeContext) => void;
