import { Integer, ObjectIdentifier, OctetString, UTCTime, Utf8String } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  Time,
} from 'pkijs';

/** Who signs in tests: a certificate and its key, made anew each time; no such person or authority exists. */
export interface Signer {
  readonly certificate: Certificate;
  readonly key: CryptoKey;
  readonly pem: string;
}

const HASH = 'SHA-256';
const NAME = '2.5.4.3';
const DAY = 86_400_000;

/** A key and a certificate of a name, issued by another or by itself, good for a year around a day. */
export async function newSigner(name: string, around: Date, issuer: Signer | null = null): Promise<Signer> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: issuer === null ? 1 : 2 });
  certificate.subject.typesAndValues.push(new AttributeTypeAndValue({ type: NAME, value: new Utf8String({ value: name }) }));
  certificate.issuer.typesAndValues.push(...(issuer === null ? certificate : issuer.certificate).subject.typesAndValues);
  certificate.notBefore = new Time({ type: 0, value: new Date(around.getTime() - 180 * DAY) });
  certificate.notAfter = new Time({ type: 0, value: new Date(around.getTime() + 180 * DAY) });
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: new BasicConstraints({ cA: issuer === null }).toSchema().toBER() }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuer ?? { key: keys.privateKey }).key, HASH);
  return {
    certificate,
    key: keys.privateKey,
    pem: `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate.toSchema(true).toBER()).toString('base64')}\n-----END CERTIFICATE-----`,
  };
}

async function detached(
  covered: Uint8Array<ArrayBuffer>,
  { certificate, key }: Signer,
  above: readonly Signer[],
  on: Date,
): Promise<Buffer> {
  const digest = await crypto.subtle.digest(HASH, covered);
  const attribute = (type: string, value: ObjectIdentifier | OctetString | UTCTime) => new Attribute({ type, values: [value] });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    certificates: [certificate, ...above.map((each) => each.certificate)],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
            attribute('1.2.840.113549.1.9.5', new UTCTime({ valueDate: on })),
            attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: digest })),
          ],
        }),
      }),
    ],
  });
  await signed.sign(key, 0, HASH, covered);
  return Buffer.from(new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) }).toSchema().toBER());
}

const ROOM = 8_192;
const DIGITS = 10;

/** A PDF with one more signature, added behind what it is, as the offices' signing programs do (ISO 32000-2, 12.8). */
export async function signedPdf(
  pdf: Uint8Array,
  signer: Signer,
  on: Date,
  above: readonly Signer[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const before = Buffer.from(pdf).toString('latin1');
  const number = Number(/\/Size\s+(\d+)/g.exec(before.slice(before.lastIndexOf('/Size')))![1]);
  const root = /\/Root\s+(\d+ \d+ R)/.exec(before.slice(before.lastIndexOf('/Root')))![1]!;
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)![1]!;
  const range = (numbers: readonly number[]) => `/ByteRange [${numbers.map((each) => String(each).padStart(DIGITS, '0')).join(' ')}]`;
  const at = before.length + 1;
  const dictionary = `${number} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached ${range([0, 0, 0, 0])} /Contents <${'0'.repeat(ROOM * 2)}> >>\nendobj\n`;
  const table = at + dictionary.length;
  const tail = `xref\n${number} 1\n${String(at).padStart(DIGITS, '0')} 00000 n \ntrailer\n<< /Size ${number + 1} /Root ${root} /Prev ${start} >>\nstartxref\n${table}\n%%EOF\n`;
  const draft = `${before}\n${dictionary}${tail}`;
  const [opens, closes] = [at + dictionary.indexOf('<0'), at + dictionary.indexOf('0>') + 2];
  const ranged = draft.replace(range([0, 0, 0, 0]), range([0, opens, closes, draft.length - closes]));
  const bytes = Buffer.from(ranged, 'latin1');
  const contents = await detached(Buffer.concat([bytes.subarray(0, opens), bytes.subarray(closes)]), signer, above, on);
  bytes.write(contents.toString('hex'), opens + 1, 'latin1');
  return bytes;
}
