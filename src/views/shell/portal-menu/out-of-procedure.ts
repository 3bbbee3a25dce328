import type { Controls } from '../controls';
import type { PageEntry } from '../manifest';
import { useSite } from '../pc';

/** A menu entry of a product that no procedure of the note uses. */
export interface OutOfProcedureText {
  readonly title: string;
  readonly menuPath: readonly string[];
  readonly address: string;
  /** What the real page is for. */
  readonly purpose: string;
}

/** What stands behind the entry at the address of this tab. */
export function useOutOfProcedureText(texts: readonly OutOfProcedureText[]): OutOfProcedureText {
  const { address } = useSite();
  const text = texts.find((entry) => entry.address === address);
  if (text === undefined) throw new Error(`no text for ${address}`);
  return text;
}

/** The manifest's entries for them. */
export function outOfProcedurePages(
  texts: readonly OutOfProcedureText[],
  load: PageEntry['load'],
  controls: Controls = {},
): readonly PageEntry[] {
  return texts.map(({ title, menuPath, address }) => ({
    ...{ title, menuPath, address, load, controls },
    assumed: ['The entry’s place in the menu; the page itself is not part of this simulation.'],
  }));
}
