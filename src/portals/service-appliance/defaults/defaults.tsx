import { SettingsForm } from '../settings-form';

const words = {
  largestConference: { label: 'Largest conference', example: 'people, 2 to 100' },
  entrySound: { label: 'When somebody enters', example: 'Example: Tone' },
  waitForOrganizer: { label: 'Wait for the organizer', example: 'Participants hear music until then' },
  recordAlways: { label: 'Record automatically', example: 'Participants are told' },
  accessCodeDigits: { label: 'Length of access codes', example: 'digits, 4 to 12' },
};

/** What a new conference has unless its organizer chooses otherwise. */
export default function Defaults() {
  return (
    <>
      <h1 translate="no">Defaults</h1>
      <p className="text-ink-muted">New conferences on this appliance begin with these parameters.</p>
      <SettingsForm words={words} />
    </>
  );
}
