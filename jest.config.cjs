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
module.exports = {
  projects: [
    ...['unit', 'scenarios', 'contract', 'store', 'functions'].map((name) => node(name, name)),
    {
      displayName: 'pages',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/pages/**/*.test.tsx'],
      transform,
      moduleNameMapper: {
        '^@contract$': '<rootDir>/cloudfunctions/contract/index.ts',
        '\\.css$': '<rootDir>/test/support/empty.js',
        '^@tarojs/taro$': '<rootDir>/test/support/taro.ts',
      },
    },
    { ...node('weapp', 'weapp'), globalSetup: '<rootDir>/test/support/weapp-setup.ts' },
    { ...node('e2e', 'e2e'), globalSetup: '<rootDir>/test/support/e2e-setup.ts' },
  ],
}
