import { defineConfig } from 'vitest/config';

const conditions = ['kanzen-source', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'threads',
    // No test replaces a module, and none may lean on what another left: so they can share what is loaded.
    isolate: false,
    maxWorkers: '100%',
  },
});
