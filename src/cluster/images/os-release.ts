/**
 * `/etc/os-release` of a Debian, Ubuntu or CentOS 7 by its pretty name; undefined where a part of it is
 * not known, as Alpine's patch release, or where there is no such file, as in BusyBox's own image.
 */
export function osRelease(os: string): string | undefined {
  const debian = /^Debian GNU\/Linux (\d+) \((\w+)\)$/.exec(os);
  // Debian 13 also tells its point release.
  if (debian !== null && Number(debian[1]) < 13) return debianRelease(os, debian[1] ?? '', debian[2] ?? '');
  if (os === 'CentOS Linux 7 (Core)') return centos7;
  const ubuntu = /^Ubuntu ((\d\d\.\d\d)\.\d+ LTS)$/.exec(os);
  return ubuntu === null ? undefined : ubuntuRelease(os, ubuntu[1] ?? '', ubuntu[2] ?? '');
}

/** centos-release 7; it ends in an empty line. */
const centos7 = `NAME="CentOS Linux"
VERSION="7 (Core)"
ID="centos"
ID_LIKE="rhel fedora"
VERSION_ID="7"
PRETTY_NAME="CentOS Linux 7 (Core)"
ANSI_COLOR="0;31"
CPE_NAME="cpe:/o:centos:centos:7"
HOME_URL="https://www.centos.org/"
BUG_REPORT_URL="https://bugs.centos.org/"

CENTOS_MANTISBT_PROJECT="CentOS-7"
CENTOS_MANTISBT_PROJECT_VERSION="7"
REDHAT_SUPPORT_PRODUCT="centos"
REDHAT_SUPPORT_PRODUCT_VERSION="7"

`;

function debianRelease(os: string, number: string, name: string): string {
  const site = `${Number(number) >= 9 ? 'https' : 'http'}://www.debian.org`;
  const fields = [
    `PRETTY_NAME="${os}"`,
    'NAME="Debian GNU/Linux"',
    `VERSION_ID="${number}"`,
    `VERSION="${number} (${name})"`,
    ...(Number(number) >= 9 ? [`VERSION_CODENAME=${name}`] : []),
    'ID=debian',
    `HOME_URL="${site}/"`,
    `SUPPORT_URL="${site}/support"`,
    'BUG_REPORT_URL="https://bugs.debian.org/"',
  ];
  return `${fields.join('\n')}\n`;
}

const animals: Readonly<Record<string, string>> = {
  '18.04': 'Bionic Beaver',
  '20.04': 'Focal Fossa',
  '22.04': 'Jammy Jellyfish',
  '24.04': 'Noble Numbat',
};

function ubuntuRelease(os: string, version: string, number: string): string | undefined {
  const animal = animals[number];
  if (animal === undefined) return undefined;
  const codename = animal.split(' ')[0]?.toLowerCase() ?? '';
  const links = [
    'HOME_URL="https://www.ubuntu.com/"',
    'SUPPORT_URL="https://help.ubuntu.com/"',
    'BUG_REPORT_URL="https://bugs.launchpad.net/ubuntu/"',
    'PRIVACY_POLICY_URL="https://www.ubuntu.com/legal/terms-and-policies/privacy-policy"',
  ];
  const names = ['NAME="Ubuntu"', `VERSION="${version} (${animal})"`, 'ID=ubuntu', 'ID_LIKE=debian'];
  const [own = '', full = '', id = '', like = ''] = names;
  const pretty = `PRETTY_NAME="${os}"`;
  const numbered = `VERSION_ID="${number}"`;
  const code = `VERSION_CODENAME=${codename}`;
  // The order of the fields changed with 22.04.
  const fields =
    number < '22'
      ? [...names, pretty, numbered, ...links, code]
      : [pretty, own, numbered, full, code, id, like, ...links];
  const logo = number >= '24' ? ['LOGO=ubuntu-logo'] : [];
  return `${[...fields, `UBUNTU_CODENAME=${codename}`, ...logo].join('\n')}\n`;
}
