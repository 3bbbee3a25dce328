import { useRef, type PointerEvent, type ReactNode } from 'react';
import { followLink } from '@/ui/link';
import { useWorld } from '@/state/use-world';
import { useStage } from '@/views/stage/stage';
import type { MapTarget } from '../map-target';

interface MapLinkProps {
  readonly name: string;
  readonly label: string;
  readonly target: MapTarget;
  readonly isPointed: boolean;
  readonly onPoint: () => void;
  readonly children: ReactNode;
}

/**
 * A part of the picture that tells why when pointed at, and leads to what it stands for. A finger cannot point without
 * pressing: a tap only tells why, and what is told has the link that opens.
 */
export function MapLink({ name, label, target, isPointed, onPoint, children }: MapLinkProps) {
  const isTouch = useRef(false);
  const stage = useStage();
  const address = useWorld((world) => stage.addressOf(target.where, world));
  const down = ({ pointerType }: PointerEvent) => {
    isTouch.current = pointerType === 'touch';
  };
  const { href, onClick } = followLink(address, () => void stage.open(target.where));
  return (
    <a
      {...{ name }}
      href={href}
      aria-label={label}
      className="map-part cursor-pointer"
      data-pointed={isPointed}
      onPointerDown={down}
      onClick={(event) => {
        // Assistive technology presses without a pointer.
        if (isTouch.current && event.detail > 0) {
          event.preventDefault();
          onPoint();
        } else onClick(event);
      }}
      onFocus={onPoint}
      onPointerEnter={onPoint}
    >
      {children}
    </a>
  );
}
