import { useLocation } from 'react-router';
import { isOfThePc } from '@/desktop/session/address';

/** Buttons that move the focus, seen when they have it: hash addresses leave no room for `#anchor` links. */
export function SkipLinks() {
  const { pathname } = useLocation();
  return (
    <nav aria-label="Skip" className="frame-skip">
      {isOfThePc(pathname) ? (
        <>
          <button type="button" name="skip-to-pc" onClick={() => focusOn('stage')}>
            Skip to the PC
          </button>
          <button type="button" name="skip-to-taskbar" onClick={() => focusOn('taskbar')}>
            Skip to the PC’s programs
          </button>
        </>
      ) : (
        <button type="button" name="skip-to-page" onClick={() => focusOn('lab-page')}>
          Skip to the page
        </button>
      )}
    </nav>
  );
}

function focusOn(id: string) {
  document.getElementById(id)?.focus();
}
