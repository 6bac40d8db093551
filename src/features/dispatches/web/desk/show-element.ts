/** Brings an element into view: gliding, unless this device asks for little motion. */
export function showElement(element: Element | null | undefined): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

/** Opens the editor of the fact at a path, as a press on its pencil does. */
export function openEditorAt(path: string): void {
  document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"] .pencil`)?.click();
}

/** Brings the proposal at a path into view, its accept button in focus. */
export function showProposal(path: string): void {
  const button = document.querySelector<HTMLElement>(`.proposal[data-path="${CSS.escape(path)}"] .proposal-actions button`);
  showElement(button);
  button?.focus({ preventScroll: true });
}

/** Gives the focus to what may be done with the dispatch now; to its heading where nothing is open. */
export function showMainAction(): void {
  (
    document.querySelector<HTMLElement>('.desk-actions button:not(:disabled)') ?? document.querySelector<HTMLElement>('.desk-title h1')
  )?.focus({ preventScroll: true });
}
