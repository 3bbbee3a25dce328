import { Button } from '@/ui/button';
import { useEffect, useRef } from 'react';

interface CloseButtonProps {
  /** Whether nothing is left to do in the window but to close it: the button that was pressed is gone. */
  readonly isNext: boolean;
  readonly onClose: () => void;
}

/** The *Close* of a pop-up window; it takes the focus once the window has done its work. */
export function CloseButton({ isNext, onClose }: CloseButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNext) button.current?.focus();
  }, [isNext]);
  return (
    <Button ref={button} name="close" kind={isNext ? 'primary' : 'plain'} onPress={onClose}>
      Close
    </Button>
  );
}
