import { useId, useRef, useState } from 'react';
import { Button, Popover } from 'react-aria-components';
import { usePopoverClass } from './look';

interface HelpIconProps {
  /** The label of what is explained. */
  readonly about: string;
  readonly text: string;
  readonly className?: string;
}

/** A question mark that opens a balloon; Escape, another press or leaving closes it. */
export function HelpIcon({ about, text, className = '' }: HelpIconProps) {
  const [open, setOpen] = useState(false);
  const icon = useRef<HTMLButtonElement>(null);
  const balloon = useId();
  return (
    <>
      <Button
        ref={icon}
        name={`help-${about.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`}
        className={`ui-help ${className}`}
        aria-label={`Help: ${about}`}
        aria-expanded={open}
        {...(open ? { 'aria-describedby': balloon } : {})}
        onPress={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
      >
        ?
      </Button>
      <Popover
        isNonModal
        triggerRef={icon}
        isOpen={open}
        onOpenChange={setOpen}
        placement="right top"
        className={usePopoverClass('ui-balloon')}
      >
        <div id={balloon}>{text}</div>
      </Popover>
    </>
  );
}
