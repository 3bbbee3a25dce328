import { SettingsForm } from '../settings-form';

const words = {
  siteTitle: { label: 'Site title', example: 'Shown above every conference page' },
  welcomeText: { label: 'Welcome text', example: 'Example: Dial +1 555 0100 if you cannot join.' },
  guests: { label: 'Guests may join', example: 'People without an account of this system' },
  sessionMinutes: { label: 'Session time-out', example: 'minutes, 5 to 480' },
  uploadMegabytes: { label: 'Largest upload', example: 'megabytes, 1 to 200' },
};

/** How the conference web site of this appliance looks and whom it lets in. */
export default function SiteConfiguration() {
  return (
    <>
      <h1 translate="no">Site Configuration</h1>
      <p className="text-ink-muted">These settings apply to the conference web site of this appliance.</p>
      <SettingsForm words={words} />
    </>
  );
}
