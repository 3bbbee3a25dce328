import type { ProgramManifest } from '@/views/shell/manifest';
import { WindowButtons } from './window-buttons';

/** The title bar of a maximised window. */
export function ProgramTitleBar({ program }: { readonly program: ProgramManifest }) {
  const { id, title, icon: Icon } = program;
  return (
    <header className="pc-program-bar">
      <Icon size={15} className="ml-2.5 shrink-0" />
      <h1 className="grow truncate pl-2">{title}</h1>
      <WindowButtons program={id} title={title} />
    </header>
  );
}
