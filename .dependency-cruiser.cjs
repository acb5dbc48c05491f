// The arrows of the house (docs/house.md), kept in the main check.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|emulator|demo|test|bench|torture|scripts)/', pathNot: [from, ...allowed].join('|') },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { path: '^src' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('domain-stands-alone', '^src/domain/', []),
    only('texts-know-domain', '^src/texts/', ['^src/domain/', '^src/application/api\\.ts$']),
    only('application-knows-domain-and-texts', '^src/application/', ['^src/domain/', '^src/texts/']),
    only('google-carries', '^src/google/', [
      '^src/application/((documents/)?(ports|api)|summary/plan)\\.ts$',
      '^src/domain/',
      '^src/texts/',
    ]),
    {
      name: 'sidebar-takes-types',
      severity: 'error',
      from: { path: '^src/sidebar/' },
      to: { path: '^src/(application|google|main|domain)', dependencyTypesNot: ['type-only'] },
    },
    only('demo-knows-the-emulator', '^demo/', ['^emulator/']),
    {
      name: 'src-does-not-know-the-emulator',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(emulator|demo|test|bench|torture|scripts)/' },
    },
    {
      name: 'emulator-does-not-know-src',
      severity: 'error',
      from: { path: '^emulator/' },
      to: { path: '^(src|demo|test|bench|torture|scripts)/' },
    },
    { name: 'no-node-in-src', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['core'] } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|build|\\.tsbuild|\\.cache)' },
  },
};
