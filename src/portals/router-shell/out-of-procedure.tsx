import type { PageEntry } from '@/views/manifest';
import { useSite } from '@/views/pc';

/** A menu entry of the product that no procedure of the note uses. */
export interface OutOfProcedureText {
  readonly title: string;
  readonly menuPath: readonly string[];
  readonly address: string;
  /** What the real page is for. */
  readonly purpose: string;
}

interface OutOfProcedureProps {
  readonly texts: readonly OutOfProcedureText[];
  /** Where certificates are, through the menus. */
  readonly instead: string;
}

/** What stands behind such an entry: what the real page is for. */
export function OutOfProcedure({ texts, instead }: OutOfProcedureProps) {
  const { address } = useSite();
  const text = texts.find((entry) => entry.address === address);
  if (text === undefined) throw new Error(`no text for ${address}`);
  return (
    <div className="router-page">
      <h1>{text.title}</h1>
      <p>{text.purpose}</p>
      <p className="router-muted">
        This page is not part of the simulation. Certificates are under {instead}.
      </p>
    </div>
  );
}

/** The manifest's entries for them. */
export function outOfProcedurePages(
  texts: readonly OutOfProcedureText[],
  load: PageEntry['load'],
): readonly PageEntry[] {
  return texts.map(({ title, menuPath, address }) => ({
    ...{ title, menuPath, address, load },
    controls: [],
    assumed: ['The entry’s place in the menu; the page itself is not part of this simulation.'],
  }));
}
