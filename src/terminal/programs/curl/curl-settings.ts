/** What a command line of curl asks for. */
export interface CurlSettings {
  readonly urls: readonly string[];
  readonly method: string | undefined;
  readonly headers: readonly string[];
  readonly data: string | undefined;
  readonly json: boolean;
  readonly head: boolean;
  readonly include: boolean;
  /** Where the headers of answers are written as well; only standard output is simulated. */
  readonly dumpsHeaders: boolean;
  readonly silent: boolean;
  readonly showError: boolean;
  readonly verbose: boolean;
  readonly follow: boolean;
  readonly fail: boolean;
  readonly failWithBody: boolean;
  readonly noMeter: boolean;
  readonly bar: boolean;
  /** One output name a URL; `-` is standard output, `-O` names the file after the URL. */
  readonly outputs: readonly string[];
  readonly remoteNames: number;
  readonly writeOut: string | undefined;
  readonly userAgent: string | undefined;
  readonly user: string | undefined;
  readonly resolve: readonly string[];
  readonly family: 4 | 6 | undefined;
  readonly http10: boolean;
  readonly maxSeconds: number | undefined;
  readonly connectSeconds: number | undefined;
  readonly retries: number;
  readonly retryRefused: boolean;
  readonly retryDelay: number | undefined;
  readonly globbing: boolean;
  readonly insecure: boolean;
  /** Whether a certificate authority was named. */
  readonly trusts: boolean;
  /** Whether the data belongs behind the URL. */
  readonly get: boolean;
}
