/**
 * In place of the validator, in the pages only: what may be said is checked by the server, and pages take from schemas nothing but
 * their types and lists of words. Every schema is built of this, which answers any call with itself; asking it to judge fails aloud.
 */
const unread: unknown = new Proxy(() => unread, {
  get: (_, name) => {
    if (name === 'parse' || name === 'safeParse' || name === 'parseAsync' || name === 'safeParseAsync')
      throw new Error('Pages do not validate: the server does');
    // A module or a promise of it is asked for these: they are not there.
    return name === 'then' || typeof name === 'symbol' ? undefined : unread;
  },
  apply: () => unread,
});

export const z = unread;
