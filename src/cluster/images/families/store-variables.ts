import type { ImageRecipe } from '../recipe.ts';

/** The variables of redis's image. docker-library/redis: Dockerfile.template */
export function redisEnv(version: string, tag: string): Pick<ImageRecipe, 'env' | 'looseEnv'> {
  return {
    env: {
      ...(tag.includes('alpine') ? {} : { GOSU_VERSION: '1.17' }),
      REDIS_VERSION: version,
      REDIS_DOWNLOAD_URL: `http://download.redis.io/releases/redis-${version}.tar.gz`,
      REDIS_DOWNLOAD_SHA: '0'.repeat(64),
    },
    looseEnv: { GOSU_VERSION: /^\d+\.\d+$/, REDIS_DOWNLOAD_SHA: /^[0-9a-f]{64}$/ },
  };
}
