type Language = 'vi' | 'en';

const FREQUENCIES: Record<string, Record<Language, [one: string, many: string]>> = {
  DAILY: { vi: ['hằng ngày', 'ngày'], en: ['every day', 'days'] },
  WEEKLY: { vi: ['hằng tuần', 'tuần'], en: ['every week', 'weeks'] },
  MONTHLY: { vi: ['hằng tháng', 'tháng'], en: ['every month', 'months'] },
  YEARLY: { vi: ['hằng năm', 'năm'], en: ['every year', 'years'] },
};
const DAYS: Record<string, Record<Language, string>> = {
  MO: { vi: 'thứ Hai', en: 'Monday' },
  TU: { vi: 'thứ Ba', en: 'Tuesday' },
  WE: { vi: 'thứ Tư', en: 'Wednesday' },
  TH: { vi: 'thứ Năm', en: 'Thursday' },
  FR: { vi: 'thứ Sáu', en: 'Friday' },
  SA: { vi: 'thứ Bảy', en: 'Saturday' },
  SU: { vi: 'Chủ nhật', en: 'Sunday' },
};

/** An RRULE in words: "hằng tháng, ngày 20". What it cannot say in words it gives back as it is written. */
export function recurrenceInWords(rule: string, language: Language): string {
  const parts = Object.fromEntries(
    rule
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const frequency = FREQUENCIES[parts['FREQ'] ?? ''];
  if (frequency === undefined) return rule;
  return [every(frequency[language], Number(parts['INTERVAL'] ?? 1), parts['FREQ']!, language), ...when(parts, language)].join(', ');
}

function every([one, many]: [string, string], interval: number, frequency: string, language: Language): string {
  if (interval === 1) return one;
  if (frequency === 'MONTHLY' && interval === 3) return language === 'vi' ? 'hằng quý' : 'every quarter';
  return language === 'vi' ? `${interval} ${many} một lần` : `every ${interval} ${many}`;
}

function when(parts: Record<string, string>, language: Language): string[] {
  const { BYMONTH, BYMONTHDAY, BYDAY } = parts;
  const said: string[] = [];
  if (BYDAY !== undefined)
    said.push(
      BYDAY.split(',')
        .map((code) => DAYS[code.slice(-2)]?.[language] ?? code)
        .join(', '),
    );
  if (BYMONTHDAY === '-1') said.push(language === 'vi' ? 'ngày cuối tháng' : 'on the last day of the month');
  else if (BYMONTHDAY !== undefined)
    said.push(language === 'vi' ? `ngày ${BYMONTHDAY.replaceAll(',', ', ')}` : `on day ${BYMONTHDAY.replaceAll(',', ', ')}`);
  if (BYMONTH !== undefined)
    said.push(language === 'vi' ? `tháng ${BYMONTH.replaceAll(',', ', ')}` : `in month ${BYMONTH.replaceAll(',', ', ')}`);
  return said;
}
