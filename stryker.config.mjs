// `npm run mutation`: does a test notice when a rule of the card is changed? Prints the score; not part of `npm test`.
export default {
  mutate: ['src/domain/**/*.ts'],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', configFile: 'jest.rules.config.mjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  ignorePatterns: ['**', '!src/**', '!test/**', '!jest*.mjs', '!tsconfig*.json', '!package.json'],
  tempDirName: '.cache/stryker',
  incremental: true,
  incrementalFile: '.cache/stryker-incremental.json',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportMutants: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
