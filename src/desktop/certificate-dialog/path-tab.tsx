import { useId, useState, type KeyboardEvent } from 'react';
import { displayNameOf } from '@/pki/distinguished-name';
import type { ChainLink } from '@/pki/path/validation-report';
import { NameText } from '@/views/words/shown-text';
import { CertificateIcon } from './certificate-icon';
import { linkStatus } from './certificate-status';

interface PathTabProps {
  /** Leaf first. */
  readonly chain: readonly ChainLink[];
  readonly onView: (index: number) => void;
}

/** The chain as a tree, root on top, and what is to be said of the certificate that is selected in it. */
export function PathTab({ chain, onView }: PathTabProps) {
  const [selected, setSelected] = useState(0);
  const statusId = useId();
  const link = chain[selected];
  const view = (index: number) => {
    if (index > 0) onView(index);
  };
  return (
    <>
      <fieldset className="flex min-h-0 min-w-0 flex-1 flex-col gap-9 border border-windows-line px-9 pt-4 pb-8">
        <legend className="px-3">Certification path</legend>
        <PathTree chain={chain} selected={selected} onSelect={setSelected} onView={view} />
        <div className="flex justify-end">
          <button
            type="button"
            name="view-certificate"
            className="pc-button"
            disabled={selected === 0}
            onClick={() => view(selected)}
          >
            View Certificate
          </button>
        </div>
      </fieldset>
      <label htmlFor={statusId}>Certificate status:</label>
      <textarea
        id={statusId}
        name="certificate-status"
        className="block h-68 w-full flex-none resize-none border border-windows-field-line bg-white px-6 py-4 leading-[1.3] wrap-anywhere"
        readOnly
        value={link === undefined ? '' : linkStatus(link).text}
      />
    </>
  );
}

type PathTreeProps = PathTabProps & {
  readonly selected: number;
  readonly onSelect: (index: number) => void;
};

/**
 * Root on top, all of it open. Not React Aria's Tree, which is a `treegrid`: a chain has no cells, and Windows chooses with
 * the arrow keys what a second click or Enter opens.
 */
function PathTree({ chain, selected, onSelect, onView }: PathTreeProps) {
  const press = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const next = { ArrowUp: index + 1, ArrowDown: index - 1, Home: chain.length - 1, End: 0 }[event.key];
    if (event.key === 'Enter') {
      // Else the same key would press the button that has the focus in the window that opens.
      event.preventDefault();
      onView(index);
    }
    if (next === undefined || chain[next] === undefined) return;
    event.preventDefault();
    onSelect(next);
    event.currentTarget.parentElement
      ?.querySelector<HTMLElement>(`[data-name="item-${String(next)}"]`)
      ?.focus();
  };
  return (
    <div
      role="tree"
      aria-label="Certification path"
      // Its items have the keys; Firefox would stop at the box that scrolls too.
      tabIndex={-1}
      className="min-h-0 flex-1 overflow-auto border border-windows-field-line bg-white p-4"
    >
      {chain
        .map((link, index) => ({ link, index }))
        .toReversed()
        .map(({ link, index }, level) => (
          <div
            key={link.certificate.fingerprint}
            role="treeitem"
            aria-level={level + 1}
            aria-selected={index === selected}
            data-name={`item-${String(index)}`}
            tabIndex={index === selected ? 0 : -1}
            className="flex min-h-24 w-fit max-w-full cursor-default items-center gap-6 px-4 aria-selected:bg-windows-selection"
            style={{ marginLeft: level * 18 }}
            onClick={() => onSelect(index)}
            onDoubleClick={() => onView(index)}
            onKeyDown={(event) => press(event, index)}
          >
            {level > 0 && (
              <span
                className="-mt-8 -mr-2 -ml-12 h-10 w-9 flex-none border-b border-l border-dotted border-windows-tree-line"
                aria-hidden
              />
            )}
            <CertificateIcon sign={linkStatus(link).sign} size={16} />
            <NameText>{displayNameOf(link.certificate.subject)}</NameText>
            {linkStatus(link).sign !== 'good' && <span className="sr-only"> ({linkStatus(link).text})</span>}
          </div>
        ))}
    </div>
  );
}
