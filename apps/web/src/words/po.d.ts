/** The address of a compiled catalogue (words-plugin.ts). */
declare module '*.po?words' {
  const url: string;
  export default url;
}
