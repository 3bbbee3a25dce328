import { Search } from 'lucide-react';
import { useRef } from 'react';
import { useSearchKey } from '@/desktop/window/use-search-key';

interface FindBoxProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A search box of the lab's own pages; Ctrl+F goes to it, Escape empties it. */
export function FindBox({ name, label, value, onChange }: FindBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useSearchKey(box);
  return (
    <label className="find-box">
      <Search size={15} aria-hidden />
      <input
        ref={box}
        type="search"
        name={name}
        aria-label={label}
        aria-keyshortcuts="Control+F"
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
