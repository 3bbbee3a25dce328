import { Search } from 'lucide-react';
import { useRef } from 'react';
import { useSearchKey } from './use-search-key';

interface SearchBoxProps {
  readonly label: string;
  /** What is searched. */
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A search box at the right end of a bar; Ctrl+F goes to it, Escape empties it. */
export function SearchBox({ label, placeholder, value, onChange }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useSearchKey(box);
  return (
    <label className="pc-search">
      <Search size={14} aria-hidden />
      <input
        ref={box}
        type="search"
        name="search"
        aria-label={label}
        aria-keyshortcuts="Control+F"
        placeholder={placeholder}
        className="ui-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
