import { inRange, type Version, type VersionRange } from '#cluster';
import { describeSwitches } from './describe-switches.ts';

/**
 * What changed between versions of the client, by the range of minor versions in which it holds.
 * Evidence: kubectl's source at the tags named, and runs of real binaries.
 */
const switches = {
  ...describeSwitches,
  /** Tables are printed by the client, in its own columns. */
  printsTables: { to: '1.10' },
  /** Cells of tables are at least ten wide. */
  wideColumns: { to: '1.11' },
  /** Ages have one unit. */
  shortAges: { to: '1.11' },
  /** `deployment "web" created` instead of `deployment.apps/web created`. */
  quotedResults: { to: '1.10' },
  /** Result lines leave out the group. */
  resultsWithoutGroup: { to: '1.9' },
  /** Descriptions are aligned with tabs. */
  describesWithTabs: { to: '1.7' },
  /** Whoever changes an object that has a change cause leaves one, unless told otherwise. kubernetes: #28234 */
  recordsAgain: { to: '1.10' },
  /** A change cause is what was typed, and not put together of arguments and flags. kubernetes: #20035 */
  recordsTyped: { to: '1.6' },
  /** Events are described with both times, a count and the part of the object. */
  eventsInEightColumns: { to: '1.7' },
  eventsSubobjectTitle: { to: '1.4' },
  noEventsLine: { to: '1.5' },
  sourceAsStruct: { to: '1.5' },
  /** Workloads are described with their images, before they were with their pod templates. */
  describesImages: { to: '1.5' },
  describesAnnotations: { from: '1.6' },
  annotationsAsPairs: { to: '1.11' },
  podControllers: { to: '1.6' },
  podCreatedBy: { from: '1.7', to: '1.8' },
  podNodeAlone: { to: '1.6' },
  podNodeSelectors: { from: '1.6' },
  podTerminationExpires: { to: '1.10' },
  containerHostPort: { from: '1.10' },
  mountsBeforeEnvironment: { to: '1.5' },
  optionalWord: { from: '1.6' },
  hostPathType: { from: '1.8' },
  tolerationEquals: { to: '1.7' },
  serviceTargetPort: { from: '1.8' },
  targetPortAsNumber: { to: '1.8' },
  /** `Waiting for deployment "web" rollout to finish` */
  rolloutNamesDeployment: { from: '1.11' },
  /** `deployment web successfully rolled out` */
  /** `not patched` instead of `patched (no change)` */
  saysNotPatched: { to: '1.11' },
  rolloutNamesPlain: { to: '1.5' },
  /** The name alone is printed of what was rolled back: the event that tells it is waited for in vain. */
  undoSaysNothing: { from: '1.9', to: '1.11' },
  /** The rows of a watch are not aligned with those before. */
  watchForgetsWidths: { to: '1.13' },
  /** The titles stand above what a watch lists, and again above its first change. */
  watchRepeatsTitles: { to: '1.6' },
  /** `-o yaml` writes times without quotes. */
  plainTimes: { to: '1.12' },
  updateStrategyLine: { from: '1.8' },
  jobTimes: { from: '1.12' },
  nodeRoleWord: { to: '1.7' },
  nodeUnschedulable: { from: '1.10' },
  nodeAddressesInLine: { to: '1.8' },
  nodeExternalID: { to: '1.10' },
  nodePodAges: { from: '1.13' },
  nodeTotalsInRow: { to: '1.10' },
  nodeTaintsFirst: { to: '1.7' },
  /** Metadata of the wrong types is refused before anything is sent. kubernetes: #83552 */
  readsMetadata: { from: '1.17' },
  /** `all` lists the pods and services last. */
  coreEndsCategories: { from: '1.8', to: '1.9' },
  /** `rollout history -o` prints revisions, before it was the workload. kubernetes: #111093 */
  historyPrintsRevisions: { from: '1.26' },
  /** A revision that is not there is told by the trace of a panic. */
  historyPanics: { from: '1.26', to: '1.32' },
  historyNamesResource: { to: '1.11' },
  /** Strings that are quantities are sorted by their value. kubernetes: #100435 */
  sortsQuantities: { from: '1.22' },
  /** All other strings are sorted as they are; before, by the numbers in them. kubernetes: #124514 */
  sortsByBytes: { from: '1.31' },
  /** What cannot be sorted ends the client with a line of its log: with a trace by 1.20, not by 1.27. */
  unsortableExits: { from: '1.27' },
  /** Names in tables of several kinds begin with the short name of the resource. */
  shortKindPrefix: { to: '1.9' },
  /** `-o name` names resources. */
  namesOfResources: { from: '1.6', to: '1.10' },
  runWarnsOfGenerators: { from: '1.12', to: '1.17' },
  waitsAloud: { to: '1.5' },
  hitEnter: { to: '1.3' },
  /** Pods that have ended are not listed unless they are asked for. */
  hidesEndedPods: { to: '1.9' },
  /** Flag errors begin with `Error:` instead of `error:` (cobra printed them before component-base/cli). */
  capitalError: { to: '1.22' },
  /** Flag errors are followed by the whole usage text. */
  usageAfterFlagError: { to: '1.16' },
  /** `No resources found.` with a period and without the namespace. */
  noResourcesWithPeriod: { to: '1.15' },
  /** `No resources found in default namespace.` also for kinds without namespaces. */
  noResourcesIgnoresScope: { from: '1.16', to: '1.18' },
  /** The blank line between tables goes to stderr. */
  tableGapOnStderr: { to: '1.15' },
  /** It stands above every table but the first, empty ones too. kubernetes/kubernetes: issue 79579 */
  tableGapAboveNothing: { from: '1.15', to: '1.15' },
  cellsCutAtLineEnd: { from: '1.22' },
  warningsShown: { from: '1.19' },
  shortNamesWarn: { from: '1.29' },
  managedFieldsHidden: { from: '1.21' },
  editHidesManagedFields: { from: '1.16' },
  listSelfLink: { to: '1.23' },
  creationTimestampNull: { to: '1.33' },
  jsonpathPrintsJson: { from: '1.19' },
  describeSaysNoneFound: { from: '1.18' },
  lastAppliedShown: { to: '1.17' },
  lastAppliedAloneEatsLine: { from: '1.18', to: '1.18' },
  terminalEscaped: { from: '1.26' },
  /** `apply` refuses arguments: 1.20 does, 1.27 overlooks them. */
  applyRefusesArguments: { to: '1.21' },
  applySaysPatching: { from: '1.25' },
  /** Patches are made by the schemas of OpenAPI v3 first, if the server has them. KEP-3515 */
  patchesByOpenApiV3: { from: '1.29' },
  exposeHints: { to: '1.21' },
  exposeKeepsSelector: { from: '1.22' },
  logsSaysNoneFound: { from: '1.22' },
  kindsByArguments: { to: '1.10' },
  runGenerators: { to: '1.17' },
  runOldFlags: { to: '1.20' },
  runOverrideFlags: { to: '1.23' },
  dryRunValues: { from: '1.18' },
  deleteNamesNamespace: { from: '1.34' },
  deleteWarningCapital: { from: '1.25' },
  attachWarning: { from: '1.34' },
  attachFallbackNew: { from: '1.25' },
  farewellOfEphemeral: { from: '1.25' },
  execDashWarnsTwice: { from: '1.18', to: '1.18' },
  execDashWarns: { from: '1.19', to: '1.30' },
  execDashRequired: { from: '1.31' },
  /** What a server refuses before it upgrades a connection is said in its words alone: not by 1.33. */
  execCannotUpgrade: { from: '1.36' },
  /** Programs in containers are spoken to over a WebSocket, where the server does. KEP-4006 */
  streamsOverWebsocket: { from: '1.30' },
  defaultedContainer: { from: '1.21' },
  /** `The request is invalid: …` goes on with what the server says. */
  invalidRequestMessage: { from: '1.21' },
  /** `replace --force` and `--dry-run` exclude one another: not by 1.20, by 1.27. */
  replaceForceIsReal: { from: '1.21' },
  /** A scale that finds nothing says so before the server's words. */
  scaleNeedsObjects: { from: '1.23', to: '1.34' },
  scaleSaysWhy: { from: '1.32' },
  /** `labeled (dry run)` */
  labelDryRunSuffix: { from: '1.22' },
  /** An autoscaler is read in `autoscaling/v2`, else in `v1`; before, in `v2beta2`. */
  autoscalerV2: { from: '1.23' },
  /** `label --local` with names is refused: not by 1.20, by 1.27. */
  labelChecksLocal: { from: '1.21' },
  labelRepeated: { from: '1.25' },
  unlabeledWord: { from: '1.23' },
  annotateWithoutD: { from: '1.27', to: '1.27' },
  applyOldWarning: { to: '1.19' },
  typedCreatePrefix: { from: '1.19' },
  typedCreateConfigMapPrefix: { from: '1.21' },
  serverSideApplyPage: { from: '1.21' },
  typedCreateServicePrefix: { from: '1.20' },
  /** What the server serves is not asked for again for six hours, before it was ten minutes. kubernetes: #107141 */
  discoveryKeptForHours: { from: '1.24' },
  newMappingError: { from: '1.24' },
  controlPlaneWord: { from: '1.20' },
  apiVersionColumn: { from: '1.20' },
  serverSideValidation: { from: '1.25' },
  /** `config view` hides a user's certificates as it hides tokens. */
  userDataRedacted: { to: '1.20' },
  /** Each vain try to learn what the server serves is logged. */
  discoveryTriesLogged: { from: '1.26' },
  logQuoted: { from: '1.31' },
  /** `create` that is given nothing prints its help. */
  createHelpAsError: { to: '1.30' },
  /** `You must specify two arguments: verb resource …` */
  canINamesArguments: { from: '1.23' },
  /** Flags that a command asks for itself are missed in words of its own. */
  logsMissingConfigs: { to: '1.27' },
  /** `version` takes no arguments: not by 1.20, by 1.33. */
  versionRefusesArguments: { from: '1.27' },
  /** Patterns in `--filename` are replaced by what they match. kubernetes: #102265 */
  expandsPatterns: { from: '1.22' },
  /** A file of `create secret docker-registry` has its key whatever its own name is. */
  dockerFileKey: { from: '1.31' },
  ownRequiredFlags: { to: '1.20' },
  rolloutRestart: { from: '1.15' },
  /** `rollout restart`, `pause` and `resume` say when nothing is selected: not by 1.20, by 1.27. */
  rolloutSaysNoneFound: { from: '1.21' },
  rolloutStatusSaysNoneFound: { from: '1.28' },
  /** The objects of one `wait` share its time, and `--timeout=0` looks once. */
  waitsOnceForAll: { from: '1.25' },
  /** `wait --for=jsonpath=` does without a value. */
  waitPathAlone: { from: '1.28' },
  /** An `=` inside of its path does not end it. */
  waitPathParsed: { from: '1.29' },
  /** CronJobs and Ingresses are pruned in the versions that stayed. */
  prunesStableVersions: { from: '1.22' },
  warnsOfPruningAll: { from: '1.26' },
  /** What is wrong in a manifest of JSON is told by its offset, and not by its line. */
  jsonFaultByOffset: { from: '1.21' },
  /** A manifest that begins as JSON and is none is read as YAML. */
  yamlAfterJson: { from: '1.33' },
  subresourcesKnown: { from: '1.24', to: '1.31' },
  lastAppliedManager: { from: '1.21' },
  /** What was applied from the client's side becomes the server's when it is first applied there. */
  migratesToServerSide: { from: '1.26' },
  ephemeralReadOnly: { to: '1.22' },
  dataSourceRefShown: { from: '1.34' },
  dataSourceTwice: { to: '1.36' },
  quotaInHardFormat: { from: '1.22' },
  /** A claim is described with its events whatever `--show-events` says. */
  claimEventsAlways: { to: '1.28' },
  topPercentInBrackets: { from: '1.32' },
  /** `only one of NAME or selector can be provided` */
  topSelectorWord: { from: '1.24' },
  explainByOpenApiV3: { from: '1.27' },
  /** `auth reconcile` leaves manifests without namespace as they are: not by 1.20, by 1.27. */
  reconcilesUnplaced: { from: '1.27' },
  rawUsageHint: { to: '1.22' },
  /** A wrong flag of `diff` is told as a wrong usage, and is no difference. */
  diffFlagsAreUsage: { from: '1.25' },
  /** Taints that are both set and removed are named as `key=effect`. */
  taintClashAsPair: { from: '1.21' },
  debugLegacyDeprecated: { from: '1.32' },
  /** A copy for debugging leaves out what is not asked for: probes, labels, annotations. */
  debugProfiles: { from: '1.25' },
  debugSysadmin: { from: '1.30' },
  /** Profiles of debug let a container do more, or less, than they do now. */
  debugLooseProfiles: { to: '1.28' },
  debugRestrictedLoosely: { to: '1.27' },
  debugKeeps: { from: '1.31' },
  tokensOfNodes: { from: '1.31' },
  execInteractive: { from: '1.22' },
  /** Several objects of a file are refused as such: not by 1.20, by 1.27. */
  execSeesSeveral: { from: '1.21' },
  jobOwnerControls: { from: '1.28' },
  jobOwnerBlocks: { from: '1.28', to: '1.28' },
  /** Init containers are set too: not by 1.20, by 1.27. */
  setsInitContainers: { from: '1.23' },
  /** What is odd about variables is said, or refused, before the server is asked. */
  envChecked: { from: '1.21' },
  drainEndsByContext: { from: '1.27' },
  coloursAlways: { to: '1.31' },
  wholeYearsShort: { from: '1.19' },
  quotedInvalidDuration: { from: '1.19' },
} as const satisfies Record<string, VersionRange>;

/** Something that some versions of the client do and others do not. */
export type Feature = keyof typeof switches;

/** How one version of the client behaves. */
export interface Profile {
  readonly version: Version;
  has(feature: Feature): boolean;
  /** Whether the client's version lies in a range. */
  within(range: VersionRange): boolean;
}

/** The behaviour of a client version. */
export function profileOf(version: Version): Profile {
  return {
    version,
    has: (feature) => inRange(version, switches[feature]),
    within: (range) => inRange(version, range),
  };
}
