import type { PersistentVolumeClaim } from '../../kinds/persistent-volume-claim.ts';
import { storageClassOf } from '../../kinds/storage-class-name.ts';
import type { Context } from '../context.ts';
import { classOf } from './matching.ts';

/** pkg/controller/volume/persistentvolume/pv_controller.go `syncUnboundClaim`, `provisionClaim` */
export function tellUnbound(claim: PersistentVolumeClaim, context: Context): void {
  const name = storageClassOf(claim);
  if (name !== '') {
    const provisioner = classOf(claim, context)?.provisioner;
    const message = provisioner
      ? `no volume plugin matched name: ${provisioner}`
      : `storageclass.storage.k8s.io "${name}" not found`;
    tell(claim, 'ProvisioningFailed', message, context, 'Warning');
    return;
  }
  const message = 'no persistent volumes available for this claim and no storage class is set';
  tell(claim, 'FailedBinding', message, context);
}

/**
 * A volume that somebody outside of the control plane has to make.
 * pkg/controller/volume/persistentvolume/pv_controller.go `provisionClaimOperationExternal`, in other words
 * since 1.28
 */
export function tellExternal(claim: PersistentVolumeClaim, provisioner: string, context: Context): void {
  const names = [
    'volume.beta.kubernetes.io/storage-provisioner',
    ...(context.is({ from: '1.23' }) ? ['volume.kubernetes.io/storage-provisioner'] : []),
  ];
  const annotations = {
    ...claim.metadata.annotations,
    ...Object.fromEntries(names.map((name) => [name, provisioner])),
  };
  const told = context.objects.update<PersistentVolumeClaim>('persistentvolumeclaims', {
    ...claim,
    metadata: { ...claim.metadata, annotations },
  });
  const message = context.is({ from: '1.28' })
    ? `Waiting for a volume to be created either by the external provisioner '${provisioner}' or ` +
      'manually by the system administrator. If volume creation is delayed, please verify that the ' +
      'provisioner is running and correctly registered.'
    : `waiting for a volume to be created, either by external provisioner "${provisioner}" or manually ` +
      'created by system administrator';
  tell(told, 'ExternalProvisioning', message, context);
}

/** An event about a claim. */
export function tell(
  claim: PersistentVolumeClaim,
  reason: string,
  message: string,
  context: Context,
  type: 'Normal' | 'Warning' = 'Normal',
): void {
  context.event({ about: claim, type, reason, message, component: 'persistentvolume-controller' });
}
