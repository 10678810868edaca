import type { ReactNode } from 'react';

/** A part of the panel that can be folded. Open or not is the browser's own state, so it survives new views. */
export function Section({
  name,
  count,
  open = false,
  id,
  children,
}: {
  name: string;
  count?: number;
  open?: boolean;
  /** To go to. */
  id?: string;
  children: ReactNode;
}) {
  return (
    <details className="section" open={open} id={id}>
      <summary>
        <h2>{name}</h2>
        {count !== undefined && <span className="count">{count}</span>}
      </summary>
      <div className="content">{children}</div>
    </details>
  );
}
