const entries = [
  ['good', 'Encrypted and proved'],
  ['bad', 'Not trusted, or not reached'],
  ['grey', 'Not encrypted, or not checked'],
  ['mixed', 'Differs from PC to PC'],
  ['pending', 'Dashed: a restart is pending'],
  ['absent', 'No users yet'],
] as const;

/** What the lines of the picture mean. */
export function Legend() {
  return (
    <ul className="map-legend" aria-label="Legend">
      {entries.map(([tone, words]) => (
        <li key={tone}>
          <svg width="34" height="10" aria-hidden="true">
            <line x1="1" y1="5" x2="33" y2="5" className="map-wire" data-tone={tone} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
