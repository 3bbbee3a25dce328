import { CircleHelp } from 'lucide-react';
import { useRef } from 'react';
import { About } from './about';

/** Opens what is to be said about the lab. */
export function AboutButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        name="about"
        className="frame-button"
        aria-label="About this lab"
        title="About this lab"
        onClick={() => dialog.current?.showModal()}
      >
        <CircleHelp size={17} aria-hidden />
      </button>
      <About ref={dialog} />
    </>
  );
}
