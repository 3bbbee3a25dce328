const formats = {
  date: new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }),
  'date-time': new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }),
};

/** How precisely to say it; `date-time` names the zone. */
export type DateFormat = keyof typeof formats;

/** A moment in words. `at` is in milliseconds since 1970. */
export function formatDate(at: number, format: DateFormat = 'date-time'): string {
  return formats[format].format(at);
}

/** A moment of lab time. `at` is in milliseconds since 1970. */
export function DateText({
  at,
  format = 'date-time',
}: {
  readonly at: number;
  readonly format?: DateFormat;
}) {
  return (
    <time dateTime={new Date(at).toISOString()} title={formatDate(at)}>
      {formatDate(at, format)}
    </time>
  );
}
