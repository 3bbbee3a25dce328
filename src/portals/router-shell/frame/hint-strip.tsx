import { ChevronDown, ChevronRight, Pin, PinOff } from 'lucide-react';
import { useId, useState } from 'react';
import { useHintPin } from './use-hint-pin';

/** A line that unfolds to the page's hint; pinned, it stays unfolded on every page. */
export function HintStrip({ hint }: { readonly hint: string | undefined }) {
  const { isPinned, setPinned } = useHintPin();
  const [isOpen, setOpen] = useState(isPinned);
  const id = useId();
  if (hint === undefined) return null;
  const pin = () => {
    setPinned(!isPinned);
    setOpen(true);
  };
  const [Chevron, PinIcon] = [isOpen ? ChevronDown : ChevronRight, isPinned ? PinOff : Pin];
  return (
    <aside aria-label="Hint" className="router-hint">
      <div>
        <button
          type="button"
          name="hint"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={12} aria-hidden="true" /> Hint
        </button>
        <button type="button" name="pin-hint" aria-pressed={isPinned} onClick={pin}>
          <PinIcon size={12} aria-hidden="true" /> {isPinned ? 'Unpin' : 'Pin'}
        </button>
      </div>
      <p id={id} hidden={!isOpen}>
        {hint}
      </p>
    </aside>
  );
}
