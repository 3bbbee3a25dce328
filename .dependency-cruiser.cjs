/** What each folder of `src` may import from `src`; CONTRIBUTING.md has the picture. */
const pureHalf = '^src/pki/(?!reading|protected|keys|worker|writing|showing|core\\.)';
const workerClient = '^src/pki/worker/client';

/** How the vault and lab files are encrypted. */
const dataKey = '^src/pki/protected/data-key';

const screens = [
  '^src/base',
  pureHalf,
  '^src/simulation',
  '^src/state/use-world',
  '^src/ui',
  '^src/actions',
  '^src/views',
];

const allowed = {
  base: [],
  pki: ['^src/base', '^src/pki'],
  simulation: ['^src/base', pureHalf],
  state: ['^src/base', pureHalf, '^src/simulation'],
  ui: ['^src/base'],
  // Memory: labs that are built and tried beside the user's own.
  actions: ['^src/base', pureHalf, workerClient, dataKey, '^src/simulation', '^src/state/(?!database)'],
  views: ['^src/base', pureHalf, '^src/simulation', '^src/state/use-world', '^src/ui', '^src/actions'],
  lessons: screens,
  desktop: screens,
  portals: screens,
  workshop: [...screens, '^src/portals/router-shell/'],
};

/** The rooms of pki, each with the rooms that it may import; plain types lie beside them, and anybody may import those. */
const rooms = {
  names: [],
  gate: ['names'],
  keys: ['gate'],
  protected: ['gate', 'keys'],
  path: ['gate', 'names'],
  findings: ['gate', 'names', 'path'],
  reading: ['gate', 'keys', 'names', 'path', 'protected'],
  writing: ['gate', 'keys', 'names', 'protected'],
  showing: ['gate', 'reading'],
};

/**
 * The folders of simulation, each with those that it may import. The list goes upwards: each imports folders above it
 * here, and none below.
 */
const subjects = {
  world: [],
  pc: ['world'],
  vendor: ['world', 'pc'],
  'practice-ca': ['world', 'pc'],
  'appliances/headquarters': ['world'],
  'appliances/edge-gateway': ['world'],
  'appliances/mobility-router': ['world'],
  clock: ['world', 'vendor', 'appliances/mobility-router'],
  'appliances/service-appliance': ['world', 'clock'],
  appliances: ['world', 'vendor', 'appliances/*'],
  connections: ['world', 'pc', 'vendor', 'clock', 'appliances', 'appliances/*'],
  slots: ['world', 'pc', 'appliances', 'appliances/*', 'connections'],
  site: ['world', 'pc', 'vendor', 'clock', 'appliances', 'appliances/*', 'slots'],
  history: ['world', 'clock'],
  runs: ['world', 'clock', 'vendor', 'history'],
  catalogue: [
    'world',
    'pc',
    'vendor',
    'practice-ca',
    'clock',
    'appliances/*',
    'connections',
    'slots',
    'site',
    'history',
    'runs',
  ],
  foresight: [
    'world',
    'clock',
    'vendor',
    'practice-ca',
    'appliances/*',
    'connections',
    'slots',
    'site',
    'catalogue',
  ],
  preflight: ['world', 'pc', 'vendor', 'appliances', 'appliances/*', 'connections', 'slots', 'foresight'],
};

/** The rooms of views, each with those that it may import. */
const viewRooms = {
  words: [],
  stage: [],
  shell: ['words', 'stage'],
  certificate: ['words', 'shell', 'stage'],
  files: ['words', 'shell', 'certificate', 'stage'],
};

/** What lessons know of pages and their controls are types alone: nothing of a portal is loaded with a lesson. */
const byType = { lessons: { dependencyTypesNot: ['type-only'] } };

/** Tests may also use the builders of `testing` and the direct operations. */
const production = { pathNot: '\\.test\\.tsx?$|^src/testing' };

function layer([folder, targets]) {
  return {
    name: `layer-${folder}`,
    comment: `${folder} may import only ${targets.join(', ') || 'nothing'} and itself`,
    severity: 'error',
    from: { path: `^src/${folder}/`, ...production },
    to: { path: '^src/', pathNot: [`^src/${folder}/`, ...targets], ...(byType[folder] ?? {}) },
  };
}

function room([folder, targets]) {
  return {
    name: `room-${folder}`,
    comment: `in pki, ${folder} may import only plain types, ${targets.join(', ') || 'nothing'} and itself`,
    severity: 'error',
    from: { path: `^src/pki/${folder}/`, ...production },
    to: {
      path: '^src/pki/([^/]+/|core\\.)',
      pathNot: [folder, ...targets].map((each) => `^src/pki/${each}/`),
    },
  };
}

function subject([folder, targets]) {
  const files = (path) => `^src/simulation/${path.replace('*', '[^/]+')}/[^/]+$`;
  return {
    name: `subject-${folder.replace('/', '-')}`,
    comment: `in simulation, ${folder} may import only ${targets.join(', ') || 'nothing'} and itself`,
    severity: 'error',
    from: { path: files(folder), ...production },
    to: { path: '^src/simulation/', pathNot: [folder, ...targets].map(files) },
  };
}

function viewRoom([folder, targets]) {
  return {
    name: `views-${folder}`,
    comment: `in views, ${folder} may import only ${targets.join(', ') || 'nothing'} and itself`,
    severity: 'error',
    from: { path: `^src/views/${folder}/`, ...production },
    to: {
      path: '^src/views/',
      pathNot: [folder, ...targets].map((each) => `^src/views/${each}/`),
    },
  };
}

function siblings(folder) {
  return {
    name: `siblings-${folder}`,
    comment: `the parts of ${folder} do not import each other`,
    severity: 'error',
    from: { path: `^src/${folder}/([^/]+)/`, ...production },
    to: {
      path: '^src/',
      pathNot: [`^src/${folder}/$1/`, `^src/${folder}/[^/]+\\.ts$`, '^src/portals/router-shell/', ...screens],
    },
  };
}

module.exports = {
  forbidden: [
    ...Object.entries(allowed).map(layer),
    ...Object.entries(rooms).map(room),
    ...Object.entries(subjects).map(subject),
    ...Object.entries(viewRooms).map(viewRoom),
    {
      name: 'views-have-rooms',
      comment: 'a file of views lies in words, shell, certificate, files or stage',
      severity: 'error',
      from: {},
      to: { path: '^src/views/', pathNot: '^src/views/(words|shell|certificate|files|stage)/' },
    },
    {
      name: 'subjects-are-listed',
      comment: 'a file of simulation lies in one of the folders listed above: none at its root, none deeper',
      severity: 'error',
      from: {},
      to: {
        path: '^src/simulation/',
        pathNot: Object.keys(subjects).map((folder) => `^src/simulation/${folder}/[^/]+$`),
      },
    },
    ...['portals', 'workshop'].map(siblings),
    {
      name: 'pure-half-of-pki',
      comment: 'in pki the plain types, gate, names, path and findings are free of WebCrypto',
      severity: 'error',
      from: { path: pureHalf, ...production },
      to: { path: '^src/pki/(reading|protected|keys|worker|writing|showing|core\\.)' },
    },
    {
      name: 'asn1-in-pki-only',
      comment: 'outside of pki nobody knows ASN.1: what certificates say is plain data',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/pki/', production.pathNot] },
      to: { path: '^src/pki/gate/(?!largest-file|limits)' },
    },
    {
      name: 'pkijs-writes-and-shows',
      comment: 'PKI.js and asn1js write and show; what is hostile is read by pki itself',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/pki/(writing|showing)/|\\.test\\.tsx?$' },
      to: { path: 'node_modules/(pkijs|asn1js)' },
    },
    {
      name: 'pkijs-comes-late',
      comment:
        'writing and showing are imported when they are needed: PKI.js is larger than all else in the worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/pki/(writing|showing)/|\\.test\\.tsx?$' },
      to: { path: '^src/pki/(writing|showing)/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'dexie-in-state-only',
      comment: 'only state/database.ts knows Dexie',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/state/database' },
      to: { path: 'node_modules/dexie' },
    },
    {
      name: 'react-in-screens-only',
      comment: 'base, pki, simulation and actions have no React; state has it in use-world alone',
      severity: 'error',
      from: { path: '^src/(base|pki|simulation|actions|state)/', pathNot: '^src/state/use-world' },
      to: { path: 'node_modules/(react|react-dom|react-router)/' },
    },
    {
      name: 'no-circles',
      comment: 'modules do not import each other in a circle, not for their types either',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // What the rules do not ask for is not found out.
    skipAnalysisNotInRules: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.css'],
      cachedInputFileSystem: { cacheDuration: 600000 },
    },
  },
};
