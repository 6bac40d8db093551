import { fromBER } from 'asn1js';
import { type Attribute, Certificate, CertificateChainValidationEngine, ContentInfo, SignedData, type SignerInfo } from 'pkijs';

/** One digital signature of a PDF, as far as the file itself tells. */
export interface PdfSignature {
  /** Who signed by the certificate, and who issued it. */
  readonly signer: string | null;
  readonly issuer: string | null;
  /** When, as the signer's own clock said it; no time stamp is asked. */
  readonly signedAt: Date | null;
  /** Whether it covers the file to its end: what was added after signing is not covered. */
  readonly whole: boolean;
  /** Whether digest and signature hold over the bytes it covers. */
  readonly intact: boolean;
  /** Whether its certificate leads to a root of the trust list on the day of signing. Revocation is not asked. */
  readonly root: 'trusted' | 'unknown';
  /** Why it could not be checked, for those who look after the system; null where it was. */
  readonly fault: string | null;
}

const NAMES = { commonName: '2.5.4.3', organization: '2.5.4.10' } as const;
const SIGNING_TIME = '1.2.840.113549.1.9.5';
/** The two ways of Table 260 (ISO 32000-2) whose signature stands apart from the bytes it covers. */
const DETACHED = /\/SubFilter\s*\/(adbe\.pkcs7\.detached|ETSI\.CAdES\.detached)/;
const RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;
const REACH = 4_096;

interface Place {
  readonly covered: Uint8Array<ArrayBuffer>;
  readonly contents: Uint8Array<ArrayBuffer>;
  readonly whole: boolean;
  readonly detached: boolean;
}

/**
 * Where the signatures of a PDF lie. The bytes a signature leaves out must be its own hexadecimal string and nothing else (ISO 32000-2,
 * 12.8.1), so the string is taken from there and from nowhere the file may point to.
 */
function* placesIn(pdf: Uint8Array): Generator<Place | string> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  for (const { 0: written, index, ...found } of text.matchAll(RANGE)) {
    const [start, length, next, rest] = [found[1], found[2], found[3], found[4]].map(Number) as [number, number, number, number];
    const hole = text.slice(length, next);
    if (start !== 0 || next <= length || next + rest > pdf.length) yield `byte range ${written} does not fit the file`;
    else if (!/^<[0-9A-Fa-f\s]*>$/.test(hole)) yield 'the bytes left out are not the signature alone';
    else {
      const around = text.slice(Math.max(0, Math.min(index, length) - REACH), index + REACH);
      yield {
        covered: Buffer.concat([pdf.subarray(0, length), pdf.subarray(next, next + rest)]),
        contents: Buffer.from(hole.replaceAll(/[<>\s]/g, ''), 'hex'),
        whole: /^\s*$/.test(text.slice(next + rest)),
        detached: DETACHED.test(around),
      };
    }
  }
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const nameOf = ({ typesAndValues }: Certificate['subject']): string | null =>
  [NAMES.commonName, NAMES.organization]
    .map((type) => typesAndValues.find((each) => each.type === type)?.value.valueBlock.value)
    .find((name) => typeof name === 'string') ?? null;

/** A certificate of the trust list, as PEM or as base64 of DER. Throws where it is none. */
function certificateOf(root: string): Certificate {
  return Certificate.fromBER(bufferOf(Buffer.from(root.replaceAll(/-----[^-]+-----/g, ''), 'base64')));
}

function signedAtOf({ signedAttrs }: SignerInfo): Date | null {
  const value = signedAttrs?.attributes.find(({ type }: Attribute) => type === SIGNING_TIME)?.values[0];
  return typeof value?.toDate === 'function' ? value.toDate() : null;
}

async function isTrusted(signed: SignedData, signer: Certificate, roots: readonly Certificate[], on: Date): Promise<boolean> {
  if (roots.length === 0) return false;
  const others = (signed.certificates ?? []).filter((each): each is Certificate => each instanceof Certificate && each !== signer);
  // The engine begins at the last of its list.
  const engine = new CertificateChainValidationEngine({ trustedCerts: [...roots], certs: [...others, signer], checkDate: on });
  return (await engine.verify()).result === true;
}

async function checked({ covered, contents, whole, detached }: Place, roots: readonly Certificate[], now: Date): Promise<PdfSignature> {
  if (!detached) return unchecked('a kind of signature that is not checked here', whole);
  const { result, offset } = fromBER(bufferOf(contents));
  if (offset === -1) return unchecked(`the signature cannot be read: ${result.error}`, whole);
  const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content });
  const info = signed.signerInfos[0];
  if (info === undefined || signed.signerInfos.length !== 1)
    return unchecked(`${signed.signerInfos.length} signers in one signature`, whole);
  // A signature that carries content of its own would be checked over that, not over the file.
  if (signed.encapContentInfo.eContent !== undefined) return unchecked('the signature carries content of its own', whole);
  const verified = await signed
    .verify({ signer: 0, data: bufferOf(covered), extendedMode: true, checkChain: false })
    .catch((error: unknown) => error as { signatureVerified?: boolean | null; signerCertificate?: Certificate | null });
  const certificate = verified.signerCertificate ?? null;
  if (certificate === null) return unchecked('no certificate of the signer in the signature', whole);
  const [intact, signedAt] = [verified.signatureVerified === true, signedAtOf(info)];
  const trusted = intact && (await isTrusted(signed, certificate, roots, signedAt ?? now));
  return {
    signer: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    signedAt,
    whole,
    intact,
    root: trusted ? 'trusted' : 'unknown',
    fault: null,
  };
}

const unchecked = (fault: string, whole = false): PdfSignature => ({
  signer: null,
  issuer: null,
  signedAt: null,
  whole,
  intact: false,
  root: 'unknown',
  fault,
});

/**
 * Every digital signature of a PDF, in the order they lie in the file: digest and signature checked over the byte range each covers,
 * its certificate led to the roots given (PEM). Empty for an unsigned file; a broken one says why and never throws. `now` is the day
 * for certificates of a signature that names none. Throws only for a root that is no certificate.
 */
export async function pdfSignatures(pdf: Uint8Array, roots: readonly string[], now: Date): Promise<readonly PdfSignature[]> {
  const trusted = roots.map(certificateOf);
  const found: PdfSignature[] = [];
  for (const place of placesIn(pdf))
    found.push(
      typeof place === 'string'
        ? unchecked(place)
        : await checked(place, trusted, now).catch((error: unknown) => unchecked(String(error), place.whole)),
    );
  return found;
}
