import type { AriaAttributes, MouseEvent, ReactNode } from 'react';

/** What a link looks like, whatever it leads to. */
export interface LinkLook extends Pick<AriaAttributes, 'aria-current' | 'aria-label'> {
  /** What hints and tests point at; as of buttons. */
  readonly name: string;
  /** A look of the set of buttons; left out: the look of what it stands in. */
  readonly kind?: 'link' | 'plain' | 'primary';
  readonly className?: string;
  readonly title?: string;
  readonly tabIndex?: 0 | -1;
  readonly children: ReactNode;
}

interface LinkProps extends LinkLook {
  /** Of the app, behind the `#`. */
  readonly address: string;
  /** Goes there within the page, and asks first where something would be lost. */
  readonly onFollow: () => void;
}

/** What navigates: it has an address that the real browser can open in a tab of its own, copy and show. */
export function Link({ kind, className = '', address, onFollow, children, ...rest }: LinkProps) {
  const look = kind === undefined ? {} : { 'data-kind': kind };
  return (
    <a
      {...rest}
      {...look}
      {...followLink(address, onFollow)}
      className={kind === undefined ? className : `ui-button ${className}`}
    >
      {children}
    </a>
  );
}

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
