import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { textSource } from './text.ts';

const LETTER =
  'Bộ Công Thương yêu cầu Sở Công Thương các tỉnh, thành phố trực thuộc Trung ương\nSố: 12/BC-SCT, đôn đốc thực hiện kế hoạch; hỗ trợ kỹ thuật, giữ vững tiến độ.';
const utf8 = (text: string) => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array) => textSource(bytes).problems.map((problem) => problem.code);

/** Letters and their marks apart, as windows-1258 keeps them: the vowel's shape stays, the tone follows. */
function windows1258(text: string): Uint8Array {
  const apart = text
    .normalize('NFD')
    .replace(/([aeoAEO]\u0323?\u0302|[aA]\u0323?\u0306|[oOuU]\u031b)/gu, (pair) =>
      pair.includes('\u0323') ? `${pair.replace('\u0323', '').normalize('NFC')}\u0323` : pair.normalize('NFC'),
    );
  return iconv.encode(apart, 'windows-1258');
}

describe('a text file is decoded to NFC whatever it is written in', () => {
  it.each([
    ['UTF-8', utf8(LETTER)],
    ['UTF-8 with a mark', utf8(`\uFEFF${LETTER}`)],
    ['UTF-16 little endian with a mark', new Uint8Array(Buffer.from(`\uFEFF${LETTER}`, 'utf16le'))],
    ['UTF-16 big endian with a mark', new Uint8Array(Buffer.from(`\uFEFF${LETTER}`, 'utf16le').swap16())],
    ['NFD', utf8(LETTER.normalize('NFD'))],
  ])('%s, silently', (_, bytes) => {
    expect(textSource(bytes)).toMatchObject({ format: 'text', text: LETTER, problems: [] });
  });

  it.each([
    ['TCVN3 bytes', iconv.encode(LETTER, 'tcvn'), 'TCVN3'],
    ['TCVN3 pasted into Unicode as Latin signs', utf8(iconv.decode(iconv.encode(LETTER, 'tcvn'), 'windows-1252')), 'TCVN3'],
    ['windows-1258 bytes', windows1258(LETTER), 'windows-1258'],
  ])('%s, saying that it was converted', (_, bytes, encoding) => {
    const source = textSource(bytes);
    expect(source.text).toBe(LETTER);
    expect(source.problems).toMatchObject([{ code: 'converted-encoding', en: expect.stringContaining(encoding) }]);
  });

  it.each([
    [
      'VNI',
      'Boä Coâng Thöông yeâu caàu caùc tænh, thaønh phoá tröïc thuoäc Trung öông; UÛY BAN NHAÂN DAÂN',
      'Bộ Công Thương yêu cầu các tỉnh, thành phố trực thuộc Trung ương; ỦY BAN NHÂN DÂN',
    ],
    [
      'VNI with special letters',
      'ñeà aùn khuyeán coâng quoác gia, nghieân cöùu kyõ thuaät, huyeän Myõ Ñöùc, xaõ Ñaïi Nghóa',
      'đề án khuyến công quốc gia, nghiên cứu kỹ thuật, huyện Mỹ Đức, xã Đại Nghĩa',
    ],
    [
      'VIQR',
      "Bo^. Co^ng Thu+o+ng ye^u ca^`u ca'c ti?nh, tha`nh pho^' tru+.c thuo^.c Trung u+o+ng ddo^n ddo^'c.",
      'Bộ Công Thương yêu cầu các tỉnh, thành phố trực thuộc Trung ương đôn đốc.',
    ],
  ])('%s, letter by letter', (_, written, meant) => {
    expect(textSource(utf8(written)).text).toBe(meant);
  });
});

describe('what is not certain is said and not invented', () => {
  it('broken UTF-8 keeps all that is whole and names the damage', () => {
    const bytes = new Uint8Array(
      Buffer.concat([utf8('Sở Công Thương tỉnh Lào Cai báo cáo '), Buffer.from([0xff, 0xc3]), utf8(' tiến độ đề án')]),
    );
    expect(textSource(bytes).text).toMatch(/^Sở Công Thương tỉnh Lào Cai báo cáo \uFFFD+ tiến độ đề án$/u);
    expect(codes(bytes)).toEqual(['not-utf8']);
  });
  it.each([
    ['English', "The Ministry doesn't require it. Is it so? Yes (a, o). We didn't add u+v or o^2."],
    ['French accents', 'Le déjà-vu à la façade, où l’élève naïf a reçu son café.'],
    ['markup of a recogniser', '**1. Chỉ đạo đơn vị** <b>631</b> | Số | Ngày |'],
  ])('%s is left as it is', (_, text) => {
    expect(textSource(utf8(text))).toMatchObject({ text, problems: [] });
  });
  it('signs of an old font that give no Vietnamese are reported', () => {
    expect(codes(utf8('x«q ¬zk ®w «¬b k®¸ q¹z ¶·x «m ¬p ®q ¸w ¹k µx «f'))).toEqual(['legacy-font-unread']);
  });
  it('an empty file and a blank one each say so', () => {
    expect(codes(new Uint8Array())).toEqual(['empty-file']);
    expect(codes(utf8(' \n\t'))).toEqual(['no-text']);
  });
});

it('capitals of a TCVN3 capital font come back as capitals', () => {
  const bytes = iconv.encode(
    'Bộ trưởng và Thứ trưởng đã ký quyết định phân bổ kinh phí\nBộ CôNG THươNG\nCộNG HòA Xã HộI CHủ NGHĩA VIệT NAM',
    'tcvn',
  );
  expect(textSource(bytes).text.split('\n').slice(1)).toEqual(['BỘ CÔNG THƯƠNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
});
