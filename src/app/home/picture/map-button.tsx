import type { KeyboardEvent, ReactNode } from 'react';

interface MapButtonProps {
  readonly name: string;
  readonly label: string;
  readonly onPoint: () => void;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A part of the picture that tells why when pointed at, and opens what it stands for. */
export function MapButton({ name, label, onPoint, onPress, children }: MapButtonProps) {
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
      onClick={onPress}
      onKeyDown={press}
      onFocus={onPoint}
      onPointerEnter={onPoint}
    >
      {children}
    </g>
  );
}
