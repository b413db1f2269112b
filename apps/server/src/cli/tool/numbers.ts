/** With commas, for people. */
export function grouped(count: number): string {
  return count.toLocaleString('en');
}
