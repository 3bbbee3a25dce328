import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode } from 'react';

interface MapButtonProps {
  readonly name: string;
  readonly label: string;
  readonly isPointed: boolean;
  readonly onPoint: () => void;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/**
 * A part of the picture that tells why when pointed at, and opens what it stands for. A finger cannot point without
 * pressing: a tap only tells why, and what is told has the button that opens.
 */
export function MapButton({ name, label, isPointed, onPoint, onPress, children }: MapButtonProps) {
  const isTouch = useRef(false);
  const down = ({ pointerType }: PointerEvent) => {
    isTouch.current = pointerType === 'touch';
  };
  const click = ({ detail }: MouseEvent) => {
    // Assistive technology presses without a pointer.
    if (isTouch.current && detail > 0) onPoint();
    else onPress();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return (
    <g
      role="button"
      tabIndex={0}
      name={name}
      aria-label={label}
      className="map-button"
      data-pointed={isPointed}
      onPointerDown={down}
      onClick={click}
      onKeyDown={press}
      onFocus={onPoint}
      onPointerEnter={onPoint}
    >
      {children}
    </g>
  );
}
