/*
 * What an element looks like is asked many times an element by queries for roles and names and before each press, and jsdom
 * tries all rules of its own style sheet each time. Here what jsdom answered for one element is remembered for all that those
 * rules treat alike. No style sheet of the app is loaded in these tests; where anything else could decide, jsdom is asked.
 */

type ComputedStyle = (element: Element, pseudoElement?: string | null) => CSSStyleDeclaration;

type Values = Readonly<Record<string, string>>;

/** Puts the quicker answer in the place of jsdom's own. */
export function answerQuickly(view: Window): void {
  const ask: ComputedStyle = view.getComputedStyle.bind(view);
  const remembered = new Map<string, Values>();
  const getComputedStyle: ComputedStyle = (element, pseudoElement) => {
    if (typeof pseudoElement === 'string' || !isPlain(element)) return ask(element, pseudoElement);
    const kind = [element.namespaceURI, element.tagName, element.getAttribute('type')].join(' ');
    const values = remembered.get(kind) ?? valuesOf(ask(element));
    remembered.set(kind, values);
    return styleOf(values, () => ask(element));
  };
  for (const place of [view, globalThis]) Object.assign(place, { getComputedStyle });
}

/** Elements whose display depends on what is around them, or on a state of theirs. */
const particular = new Set(['DIALOG', 'SUMMARY', 'EMBED', 'NOSCRIPT', 'SLOT']);

/** Whether the kind of an element alone says how it is displayed, and nothing around it how it is seen and pressed. */
function isPlain(element: Element): boolean {
  if (particular.has(element.tagName) || element.hasAttribute('popover')) return false;
  if (hasDecidingSheet(element.ownerDocument)) return false;
  for (let each: Element | null = element; each !== null; each = each.parentElement)
    if (each.hasAttribute('hidden') || decides(each.getAttribute('style') ?? '')) return false;
  return true;
}

function hasDecidingSheet({ styleSheets }: Document): boolean {
  return Array.from(styleSheets).some(({ ownerNode }) => decides(ownerNode?.textContent ?? ''));
}

/** Whether CSS says anything of what is remembered. */
function decides(css: string): boolean {
  return /display|visibility|pointer-events|opacity|\ball\b|@import/iu.test(css);
}

/** What is remembered, by its names in CSS and in a script. */
function valuesOf({ display, visibility, opacity, pointerEvents }: CSSStyleDeclaration): Values {
  return { display, visibility, opacity, pointerEvents, 'pointer-events': pointerEvents };
}

/** A style of known values, that asks for all others. */
function styleOf(values: Values, ask: () => CSSStyleDeclaration): CSSStyleDeclaration {
  const getPropertyValue = (name: string) => values[name] ?? ask().getPropertyValue(name);
  const known: Readonly<Record<PropertyKey, unknown>> = { ...values, getPropertyValue };
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_nothing, name) => {
      if (name in known) return known[name];
      const style = ask();
      const value: unknown = Reflect.get(style, name);
      return value instanceof Function ? (value.bind(style) as unknown) : value;
    },
  });
}
