import type { ImageRecipe } from '../recipe.ts';
import { compareDotted } from '../tag-version.ts';

type Variables = Pick<ImageRecipe, 'env' | 'looseEnv' | 'otherEnvs'>;

/** Who signed the releases of a Python. docker-library/python: Dockerfile-linux.template */
const signers: Readonly<Record<string, string>> = {
  '2.7': 'C01E1CAD5EA2C4F0B8E3571504C367C218ADD4FF',
  '3.6': '0D96DF4D4110E5C43FBFB17F2D347EA6AA65421D',
  '3.7': '0D96DF4D4110E5C43FBFB17F2D347EA6AA65421D',
  '3.8': 'E3FF2839C048B25C084DEBE9B26995E310250568',
  '3.9': 'E3FF2839C048B25C084DEBE9B26995E310250568',
  '3.10': 'A035C8C19219BA821ECEA86B64E628F8D684696D',
  '3.11': 'A035C8C19219BA821ECEA86B64E628F8D684696D',
  '3.12': '7169605F62C751356D054A26A821E680E5FA6305',
  '3.13': '7169605F62C751356D054A26A821E680E5FA6305',
};

const getPip = `https://github.com/pypa/get-pip/raw/${'0'.repeat(40)}/public/get-pip.py`;

/**
 * The variables of Python's image. How pip was had stood in them until the end of 2024, setuptools for some
 * years; since then the sum of the sources does.
 */
export function pythonEnv(version: string): Variables {
  const minor = version.split('.').slice(0, 2).join('.');
  const isNew = compareDotted(minor, '3.13') >= 0;
  const path = { PATH: '/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };
  const language = { LANG: 'C.UTF-8' };
  const own = { GPG_KEY: signers[minor] ?? '0'.repeat(40), PYTHON_VERSION: version };
  const pip = { PYTHON_PIP_VERSION: '23.0.1' };
  const setuptools = { PYTHON_SETUPTOOLS_VERSION: '58.1.0' };
  const script = { PYTHON_GET_PIP_URL: getPip, PYTHON_GET_PIP_SHA256: '0'.repeat(64) };
  const summed = { ...own, PYTHON_SHA256: '0'.repeat(64) };
  const older = [
    { ...path, ...language, ...own, ...pip, ...setuptools, ...script },
    { ...path, ...language, ...own, ...pip, ...script },
    { ...path, ...language, ...own, ...pip },
  ];
  return {
    env: isNew ? { ...path, ...summed } : { ...path, ...language, ...summed },
    otherEnvs: isNew ? [{ ...path, ...language, ...summed }, ...older.slice(1)] : older,
    looseEnv: {
      GPG_KEY: /^[0-9A-F]{40}$/,
      PYTHON_VERSION: /^\d+\.\d+\.\d+(rc\d+)?$/,
      PYTHON_SHA256: /^[0-9a-f]{64}$/,
      PYTHON_PIP_VERSION: /^\d+(\.\d+)+$/,
      PYTHON_SETUPTOOLS_VERSION: /^\d+(\.\d+)+$/,
      PYTHON_GET_PIP_URL: /^https:\S+$/,
      PYTHON_GET_PIP_SHA256: /^[0-9a-f]{64}$/,
    },
  };
}

/** nodejs/docker-node: Dockerfile-debian.template; until 8 npm was told how much to say */
export function nodeEnv(version: string): Variables {
  const full = [...version.split('.'), '0', '0'].slice(0, 3).join('.');
  const own = { NODE_VERSION: full, YARN_VERSION: '1.22.22' };
  return {
    env: own,
    ...(compareDotted(version, '9') < 0 ? { otherEnvs: [{ NPM_CONFIG_LOGLEVEL: 'info', ...own }] } : {}),
    looseEnv: { NODE_VERSION: /^\d+\.\d+\.\d+$/, YARN_VERSION: /^\d+\.\d+\.\d+$/ },
  };
}
