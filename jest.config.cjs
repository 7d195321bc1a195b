const transform = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
}
const node = (displayName, folder) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${folder}/**/*.test.ts`],
  transform,
  // jose is published as ES modules only
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  moduleNameMapper: { '^@contract$': '<rootDir>/cloudfunctions/contract/index.ts' },
})
/** A project that tests what was built: begun before all its files, there before each. */
const onBuild = (project) => ({
  globalSetup: `<rootDir>/test/support/${project}-setup.ts`,
  setupFiles: [`<rootDir>/test/support/${project}-built.cjs`],
})
module.exports = {
  // every core: jest leaves one of them idle, which of two is half the machine
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  // a test that hangs ends; one that is slow, as builds run beside it, does not
  testTimeout: 60_000,
  projects: [
    ...['unit', 'scenarios', 'contract', 'store', 'functions'].map((name) => node(name, name)),
    {
      displayName: 'pages',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/pages/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.cjs'],
      transform,
      moduleNameMapper: {
        '^@contract$': '<rootDir>/cloudfunctions/contract/index.ts',
        '\\.css$': '<rootDir>/test/support/empty.js',
        '^@tarojs/taro$': '<rootDir>/test/support/taro.ts',
      },
    },
    ...['weapp', 'e2e'].map((name) => ({ ...node(name, name), ...onBuild(name) })),
  ],
}
