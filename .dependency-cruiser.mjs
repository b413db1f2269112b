/** Who may import whom (ARCHITECTURE.md). test/tidy/dependencies.spec.ts runs this; each comment is a test's title. */

/** Lib -> the libs below it. Libs of one tier do not see each other. */
const BELOW = {
  kernel: [],
  money: ['kernel'],
  matching: ['kernel'],
  ledger: ['kernel'],
  exchange: ['kernel', 'money', 'matching', 'ledger'],
  merit: ['kernel', 'money', 'matching', 'ledger'],
  journal: ['kernel', 'money', 'matching', 'ledger', 'exchange', 'merit'],
  bus: ['kernel', 'money', 'matching', 'ledger', 'exchange', 'merit'],
};

const PURE_LIBS = '^libs/(kernel|money|matching|ledger|exchange|merit)/';
const SPECS = '[.]spec[.]tsx?$';
/** What is never part of a build: specs, and the helpers of specs inside a lib. */
const TEST_CODE = [SPECS, '^libs/[^/]+/testing/'];
/** Run by name, not imported. */
const ENTRIES = [
  SPECS,
  '[.]d[.]ts$',
  '^apps/server/src/(main|cli/[^/]+)[.]ts$',
  '^apps/web/(src|graphiql)/main[.]tsx$',
  '^apps/web/((graphiql/)?vite[.]config[.]ts|public/)',
  '^scripts/[^/]+[.]mjs$',
  '^vitest[.]config[.]ts$',
  '^test/bench/main[.]ts$',
  '^test/simulate/(main|worker)[.]ts$',
  '^test/support/[^/]+[.]mjs$',
];

const downwards = Object.entries(BELOW).map(([lib, below]) => ({
  name: `${lib}-downwards`,
  comment: `${lib} imports ${below.length === 0 ? 'no lib' : `only ${below.join(', ')}`}`,
  from: { path: `^libs/${lib}/` },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[lib, ...below].join('|')})/` },
}));

const forbidden = [
  ...downwards,
  {
    name: 'every-lib-has-a-place',
    comment: 'every lib has its place in the order of layers',
    from: {},
    to: { path: '^libs/', pathNot: `^libs/(${Object.keys(BELOW).join('|')})/` },
  },
  {
    name: 'apps-stay-apart',
    comment: 'the server imports nothing of the client',
    from: { path: '^apps/server/' },
    to: { path: '^apps/web/' },
  },
  {
    name: 'web-alone',
    comment: 'the client imports nothing of libs, server, scripts or tests',
    from: { path: '^apps/web/' },
    to: { path: '^(libs|apps/server|scripts|test)/' },
  },
  {
    name: 'web-in-the-browser',
    comment: 'the client imports no Node modules',
    from: { path: '^apps/web/src/', pathNot: SPECS },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'scripts-alone',
    comment: 'scripts run before anything is installed: they import only Node modules and each other',
    from: { path: '^scripts/', pathNot: '^scripts/(setup/(compile|pictures)|bench|simulate)[.]mjs$' }, // all run after the installation
    to: { pathNot: '^scripts/', dependencyTypesNot: ['core'] },
  },
  {
    name: 'no-cycles',
    comment: 'nothing imports itself by way of others, not even types',
    from: {},
    to: { circular: true },
  },
  {
    name: 'libs-by-their-index',
    comment: 'a lib is reached only through its index.ts (tests may reach inside)',
    from: { path: '^(libs/([^/]+)|apps|scripts)/' },
    to: { path: '^libs/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index[.]ts$'] },
  },
  {
    name: 'libs-by-their-name',
    comment: 'a lib is imported as @openfloor/NAME, never by a path',
    from: { path: '^(libs/([^/]+)|apps|scripts)/' },
    to: { path: '^libs/', pathNot: '^libs/$2/', dependencyTypesNot: ['aliased'] },
  },
  {
    name: 'inside-by-paths',
    comment: 'a lib does not import its own index.ts',
    from: { path: '^libs/([^/]+)/', pathNot: TEST_CODE },
    to: { path: '^libs/$1/src/index[.]ts$' },
  },
  {
    name: 'pure-of-node',
    comment: 'a pure lib imports no Node modules',
    from: { path: PURE_LIBS, pathNot: TEST_CODE },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'pure-of-packages',
    comment: 'a pure lib imports no packages (no Nest, TypeORM or GraphQL), except decimal.js in money',
    from: { path: PURE_LIBS, pathNot: TEST_CODE },
    to: { path: 'node_modules/', pathNot: 'node_modules/decimal[.]js/' },
  },
  {
    name: 'decimal-in-money',
    comment: 'decimal.js is imported only in libs/money',
    from: { pathNot: '^libs/money/' },
    to: { path: 'node_modules/decimal[.]js/' },
  },
  {
    name: 'production-without-tools',
    comment: 'production code imports no devDependencies',
    from: { path: '^(apps/server|libs)/', pathNot: TEST_CODE },
    to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
  },
  {
    name: 'production-without-tests',
    comment: 'production code imports no test code',
    from: { path: '^(apps|libs)/', pathNot: TEST_CODE },
    to: { path: ['^test/', ...TEST_CODE] },
  },
  {
    name: 'specs-are-leaves',
    comment: 'nothing imports a spec',
    from: {},
    to: { path: SPECS },
  },
  {
    name: 'declared-packages',
    comment: 'every imported package is declared in package.json',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'resolvable',
    comment: 'every import leads to a file',
    from: {},
    to: { couldNotResolve: true, pathNot: '^([.][.]/)+dist/' }, // what is built may not be there yet
  },
  {
    name: 'no-orphans',
    comment: 'every file is imported or an entry point',
    from: { orphan: true, pathNot: ENTRIES },
    to: {},
  },
];

export default {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^(apps/web/)?dist/'] }, // not node_modules/NAME/dist
    extraExtensionsToScan: ['.css'],
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
