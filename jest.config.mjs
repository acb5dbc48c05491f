// Apps Script runs dates in the manifest's time zone; Node takes its zone from the environment of the process.
process.env.TZ = 'Asia/Bangkok';

const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    'ts-jest',
    {
      tsconfig: {
        target: 'es2022',
        module: 'commonjs',
        rootDir: '.',
        moduleResolution: 'node10',
        ignoreDeprecations: '6.0',
        isolatedModules: true,
        esModuleInterop: true,
        resolveJsonModule: true,
        allowJs: true,
      },
    },
  ],
};

export default {
  testEnvironment: 'node',
  // A slow machine is no fault of the program.
  testTimeout: 30_000,
  roots: ['<rootDir>/test'],
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  globalSetup: '<rootDir>/test/support/build.mjs',
  testMatch: ['**/*.test.ts'],
  transform,
  // Packages that ship only ES modules are translated too.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|numfmt|re2js|postal-mime)/)'],
  cacheDirectory: '<rootDir>/.cache/jest',
};
