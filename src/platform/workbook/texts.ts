/** Many texts in little room: their bytes one after another, a string made only of what is asked for. A workbook may share a million. */
export function openTexts(mostBytes: number, onTooMany: () => never) {
  let [bytes, ends, count] = [Buffer.alloc(64 * 1024), new Uint32Array(1_024), 0];
  const startOf = (index: number) => (index === 0 ? 0 : ends[index - 1]!);
  return {
    add(text: string): void {
      const [start, size] = [startOf(count), Buffer.byteLength(text)];
      if (start + size > mostBytes) onTooMany();
      if (start + size > bytes.length) bytes = Buffer.concat([bytes], Math.max(bytes.length * 2, start + size));
      if (count === ends.length) {
        const more = new Uint32Array(ends.length * 2);
        more.set(ends);
        ends = more;
      }
      bytes.write(text, start);
      ends[count] = start + size;
      count += 1;
    },
    at: (index: number): string => (index >= 0 && index < count ? bytes.toString('utf8', startOf(index), ends[index]) : ''),
  };
}
export type Texts = Pick<ReturnType<typeof openTexts>, 'at'>;
