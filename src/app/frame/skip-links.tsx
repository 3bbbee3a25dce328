/** Buttons that move the focus, seen when they have it: hash addresses leave no room for `#anchor` links. */
export function SkipLinks() {
  return (
    <nav aria-label="Skip" className="frame-skip">
      <button type="button" name="skip-to-pc" onClick={() => focusOn('stage')}>
        Skip to the PC
      </button>
      <button type="button" name="skip-to-taskbar" onClick={() => focusOn('taskbar')}>
        Skip to the PC’s programs
      </button>
    </nav>
  );
}

function focusOn(id: string) {
  document.getElementById(id)?.focus();
}
