import type { Ref } from 'react';
import { registry } from '../registry';
import { assumptionsOf } from './assumptions';

/** What the lab is, who it is not from, and what in it is a guess. */
export function About({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  return (
    <dialog ref={ref} className="frame-about" aria-labelledby="about-title">
      <h2 id="about-title">Connect Certificate Lab</h2>
      <p>
        A simulation in which administrators practise the certificate procedures of a Mitel Connect ONSITE
        system, after the application note <cite>Best Practices for Security Certificates w/ Connect</cite>{' '}
        (September 2017). The portals and the PC are imitations; keys, requests and certificates are real and
        are made in this browser. They work with other software too.
      </p>
      <p>
        Everything stays here: the lab sends nothing anywhere. It is for learning. Do not put its root
        certificates into the trusted roots of a real computer.
      </p>
      <p>
        The lab is not made, endorsed or supported by Mitel. Mitel and ShoreTel are trademarks of their owners
        and are named only to say what is practised. HarborSign is invented.
      </p>
      <h3>What is assumed</h3>
      <p>Where the note is silent, the lab guesses. These are its guesses:</p>
      {assumptionsOf(registry).map(({ title, sentences }) => (
        <details key={title}>
          <summary>{title}</summary>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      ))}
      <form method="dialog">
        <button type="submit" name="close-about" className="frame-choice">
          Close
        </button>
      </form>
    </dialog>
  );
}
