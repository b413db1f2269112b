/** A piece of a sentence; figures that decide are set in bold. */
export interface Piece {
  text: string;
  strong?: boolean;
}

export const plain = (text: string): Piece => ({ text });
export const strong = (text: string): Piece => ({ text, strong: true });
