import eslint from '@eslint/js';
import vitest from '@vitest/eslint-plugin';
import checkFile from 'eslint-plugin-check-file';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import playwright from 'eslint-plugin-playwright';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What the pure layers may not touch, and what to do instead. */
const impureGlobals = [
  ['Date', 'times are numbers handed in; format them in ui'],
  ['crypto', 'randomness and WebCrypto are handed in by actions'],
  ['window', 'no browser here'],
  ['document', 'no browser here'],
  ['localStorage', 'records are kept by state'],
  ['indexedDB', 'records are kept by state'],
  ['setTimeout', 'nothing happens by timer: settle(world, at) applies what is due'],
  ['setInterval', 'nothing happens by timer: settle(world, at) applies what is due'],
  ['fetch', 'the lab asks nobody'],
].map(([name, message]) => ({ name, message }));

const unsafeSyntax = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Certificates hold hostile text: render text nodes only.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Certificates hold hostile text: set textContent.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of words.' },
  {
    selector: 'Identifier[name=/^(de|en)codeURI(Component)?$/]',
    message: 'It throws at broken escapes and half characters: use base/percent-escapes.',
  },
];

const dates = '/^(notBefore|notAfter|thisUpdate|nextUpdate|endsAt)$/';
const isDate = (side) => `:matches([${side}.name=${dates}], [${side}.property.name=${dates}])`;

/** What a press on something that leads elsewhere calls. */
const navigation = '/^(navigate|browse|openProgram|goTo)$/';

/** Only a link has an address: the real browser opens it in a tab of its own, copies it and shows it. */
const navigationByPress = {
  selector: `JSXAttribute[name.name=/^on(Click|Press)$/] CallExpression:matches([callee.name=${navigation}], [callee.property.name=${navigation}])`,
  message:
    'What navigates is a link with an address: SiteLink, WebLink, ProgramLink (views/shell/links) or Link (ui).',
};

/** What `useWorld` selects lies in the world: something new would be another object each time. */
const newSelection = {
  selector:
    "CallExpression[callee.name='useWorld'] > ArrowFunctionExpression:matches([body.type=/^(Object|Array)Expression$/], [body.callee.object.name='Object'], [body.callee.property.name=/^(map|filter|flatMap|toSorted|toReversed|slice|concat)$/])",
  message: 'Select what the world holds; what is made of it is for useJudged.',
};

/** What is read of the present while drawing is not drawn again when it changes. */
const presentWhileDrawing = {
  selector:
    'FunctionDeclaration[id.name=/^(use)?[A-Z]/] CallExpression:matches([callee.name=/^(world|now)$/], [callee.property.name=/^(world|now)$/][callee.object.name=/^(present|lab)$/]):not(ArrowFunctionExpression CallExpression, FunctionDeclaration FunctionDeclaration CallExpression)',
  message: 'Drawn is what useWorld and useJudged answer; usePresent is for handlers and first values.',
};

/** A window is opened by what `useLastingWindow` is given, which waits for its end. */
const windowThatIsLost = {
  selector:
    "UnaryExpression[operator='void'] > CallExpression:matches([callee.name=/^open(Certificate|Details|Export|File|Form|Import|Making|Window)$/], [callee.property.name=/^(openWindow|pickFiles|showCertificate)$/])",
  message: 'A reload brings back the windows of useLastingWindow (views/shell) alone.',
};

/** Colours have names in the theme.css of their portal or program: `text-error`, `var(--color-error)`. */
const colourLiteral = String.raw`/(^|[\s[(:,])#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i`;
const colourLiterals = {
  selector: `:matches(Literal[value=${colourLiteral}], TemplateElement[value.raw=${colourLiteral}])`,
  message: 'Name the colour in the theme.css of the portal or program.',
};

/** Two dates may be compared with each other, and never with a time: whether something is valid then is asked for. */
const ownJudgementOfDates = [
  ['left', 'right'],
  ['right', 'left'],
].map(([side, other]) => ({
  selector: `BinaryExpression[operator=/^[<>]=?$/]${isDate(side)}:not(${isDate(other)})`,
  message: 'Ask validityAt (pki/path/validity), the one judge of dates.',
}));

const ofScreens = [navigationByPress, windowThatIsLost, newSelection, presentWhileDrawing, colourLiterals];

const modalsOfReactAria = ['Modal', 'ModalOverlay', 'DialogTrigger', 'Dialog'];

export default tseslint.config(
  { ignores: ['dist', 'dist-file', 'node_modules', 'e2e/results', 'e2e/screenshots'] },
  eslint.configs.recommended,
  // The rules that need types, and those of React's compiler, are in .oxlintrc.json: TypeScript's own compiler answers there.
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'check-file': checkFile },
    rules: {
      eqeqeq: 'error',
      complexity: ['error', 10],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...unsafeSyntax, ...ownJudgementOfDates],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx,mjs}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': ['error', { '{src,e2e}/**/': 'KEBAB_CASE' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    // The compiler says so (noUnusedLocals, noUnusedParameters); here it took a quarter of the time of all rules.
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['src/**/*.tsx', 'src/**/use-*.ts'],
    extends: [jsxA11y.configs.recommended],
    languageOptions: { globals: globals.browser },
    rules: {
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...unsafeSyntax, ...ownJudgementOfDates, ...ofScreens],
    },
  },
  {
    files: ['src/{ui,views,portals,desktop,workshop,lessons}/**/*.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'react-aria-components',
              importNames: modalsOfReactAria,
              message: 'Windows and dialogs are our own: usePc().ask or desktop/window.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/{base,pki,simulation}/**/*.ts'],
    ignores: ['src/pki/{reading,protected,keys,worker,writing,showing}/**', '**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'handed in' }],
    },
  },
  {
    files: ['src/pki/path/validity.ts'],
    rules: { 'no-restricted-syntax': ['error', ...unsafeSyntax] },
  },
  {
    files: ['src/base/percent-escapes.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'src/testing/**', 'e2e/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['src/**/*.test.{ts,tsx}'],
    extends: [vitest.configs.recommended],
    rules: {
      'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
    },
  },
  {
    files: ['e2e/**/*.ts'],
    ignores: ['e2e/run/**', 'e2e/bench/**'],
    extends: [playwright.configs['flat/recommended']],
    rules: {
      'playwright/no-wait-for-timeout': 'error',
      'playwright/no-networkidle': 'error',
      'playwright/no-force-option': 'error',
      'playwright/no-raw-locators': ['error', { allowed: ['iframe'] }],
      'playwright/expect-expect': ['error', { assertFunctionPatterns: ['^expect'] }],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: globals.node },
  },
);
