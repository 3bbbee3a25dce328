import { Search } from 'lucide-react';
import { useRef, useEffect, type RefObject } from 'react';

interface SearchBoxProps {
  readonly name?: string;
  readonly label: string;
  /** What is searched. */
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly className?: string;
  readonly inputClassName?: string;
}

/** A search box, at the right end of a bar where nothing else is said; Ctrl+F goes to it, Escape empties it. */
export function SearchBox({
  name = 'search',
  label,
  placeholder,
  value,
  onChange,
  className = 'ml-auto flex items-center gap-5 text-ink-muted',
  inputClassName = 'ui-input w-216',
}: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useSearchKey(box);
  return (
    <label className={className}>
      <Search size={14} aria-hidden />
      <input
        ref={box}
        type="search"
        name={name}
        aria-label={label}
        aria-keyshortcuts="Control+F"
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        className={inputClassName}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** Makes Ctrl+F go to a search box of a program while the program is in front and no window of it is open above. */
function useSearchKey(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const field = box.current;
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (field?.checkVisibility() !== true || field.closest('[inert]') !== null) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [box]);
}
