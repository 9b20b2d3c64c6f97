/** Recorded cases that are not reproduced, and why. */
export interface Exception {
  readonly file: RegExp;
  readonly cases: RegExp;
  readonly reason: string;
}

const withoutLibraries = /^curl-(7\.(29|58|61|68|79)|8\.(9|10|17)\.\d)/;

/** Everything that the replay leaves out: a case that is listed here and comes out right fails the test too. */
export const exceptions: readonly Exception[] = [
  {
    file: /^busybox-(env|ip|ping|wget)-/,
    cases: /^(no-arg|no-url|bad-(cmd|option)|br-link|brief|neigh|version|env-bad)$/,
    reason: 'The usage text of this applet is not reproduced: the program says so by name',
  },
  {
    file: /^busybox-nc-.*Debian/,
    cases: /^(?!http$|w-echo$)/,
    reason:
      "Debian's busybox has an nc without -z and -v and answers with its usage text; images have the other",
  },
  {
    file: /^busybox-wget-1\.3[05].*Debian/,
    cases: /^(net-unreachable|timeout.*|wrong-port)$/,
    reason: "Debian's static build of these versions crashes on -T, and has no --timeout",
  },
  {
    file: /^busybox-wget-/,
    cases: /^https-refused$/,
    reason: 'An openssl beside busybox made the connection; in an image there is none',
  },
  {
    file: /^busybox-env-.*Debian/,
    cases: /^printenv/,
    reason: "Debian's busybox has no printenv; images have it",
  },
  {
    file: /^env-coreutils-/,
    cases: /^sh-c-env-bash/,
    reason: 'The recorder took out the variable `_`, which bash adds',
  },
  {
    file: withoutLibraries,
    cases: /^(https-.*|telnet-scheme)$/,
    reason: 'Built without TLS and telnet, as no image is',
  },
  {
    file: /^curl-/,
    cases: /^(dns-timeout|version)$/,
    reason: 'Depends on the libraries that a build has: the program says so by name',
  },
  {
    file: /^curl-/,
    cases: /^refused-localhost-v(\.tty)?$/,
    reason: 'The second, unusable address of localhost is not tried',
  },
  {
    file: /^curl-(7\.61|7\.79)/,
    cases: /^ct1-drop-v$/,
    reason: 'Two clocks run a race, and the text depends on which is first',
  },
  {
    file: /^curl-7\.88/,
    cases: /^ct(1-drop-v(\.tty)?|2-drop\.tty)$/,
    reason: 'Two clocks run a race, and the text depends on which is first',
  },
  {
    file: /^curl-(7\.58|7\.61)/,
    cases: /^retry$/,
    reason: 'The meter of these versions starts again with each attempt, but not with each URL',
  },
  {
    file: /^curl-8\.17/,
    cases: /^empty-reply-v\.tty$/,
    reason: 'Whether the upload is seen to end before the connection does is a race',
  },
  {
    file: /^curl-8\.23/,
    cases: /^empty-reply-v$/,
    reason: 'Whether the upload is seen to end before the connection does is a race',
  },
  {
    file: /^wget-/,
    cases: /^version$/,
    reason: 'The version text of a build is not reproduced',
  },
  {
    file: /^host-/,
    cases: /^(kube-dns\/)?(all|verbose)$/,
    reason: '`host -a` and `host -v` are not reproduced: the program says so by name',
  },
  {
    file: /^nslookup-/,
    cases: /^(kube-dns\/)?debug$/,
    reason: '`nslookup -debug` is not reproduced: the program says so by name',
  },
  {
    file: /^nslookup-/,
    cases: /^(kube-dns\/)?interactive/,
    reason:
      'What was typed into the program is not recorded; without a name it says that it is not simulated',
  },
  {
    file: /^hostname-/,
    cases: /^hostname-bad$/,
    reason: 'The usage text of hostname is not reproduced: the program says so by name',
  },
  {
    file: /^ip-/,
    cases: /^neigh$/,
    reason: 'The neighbours of an interface are not simulated: the program says so by name',
  },
  {
    file: /^ping-iputils-202[45]/,
    cases: /^deadline\.tty$/,
    reason: 'The last question and the deadline fall on the same instant, and either may be first',
  },
  {
    file: /^telnet-/,
    cases: /^(http|open-close)\.tty$/,
    reason: 'The terminal echoed what was typed, which is no output of the program',
  },
  {
    file: /^apache-/,
    cases: /^403/,
    reason: "The recorded server's access rules are not known",
  },
];
