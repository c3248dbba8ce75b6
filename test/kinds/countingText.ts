/** A string that counts what is asked of it: units looked at, and the lengths of words compared or cut out. */
export class CountingText extends String {
  static steps = 0;

  override charCodeAt(at: number): number {
    CountingText.steps++;
    return super.charCodeAt(at);
  }

  override startsWith(word: string, at?: number): boolean {
    CountingText.steps += word.length;
    return super.startsWith(word, at);
  }

  override endsWith(word: string, at?: number): boolean {
    CountingText.steps += word.length;
    return super.endsWith(word, at);
  }

  override slice(start?: number, end?: number): string {
    const cut = super.slice(start, end);
    CountingText.steps += cut.length;
    return cut;
  }
}
