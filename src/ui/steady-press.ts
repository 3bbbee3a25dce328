/** What is pressed as a whole. */
const controls =
  'button, a[href], label, [role=button], [role=tab], [role=option], [role=menuitem], [role=treeitem], [role=row]';

/** How far a pointer that rests may go meanwhile, in pixels. */
const tremor = 4;

interface Press {
  readonly control: HTMLElement;
  readonly x: number;
  readonly y: number;
}

/**
 * A press counts where it began. What arrives while a button is down, an answer or a line of a forecast, can move the
 * control from under the pointer; browsers then press nothing. As long as the pointer itself rests, the control is
 * pressed all the same, once. That waits for `mouseup`: React Aria has given its own press up by then. Returns the way to
 * stop it.
 */
export function steadyPresses(page: Pick<Window, 'addEventListener' | 'removeEventListener'>): () => void {
  let press: Press | undefined;
  const begin = (event: MouseEvent) => {
    press = pressOf(event);
  };
  const end = (event: MouseEvent) => {
    const lost = press !== undefined && isLost(press, event) ? press.control : undefined;
    press = undefined;
    if (lost === undefined) return;
    clickInstead(page, lost);
  };
  page.addEventListener('mousedown', begin, true);
  page.addEventListener('mouseup', end, true);
  return () => {
    page.removeEventListener('mousedown', begin, true);
    page.removeEventListener('mouseup', end, true);
  };
}

function pressOf({ button, target, clientX: x, clientY: y }: MouseEvent): Press | undefined {
  const control = target instanceof Element ? target.closest<HTMLElement>(controls) : null;
  return button === 0 && control !== null ? { control, x, y } : undefined;
}

function isLost({ control, x, y }: Press, { button, target, clientX, clientY }: MouseEvent): boolean {
  const isSteady = Math.hypot(clientX - x, clientY - y) <= tremor;
  const isAwake =
    control.isConnected && control.closest('[inert], [disabled], [aria-disabled=true]') === null;
  return button === 0 && isSteady && isAwake && !(target instanceof Node && control.contains(target));
}

/** Presses it, and takes away the one click that the browser gives to what holds both places. */
function clickInstead(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  control: HTMLElement,
): void {
  const stop = () => page.removeEventListener('click', swallow, true);
  const swallow = (event: MouseEvent) => {
    if (event.target instanceof Node && control.contains(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
  };
  page.addEventListener('click', swallow, true);
  setTimeout(stop);
  control.click();
}
