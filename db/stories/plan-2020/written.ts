/** What an illustrative letter is written from. */
export interface Written {
  readonly superior?: string;
  readonly issuer: string;
  readonly number: string;
  readonly symbol: string;
  readonly on: string;
  readonly place: string;
  /** The type's name for what is no official letter: QUYẾT ĐỊNH. */
  readonly type?: string;
  readonly subject: string;
  readonly to?: readonly string[];
  readonly body: readonly string[];
  readonly recipients: readonly string[];
  readonly authority?: string;
  readonly title: string;
  readonly signer: string;
  /** The receiving office's stamp. */
  readonly stamp?: { readonly office: string; readonly number: string; readonly on: string };
}

/** A letter as plain text, laid out as such letters are (NĐ 30/2020/NĐ-CP). */
export function writtenLetter(letter: Written): string {
  const [year, month, day] = letter.on.split('-') as [string, string, string];
  const short = (on: string) => {
    const [y, m, d] = on.split('-');
    return `${Number(d)}/${Number(m)}/${y!.slice(2)}`;
  };
  return [
    ...(letter.superior === undefined ? [] : [letter.superior]),
    letter.issuer.toUpperCase(),
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${letter.number}/${letter.symbol}`,
    ...(letter.type === undefined ? [`V/v ${letter.subject}`] : []),
    `${letter.place}, ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`,
    '',
    ...(letter.stamp === undefined
      ? []
      : [
          letter.stamp.office.toUpperCase(),
          'ĐẾN',
          `Số: ${letter.stamp.number}`,
          `Ngày: ${short(letter.stamp.on)}`,
          'Chuyển: ......',
          'Lưu hồ sơ số: ......',
          '',
        ]),
    ...(letter.type === undefined ? [] : [letter.type, letter.subject, '']),
    ...(letter.to === undefined
      ? []
      : letter.to.length === 1
        ? [`Kính gửi: ${letter.to[0]}`, '']
        : ['Kính gửi:', ...letter.to.map((to) => `- ${to};`), '']),
    ...letter.body.flatMap((paragraph) => [paragraph, '']),
    'Nơi nhận:',
    ...letter.recipients.map((to, at) => `- ${to}${at === letter.recipients.length - 1 ? '.' : ';'}`),
    '',
    ...(letter.authority === undefined ? [] : [letter.authority]),
    letter.title,
    '',
    letter.signer,
  ].join('\n');
}
