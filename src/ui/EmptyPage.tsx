import type { ReactNode } from 'react';

/** What stands where nothing is yet: what it is for, and what to do. */
export function EmptyPage({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {actions}
    </section>
  );
}
