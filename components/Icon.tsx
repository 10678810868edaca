const paths = {
  close: 'M3 3l10 10M13 3L3 13',
  options: 'M2 4h8M13 4h1M2 8h2M7 8h7M2 12h6M11 12h3M11.5 2.5v3M5.5 6.5v3M9.5 10.5v3',
  'dock-left': 'M2 3h12v10H2zM6 3v10',
  'dock-right': 'M2 3h12v10H2zM10 3v10',
  'side-panel': 'M2 3h12v10H2zM9 3v10M11 6h1.5M11 8.5h1.5',
  copy: 'M5 5V2h9v9h-3M2 5h9v9H2z',
  draft: 'M3 13l1-3 7-7 2 2-7 7zM10 4l2 2',
  find: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2zM11 11l3 3',
  check: 'M3 8l4 4 6-8',
  cross: 'M4 4l8 8M12 4l-8 8',
  warn: 'M8 2l6.5 11.5h-13zM8 6.5v3.5M8 11.6v.6',
  wait: 'M4 8h.1M8 8h.1M12 8h.1',
  question: 'M5.8 6a2.2 2.2 0 1 1 3.2 2c-.8.4-1 .8-1 1.6M8 11.8v.6',
  'unfold-left': 'M10 3L5 8l5 5',
  'unfold-right': 'M6 3l5 5-5 5',
  fold: 'M3 6l5 5 5-5',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  open: 'M8 4a4 4 0 1 1 0 8A4 4 0 0 1 8 4z',
  download: 'M8 2v8M5 7l3 3 3-3M3 13h10',
} as const;

export type IconName = keyof typeof paths;

/** A line icon in the text's own colour; never the only sign of anything. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
