import { useOutOfProcedureText, type OutOfProcedureText } from '@/views/shell/portal-menu/out-of-procedure';

interface OutOfProcedureProps {
  readonly texts: readonly OutOfProcedureText[];
  /** Where certificates are, through the menus. */
  readonly instead: string;
}

/** What stands behind a menu entry that no procedure of the note uses: what the real page is for. */
export function OutOfProcedure({ texts, instead }: OutOfProcedureProps) {
  const { title, purpose } = useOutOfProcedureText(texts);
  return (
    <div className="router-page">
      <h1 translate="no">{title}</h1>
      <p>{purpose}</p>
      <p className="text-ink-muted">
        This page is not part of the simulation. Certificates are under {instead}.
      </p>
    </div>
  );
}
