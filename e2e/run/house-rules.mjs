/** The house rules that no linter knows, as an ESLint plugin that oxlint runs (`.oxlintrc.json` says where each holds). */

/**
 * A rule that refuses what a selector (https://github.com/estools/esquery) finds.
 * @param {Record<string, string>} refused what is said of each selector
 */
const refusing = (refused) => ({
  meta: { type: 'problem' },
  /** @param {{ report: (problem: { node: object, message: string }) => void }} context */
  create: (context) =>
    Object.fromEntries(
      Object.entries(refused).map(([selector, message]) => [
        selector,
        (/** @type {object} */ node) => context.report({ node, message }),
      ]),
    ),
});

const dates = '/^(notBefore|notAfter|thisUpdate|nextUpdate|endsAt)$/';
/** @param {'left' | 'right'} side */
const isDate = (side) => `:matches([${side}.name=${dates}], [${side}.property.name=${dates}])`;

/** What a press on something that leads elsewhere calls. */
const navigation = '/^(navigate|browse|openProgram|goTo)$/';

const colourLiteral = String.raw`/(^|[\s[(:,])#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i`;

const rules = {
  'text-nodes-only': refusing({
    "JSXAttribute[name.name='dangerouslySetInnerHTML']":
      'Certificates hold hostile text: render text nodes only.',
    'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]':
      'Certificates hold hostile text: set textContent.',
  }),

  'no-enums': refusing({ TSEnumDeclaration: 'Use a union of words.' }),

  'percent-escapes': refusing({
    'Identifier[name=/^(de|en)codeURI(Component)?$/]':
      'It throws at broken escapes and half characters: use base/percent-escapes.',
  }),

  /** Two dates may be compared with each other, and never with a time: whether something is valid then is asked for. */
  'judge-of-dates': refusing({
    [`BinaryExpression[operator=/^[<>]=?$/]${isDate('left')}:not(${isDate('right')})`]:
      'Ask validityAt (pki/path/validity), the one judge of dates.',
    [`BinaryExpression[operator=/^[<>]=?$/]${isDate('right')}:not(${isDate('left')})`]:
      'Ask validityAt (pki/path/validity), the one judge of dates.',
  }),

  /** Only a link has an address: the real browser opens it in a tab of its own, copies it and shows it. */
  'links-navigate': refusing({
    [`JSXAttribute[name.name=/^on(Click|Press)$/] CallExpression:matches([callee.name=${navigation}], [callee.property.name=${navigation}])`]:
      'What navigates is a link with an address: SiteLink, WebLink, ProgramLink (views/shell/links) or Link (ui).',
  }),

  /** A window is opened by what `useLastingWindow` is given, which waits for its end. */
  'lasting-windows': refusing({
    "UnaryExpression[operator='void'] > CallExpression:matches([callee.name=/^open(Certificate|Details|Export|File|Form|Import|Making|Window)$/], [callee.property.name=/^(openWindow|pickFiles|showCertificate)$/])":
      'A reload brings back the windows of useLastingWindow (views/shell) alone.',
  }),

  /** What `useWorld` selects lies in the world: something new would be another object each time. */
  'selections-of-the-world': refusing({
    "CallExpression[callee.name='useWorld'] > ArrowFunctionExpression:matches([body.type=/^(Object|Array)Expression$/], [body.callee.object.name='Object'], [body.callee.property.name=/^(map|filter|flatMap|toSorted|toReversed|slice|concat)$/])":
      'Select what the world holds; what is made of it is for useJudged.',
  }),

  /** What is read of the present while drawing is not drawn again when it changes. */
  'present-in-handlers': refusing({
    'FunctionDeclaration[id.name=/^(use)?[A-Z]/] CallExpression:matches([callee.name=/^(world|now)$/], [callee.property.name=/^(world|now)$/][callee.object.name=/^(present|lab)$/]):not(ArrowFunctionExpression CallExpression, FunctionDeclaration FunctionDeclaration CallExpression)':
      'Drawn is what useWorld and useJudged answer; usePresent is for handlers and first values.',
  }),

  /** Colours have names: `text-error`, `var(--color-error)`. */
  'named-colours': refusing({
    [`:matches(Literal[value=${colourLiteral}], TemplateElement[value.raw=${colourLiteral}])`]:
      'Name the colour in the theme.css of the portal or program.',
  }),
};

export default { meta: { name: 'house' }, rules };
