// The tests of the rules alone: they need no built add-on. Used by `npm run mutation`.
import all from './jest.config.mjs';

const { globalSetup: _builds, ...rules } = all;

export default {
  ...rules,
  testMatch: [
    '<rootDir>/test/domain/**/*.test.ts',
    '<rootDir>/test/contract.test.ts',
    '<rootDir>/test/texts/*.test.ts',
  ],
};
