import type { MouseEvent } from 'react';

/**
 * What makes an anchor a link of the app: a plain press goes on within the page, all else (the middle button, Ctrl,
 * Shift, a copied address, the status bar) is the real browser's. `address` is what stands behind the `#`.
 */
export function followLink(address: string, onFollow: () => void) {
  return {
    href: `#${address}`,
    onClick: (event: MouseEvent) => {
      // What the link stands in may be pressed by itself, such as the row of a list.
      event.stopPropagation();
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onFollow();
    },
  };
}
