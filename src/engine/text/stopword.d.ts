declare module "stopword" {
  type Words = readonly string[];
  export const bul: Words, cat: Words, ces: Words, dan: Words, deu: Words, ell: Words, eng: Words, spa: Words;
  export const est: Words, fin: Words, fra: Words, hrv: Words, hun: Words, ita: Words, jpn: Words, lit: Words;
  export const lav: Words, nld: Words, nob: Words, pol: Words, por: Words, ron: Words, rus: Words, slk: Words;
  export const slv: Words, swe: Words, tha: Words, tur: Words, ukr: Words, zho: Words;
}
