/** Brings an element into view: gliding, unless this device asks for little motion. */
export function showElement(element: Element | null | undefined): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
