import { afterEach, expect, test } from 'vitest';

/** jsdom's own answer: the window of another document still has it. */
const frame = document.documentElement.appendChild(document.createElement('iframe'));
const ask = (element: Element) => frame.contentWindow?.getComputedStyle(element) ?? new CSSStyleDeclaration();

afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

/** All elements of HTML that the page could hold, and one it does not know. */
const tags = (
  'a abbr address area article aside audio b base bdi bdo blockquote br button canvas caption center cite code col colgroup ' +
  'data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 ' +
  'h5 h6 head header hgroup hr i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr ' +
  'noembed noframes noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search ' +
  'section select slot small source span strong style sub summary sup table tbody td template textarea tfoot th thead time title ' +
  'tr track tt u ul unknown-element var video wbr xmp svg path'
).split(' ');

/** An attribute, or two, that could decide how an element is seen. */
const attributes = [
  {},
  { class: 'plain', style: 'color: red' },
  { hidden: '' },
  { hidden: 'until-found' },
  { type: 'hidden' },
  { type: 'Button' },
  { open: '' },
  { popover: '' },
  { style: 'display: none' },
  { style: 'visibility: hidden' },
  { style: 'pointer-events: none' },
  { style: 'opacity: 0' },
  { style: 'all: unset' },
] as const;

const kinds = ['div', 'span', 'input', 'dialog', 'tr', 'svg'] as const;

function element(tag: string, values: Readonly<Record<string, string>> = {}): Element {
  const isDrawn = tag === 'svg' || tag === 'path';
  const made = isDrawn
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
  return made;
}

/** What Testing Library, user-event and React Aria ask of a style. */
function looksOf(style: CSSStyleDeclaration) {
  const { display, visibility, opacity, pointerEvents, overflow } = style;
  const byName = ['display', 'visibility', 'opacity', 'pointer-events', 'content'].map((name) =>
    style.getPropertyValue(name),
  );
  return { display, visibility, opacity, pointerEvents, overflow, byName };
}

/** All that is in the page looks as jsdom says. */
function expectJsdomsLooks(): void {
  const shown = [...document.querySelectorAll('*')];
  const looks = (style: (element: Element) => CSSStyleDeclaration) =>
    shown.map((each) => [each.outerHTML, looksOf(style(each))]);
  expect(looks((each) => window.getComputedStyle(each))).toEqual(looks(ask));
}

test('jsdom is asked here, and not elsewhere', () => {
  expect(ask(document.body)).toBeInstanceOf(CSSStyleDeclaration);
  expect(window.getComputedStyle(document.body)).not.toBeInstanceOf(CSSStyleDeclaration);
});

test('every element of HTML looks as jsdom says, the first of its kind and the next', () => {
  document.body.append(...tags.map((tag) => element(tag)), ...kinds.map((tag) => element(tag)));
  expectJsdomsLooks();
});

test('whatever else could decide is counted, at the element and around it', () => {
  for (const values of attributes) {
    const around = element('div', values);
    around.append(element('p'));
    document.body.append(around, ...kinds.map((tag) => element(tag, values)));
  }
  expectJsdomsLooks();
});

test('a style that is there for a while is counted for that while', () => {
  const held = element('p');
  document.body.append(held);
  const isSeen = () => window.getComputedStyle(held).display !== 'none';
  const sheet = element('style');
  sheet.textContent = 'p { display: none }';
  const seen = [isSeen()];
  document.head.append(sheet);
  seen.push(isSeen());
  sheet.remove();
  held.setAttribute('style', 'display: none');
  seen.push(isSeen());
  held.removeAttribute('style');
  seen.push(isSeen());
  expect(seen).toEqual([true, false, false, true]);
});
