import { releasePrograms, releases } from '../base-programs.ts';
import type { ImageFamily } from '../recipe.ts';
import { alpinePrograms } from './distributions.ts';

/** Images of `stress`, which keeps a machine busy. */
export const stressImages: readonly ImageFamily[] = [
  {
    repositories: ['polinux/stress'],
    recipe: () => ({
      os: 'Alpine Linux v3.9',
      libc: 'musl',
      programs: { ...alpinePrograms('3.9'), stress: '1.0.4' },
    }),
  },
  {
    repositories: ['progrium/stress'],
    recipe: () => ({
      os: releases.jessie.os,
      libc: 'glibc',
      entrypoint: ['/usr/bin/stress', '--verbose'],
      programs: { ...releasePrograms('jessie', []), stress: '1.0.1' },
    }),
  },
];
