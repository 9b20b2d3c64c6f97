/** Files and folders that may be longer than the rule says, each with its reason. */
export const sizeExceptions: Readonly<Record<string, string>> = {
  'src/cluster/data/': 'tables taken from Kubernetes releases: data, not code',
  'src/kubectl/data/': 'texts read from released clients: data, not code',
  'src/server/data/': 'tables taken from Kubernetes releases: data, not code',
};
