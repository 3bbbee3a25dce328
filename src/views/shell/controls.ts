/**
 * The names of controls, each with what it is called: its accessible name. A star stands for what is known only while
 * the lab runs: in a name the rest of it (`open-portal-*`), in a label any text.
 */
export type Controls = Readonly<Record<string, string>>;

/** What a page, a tab or a window holds. */
export interface ControlsInside {
  readonly controls: Controls;
  /** By the id of the tab, whose own name is `tab-<id>`. */
  readonly tabs?: Readonly<Record<string, TabEntry>>;
}

/** A tab, with the controls that are seen only while it is open. */
interface TabEntry {
  readonly label: string;
  readonly controls: Controls;
}

/** A window over a page, by its `data-window`. */
interface WindowEntry extends ControlsInside {
  /** The control that opens it. */
  readonly opens: string;
}

/** A part of the screen that holds controls, and windows over it. */
export interface ControlsAndWindows extends ControlsInside {
  readonly windows?: Readonly<Record<string, WindowEntry>>;
}

/** The names of all controls of a page or program, with those of its tabs and windows: a wrong one does not compile. */
export type ControlOf<Page extends ControlsAndWindows> = Filled<
  NameIn<Page> | NameIn<NonNullable<Page['windows']>[keyof NonNullable<Page['windows']>]>
>;

type NameIn<Part> = Part extends ControlsInside
  ? TextKey<Part['controls']> | NameInTabs<Exclude<Part['tabs'], undefined>>
  : never;

type NameInTabs<Tabs> =
  | { [Id in keyof Tabs]: Tabs[Id] extends TabEntry ? TextKey<Tabs[Id]['controls']> : never }[keyof Tabs]
  | `tab-${TextKey<Tabs>}`;

type TextKey<Record> = keyof Record & string;

/** A pattern takes any text in the place of its star. */
type Filled<Name extends string> = Name extends `${infer Before}*${infer After}`
  ? `${Before}${string}${After}`
  : Name;

/** What a control of this name is called, by its own entry or by that of a pattern; undefined where there is none. */
export function labelOf(controls: Controls, name: string): string | undefined {
  if (Object.hasOwn(controls, name)) return controls[name];
  return Object.entries(controls).find(([pattern]) => fits(pattern, name))?.[1];
}

/** Whether a text is what a pattern says, any text standing for each star. */
export function fits(pattern: string, text: string): boolean {
  const literally = pattern.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  return new RegExp(`^${literally.replaceAll(String.raw`\*`, '.*')}$`, 'su').test(text);
}

/** All controls of a part, those of its tabs and the tabs themselves among them. */
export function controlsOf({ controls, tabs = {} }: ControlsInside): Controls {
  const inTabs = Object.entries(tabs).map(([id, tab]) => ({ [`tab-${id}`]: tab.label, ...tab.controls }));
  return Object.assign({}, controls, ...inTabs) as Controls;
}
