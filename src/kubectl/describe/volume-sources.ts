/** How a field is shown: as it is, as a truth, as a list, or as a reference to a Secret. */
export type FieldForm = 'text' | 'number' | 'truth' | 'list' | 'joined' | 'map' | 'secret' | 'pairs';

/** One line of a source: its title, the field of the object, and how it is shown. */
export type FieldLine = readonly [title: string, field: string, form?: FieldForm, otherwise?: string];

/** What a description says of one type of volume. */
export interface VolumeSource {
  readonly type: string;
  readonly fields: readonly FieldLine[];
  /** What a persistent volume of the type says beside, behind the line with the title. */
  readonly inVolume?: { readonly after: string; readonly fields: readonly FieldLine[] };
}

const fsType: FieldLine = ['FSType:', 'fsType'];
const readOnly: FieldLine = ['ReadOnly:', 'readOnly', 'truth'];
const secretRef: FieldLine = ['SecretRef:', 'secretRef', 'secret'];

/** By the name of the field. kubectl: pkg/describe/describe.go, the functions `print…VolumeSource` */
export const volumeSources: Readonly<Record<string, VolumeSource>> = {
  hostPath: {
    type: 'HostPath (bare host directory volume)',
    fields: [
      ['Path:', 'path'],
      ['HostPathType:', 'type'],
    ],
  },
  emptyDir: {
    type: "EmptyDir (a temporary directory that shares a pod's lifetime)",
    fields: [
      ['Medium:', 'medium'],
      ['SizeLimit:', 'sizeLimit', 'text', '<unset>'],
    ],
  },
  gcePersistentDisk: {
    type: 'GCEPersistentDisk (a Persistent Disk resource in Google Compute Engine)',
    fields: [['PDName:', 'pdName'], fsType, ['Partition:', 'partition', 'number'], readOnly],
  },
  awsElasticBlockStore: {
    type: 'AWSElasticBlockStore (a Persistent Disk resource in AWS)',
    fields: [['VolumeID:', 'volumeID'], fsType, ['Partition:', 'partition', 'number'], readOnly],
  },
  gitRepo: {
    type: 'GitRepo (a volume that is pulled from git when the pod is created)',
    fields: [
      ['Repository:', 'repository'],
      ['Revision:', 'revision'],
    ],
  },
  secret: {
    type: 'Secret (a volume populated by a Secret)',
    fields: [
      ['SecretName:', 'secretName'],
      ['Optional:', 'optional', 'truth'],
    ],
  },
  configMap: {
    type: 'ConfigMap (a volume populated by a ConfigMap)',
    fields: [
      ['Name:', 'name'],
      ['Optional:', 'optional', 'truth'],
    ],
  },
  nfs: {
    type: 'NFS (an NFS mount that lasts the lifetime of a pod)',
    fields: [['Server:', 'server'], ['Path:', 'path'], readOnly],
  },
  quobyte: {
    type: "Quobyte (a Quobyte mount on the host that shares a pod's lifetime)",
    fields: [['Registry:', 'registry'], ['Volume:', 'volume'], readOnly],
  },
  portworxVolume: {
    type: 'PortworxVolume (a Portworx Volume resource)',
    fields: [['VolumeID:', 'volumeID']],
  },
  iscsi: {
    type:
      "ISCSI (an ISCSI Disk resource that is attached to a kubelet's host machine " +
      'and then exposed to the pod)',
    fields: [
      ['TargetPortal:', 'targetPortal'],
      ['IQN:', 'iqn'],
      ['Lun:', 'lun', 'number'],
      ['ISCSIInterface', 'iscsiInterface'],
      fsType,
      readOnly,
      ['Portals:', 'portals', 'list'],
      ['DiscoveryCHAPAuth:', 'chapAuthDiscovery', 'truth'],
      ['SessionCHAPAuth:', 'chapAuthSession', 'truth'],
      secretRef,
      ['InitiatorName:', 'initiatorName', 'text', '<none>'],
    ],
  },
  glusterfs: {
    type: "Glusterfs (a Glusterfs mount on the host that shares a pod's lifetime)",
    fields: [['EndpointsName:', 'endpoints'], ['Path:', 'path'], readOnly],
    inVolume: {
      after: 'EndpointsName:',
      fields: [['EndpointsNamespace:', 'endpointsNamespace', 'text', '<unset>']],
    },
  },
  persistentVolumeClaim: {
    type: 'PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)',
    fields: [['ClaimName:', 'claimName'], readOnly],
  },
  rbd: {
    type: "RBD (a Rados Block Device mount on the host that shares a pod's lifetime)",
    fields: [
      ['CephMonitors:', 'monitors', 'list'],
      ['RBDImage:', 'image'],
      fsType,
      ['RBDPool:', 'pool'],
      ['RadosUser:', 'user'],
      ['Keyring:', 'keyring'],
      secretRef,
      readOnly,
    ],
  },
  cephfs: {
    type: "CephFS (a CephFS mount on the host that shares a pod's lifetime)",
    fields: [
      ['Monitors:', 'monitors', 'list'],
      ['Path:', 'path'],
      ['User:', 'user'],
      ['SecretFile:', 'secretFile'],
      secretRef,
      readOnly,
    ],
  },
  azureDisk: {
    type: 'AzureDisk (an Azure Data Disk mount on the host and bind mount to the pod)',
    fields: [
      ['DiskName:', 'diskName'],
      ['DiskURI:', 'diskURI'],
      ['Kind:', 'kind'],
      fsType,
      ['CachingMode:', 'cachingMode'],
      readOnly,
    ],
  },
  azureFile: {
    type: 'AzureFile (an Azure File Service mount on the host and bind mount to the pod)',
    fields: [['SecretName:', 'secretName'], ['ShareName:', 'shareName'], readOnly],
    inVolume: { after: 'SecretName:', fields: [['SecretNamespace:', 'secretNamespace']] },
  },
  fc: {
    type: 'FC (a Fibre Channel disk)',
    fields: [['TargetWWNs:', 'targetWWNs', 'joined'], ['LUN:', 'lun', 'text', '<none>'], fsType, readOnly],
  },
  flexVolume: {
    type: 'FlexVolume (a generic volume resource that is provisioned/attached using an exec based plugin)',
    fields: [['Driver:', 'driver'], fsType, secretRef, readOnly, ['Options:', 'options', 'map']],
  },
  flocker: {
    type: 'Flocker (a Flocker volume mounted by the Flocker agent)',
    fields: [
      ['DatasetName:', 'datasetName'],
      ['DatasetUUID:', 'datasetUUID'],
    ],
  },
  cinder: {
    type: 'Cinder (a Persistent Disk resource in OpenStack)',
    fields: [['VolumeID:', 'volumeID'], fsType, readOnly, secretRef],
  },
  vsphereVolume: {
    type: 'vSphereVolume (a Persistent Disk resource in vSphere)',
    fields: [['VolumePath:', 'volumePath'], fsType, ['StoragePolicyName:', 'storagePolicyName']],
  },
  photonPersistentDisk: {
    type: 'PhotonPersistentDisk (a Persistent Disk resource in photon platform)',
    fields: [['PdID:', 'pdID'], fsType],
  },
  scaleIO: {
    type: 'ScaleIO (a persistent volume backed by a block device in ScaleIO)',
    fields: [
      ['Gateway:', 'gateway'],
      ['System:', 'system'],
      ['Protection Domain:', 'protectionDomain'],
      ['Storage Pool:', 'storagePool'],
      ['Storage Mode:', 'storageMode'],
      ['VolumeName:', 'volumeName'],
      fsType,
      readOnly,
    ],
  },
  storageos: {
    type: 'StorageOS (a StorageOS Persistent Disk resource)',
    fields: [['VolumeName:', 'volumeName'], ['VolumeNamespace:', 'volumeNamespace'], fsType, readOnly],
  },
  local: {
    type: 'LocalVolume (a persistent volume backed by local storage on a node)',
    fields: [['Path:', 'path']],
  },
  csi: {
    type: 'CSI (a Container Storage Interface (CSI) volume source)',
    fields: [['Driver:', 'driver'], fsType, readOnly, ['VolumeAttributes:', 'volumeAttributes', 'pairs']],
    inVolume: { after: 'FSType:', fields: [['VolumeHandle:', 'volumeHandle']] },
  },
};
