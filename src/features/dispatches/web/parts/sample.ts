/** The file name under which the sample letter is kept: whatever bears it is marked as illustrative. */
const SAMPLE_FILE = 'van-ban-mau.txt';

/** True for the sample letter, which is synthetic. */
export function isSample(fileName: string): boolean {
  return fileName === SAMPLE_FILE;
}
