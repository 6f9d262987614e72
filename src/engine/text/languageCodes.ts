/**
 * ISO 639-1 codes of the languages that comments may be set to: those that the detector knows, that have a list of stop
 * words or a stemmer, or that their letters give away.
 */
export const LANGUAGES = [
  ...(["am", "ar", "az", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa"] as const),
  ...(["fi", "fr", "gu", "he", "hi", "hr", "hu", "hy", "is", "it", "ja", "ka", "kk", "kn", "ko", "ku"] as const),
  ...(["lo", "lt", "lv", "ml", "mr", "ms", "nl", "no", "or", "pa", "pl", "pt", "ro", "ru", "sk", "sl"] as const),
  ...(["sq", "sr", "sv", "ta", "te", "th", "tl", "tr", "uk", "ur", "vi", "yo", "zh"] as const),
] as const;
