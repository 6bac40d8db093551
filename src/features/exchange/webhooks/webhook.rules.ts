/** Minutes after which what was not taken is tried again; after the last it is given up and a person is told. */
export const PAUSES = [1, 5, 30, 120, 360, 1_440] as const;
/** How long what was told is still sent to an address that was set before it. */
export const KEPT_DAYS = 7;

/** What stands in the header that proves a message: when it was signed, and by what. A receiver signs `time.body` with the secret and compares. */
export const signatureHeader = (time: number, hexDigest: string): string => `t=${time},v1=${hexDigest}`;
/** What of an attempt is tried again: anything but an answer that it was taken. */
export const wasTaken = (status: number): boolean => status >= 200 && status < 300;
