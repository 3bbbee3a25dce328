import { useEffect, type RefObject } from 'react';

/** Makes Ctrl+F go to a search box of a program while the program is in front and no window of it is open above. */
export function useSearchKey(box: RefObject<HTMLInputElement | null>): void {
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
