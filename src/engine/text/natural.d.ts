// natural ships types for its root only, and the root drags in every part; these are the parts used here.
declare module "natural/lib/natural/stemmers/porter_stemmer*.js" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
