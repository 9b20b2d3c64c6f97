import { type OpenTags, openVersion } from '../open-version.ts';
import type { ImageFamily } from '../recipe.ts';
import { type Eras, tagVersion } from '../tag-version.ts';
import { alpinePrograms } from './distributions.ts';

const eras: Eras = [
  [13, '7.68.0'],
  [19, '7.72.0'],
  [22, '7.79.1'],
  [24, '7.85.0'],
  [27, '8.1.2'],
  [29, '8.5.0'],
  [31, '8.10.1'],
  [33, '8.14.1'],
  [35, '8.17.0'],
];

const tags: OpenTags = {
  shape: /^[78]\.\d+\.\d+$/,
  faces: ['7.68.0', '7.79.1', '8.1.2', '8.17.0'],
  variants: /$^/,
  numbers: 3,
};

/** curl's own image. curl: curl-container/Dockerfile */
export const curlImage: ImageFamily = {
  repositories: ['curlimages/curl', 'quay.io/curl/curl'],
  recipe(tag, kubernetes) {
    const version = tagVersion(tag, [], eras, kubernetes);
    const open = openVersion(tag, version, tags);
    return {
      os: 'Alpine Linux v3.20',
      libc: 'musl',
      entrypoint: ['/entrypoint.sh'],
      command: ['curl'],
      takesAnything: true,
      user: 'curl_user',
      programs: { ...alpinePrograms('3.20'), curl: version },
      ...(open && { open }),
    };
  },
};
