import { beforeAll, describe, expect, it } from 'vitest';
import { type Signer, newSigner, signedPdf } from './signatures.fixtures.ts';
import { pdfSignatures } from './signatures.ts';

const ON = new Date('2020-06-02T02:30:00Z');
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n110\n%%EOF\n',
);

describe('the digital signature of a signed letter', () => {
  let root: Signer;
  let office: Signer;
  let signed: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    root = await newSigner('Gốc minh họa', ON);
    office = await newSigner('Cục Công Thương địa phương (minh họa)', ON, root);
    signed = await signedPdf(PDF, office, ON, [root]);
  });
  const checked = async (pdf: Uint8Array, roots: readonly string[] = []) => pdfSignatures(pdf, roots, ON);

  it('says who signed, when, and that nothing was changed since', async () => {
    expect(await checked(signed)).toEqual([
      {
        signer: 'Cục Công Thương địa phương (minh họa)',
        issuer: 'Gốc minh họa',
        signedAt: ON,
        whole: true,
        intact: true,
        root: 'unknown',
        fault: null,
      },
    ]);
  });
  it('leads to a root of the trust list, and to no other', async () => {
    expect((await checked(signed, [root.pem]))[0]!.root).toBe('trusted');
    const stranger = await newSigner('Gốc minh họa', ON);
    expect((await checked(signed, [stranger.pem]))[0]!).toMatchObject({ intact: true, root: 'unknown' });
  });
  it('trusts no certificate after its time, and none that an office issued to itself', async () => {
    const late = new Date('2022-06-02T00:00:00Z');
    expect((await checked(await signedPdf(PDF, office, late, [root]), [root.pem]))[0]!).toMatchObject({ intact: true, root: 'unknown' });
    const alone = await newSigner('Tự ký (minh họa)', ON);
    expect((await checked(await signedPdf(PDF, alone, ON), [root.pem]))[0]!).toMatchObject({ intact: true, root: 'unknown' });
  });
  it('trusts nobody whom an office issued a certificate to', async () => {
    const posing = await newSigner('Bộ trưởng giả (minh họa)', ON, office);
    expect((await checked(await signedPdf(PDF, posing, ON, [office, root]), [root.pem]))[0]!).toMatchObject({
      intact: true,
      root: 'unknown',
    });
  });
  it('sees every byte that was changed after signing', async () => {
    for (const at of [12, 60, 150, signed.length - 9]) {
      const changed = Buffer.from(signed);
      changed[at]! ^= 1;
      const [found] = await checked(changed, [root.pem]);
      expect(found === undefined || (!found.intact && found.root === 'unknown'), `byte ${at}`).toBe(true);
    }
  });
  it('sees what was added behind it', async () => {
    const longer = Buffer.concat([signed, Buffer.from('9 0 obj\n<< >>\nendobj\n')]);
    expect((await checked(longer))[0]!).toMatchObject({ intact: true, whole: false });
  });
  it('checks two signatures, the first covering what it covered', async () => {
    const second = await newSigner('Văn thư (minh họa)', ON, root);
    expect(await checked(await signedPdf(signed, second, ON, [root]), [root.pem])).toMatchObject([
      { whole: false, intact: true, root: 'trusted' },
      { signer: 'Văn thư (minh họa)', whole: true, intact: true, root: 'trusted' },
    ]);
  });
  it('finds none in an unsigned file, and says what is wrong with a broken one', async () => {
    expect(await checked(PDF)).toEqual([]);
    expect(await checked(Buffer.from('not a PDF at all'))).toEqual([]);
    const text = Buffer.from(signed).toString('latin1');
    expect((await checked(Buffer.from(text.slice(0, -60), 'latin1')))[0]!.fault).toContain('does not fit');
    expect((await checked(Buffer.from(text.replace(/\/Contents <30/, '/Contents <99'), 'latin1')))[0]!.intact).toBe(false);
    expect((await checked(Buffer.from(text.replace(/\/Contents </, '/Contents ('), 'latin1')))[0]!.fault).toContain(
      'not the signature alone',
    );
    expect((await checked(Buffer.from(text.replace('adbe.pkcs7.detached', 'adbe.pkcs7.sha1    '), 'latin1')))[0]!.fault).toContain(
      'not checked here',
    );
  });
});
